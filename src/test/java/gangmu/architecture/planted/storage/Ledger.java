package gangmu.architecture.planted.storage;

/** Sound: the one that writes state and journal together. */
final class Ledger {
    private final StateTables state = new StateTables();

    void commit() {
        state.write("with its change set");
    }
}
