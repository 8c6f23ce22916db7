package gangmu.architecture.planted.storage;

/** Planted: writes the plan past the journal. */
final class WritesState {
    void write(StateTables state) {
        state.write("without a change set");
    }
}
