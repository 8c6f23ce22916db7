package gangmu.architecture.planted.storage;

/** Stands for the tables of the plan in the small house with planted faults. */
final class StateTables {
    void write(String row) {
        throw new UnsupportedOperationException(row);
    }
}
