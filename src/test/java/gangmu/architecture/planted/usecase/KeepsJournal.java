package gangmu.architecture.planted.usecase;

import gangmu.architecture.planted.changes.Journal;
import gangmu.architecture.planted.usecase.workspace.Storage;

/** Planted: a journal, and a storage, outside {@code storage}. */
public final class KeepsJournal implements Journal, Storage {
    @Override
    public long append(String changeSet) {
        return 0;
    }
}
