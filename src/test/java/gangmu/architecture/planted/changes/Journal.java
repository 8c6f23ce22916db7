package gangmu.architecture.planted.changes;

/** Stands for the journal in the small house with planted faults. */
public interface Journal {
    long append(String changeSet);
}
