package gangmu.usecase.workspace;

import gangmu.changes.ChangeSet;
import gangmu.changes.Snapshot;

/** A change set that is on the disk, and the snapshots before and after it. */
public record Committed(long position, ChangeSet changeSet, Snapshot before, Snapshot after) {
}
