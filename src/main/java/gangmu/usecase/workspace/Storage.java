package gangmu.usecase.workspace;

import gangmu.changes.Journal;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where workspaces are kept. */
public interface Storage {
    /**
     * Makes an empty workspace in a folder, which is made if need be.
     *
     * @throws gangmu.changes.Refusal {@code workspace.exists}, {@code workspace.write-failed}
     */
    void create(Path folder);

    /**
     * Opens a workspace for writing; it is locked until it is closed.
     *
     * @throws gangmu.changes.Refusal {@code workspace.none}, {@code workspace.in-use} (by whom, since when),
     *     {@code workspace.damaged-restorable}, {@code workspace.damaged-partly},
     *     {@code workspace.damaged-courses}, {@code workspace.damaged-courses-partly},
     *     {@code workspace.damaged-no-backup} (what can be had back), {@code workspace.newer},
     *     {@code workspace.password-needed} …
     */
    Opened open(Path folder, Progress progress);

    /**
     * Opens the newest verified snapshot of a workspace that somebody else has open, only to look.
     *
     * @throws gangmu.changes.Refusal {@code workspace.no-snapshot}
     */
    Opened openReadOnly(Path folder, Progress progress);

    /** Looks the whole workspace over: database, journal against state, evidence files. Empty: nothing is wrong. */
    List<Problem> verify(Path folder, Progress progress);

    /**
     * Writes a backup of a workspace as one file; of one that somebody else has open, its newest snapshot.
     *
     * @throws gangmu.changes.Refusal {@code backup.*}, {@code workspace.*}
     */
    Backed backup(Path folder, Path file, Progress progress);

    /**
     * Makes a workspace in a new folder, never over an old one, as a copy of its own.
     *
     * @param from a backup file; or the folder of a damaged workspace: its last good backup, and the journal after it as
     *     far as it can be read
     * @param course which of them, where files of several copies were mixed and it holds several courses of edits: the
     *     best is 1
     * @throws gangmu.changes.Refusal {@code backup.*}, {@code workspace.exists}, {@code workspace.damaged-no-backup},
     *     {@code restored.no-course}
     */
    Restored restore(Path from, Path folder, int course, Progress progress);

    /** As {@link #restore(Path, Path, int, Progress)}, the best. */
    default Restored restore(Path from, Path folder, Progress progress) {
        return restore(from, folder, 1, progress);
    }

    /** Whether a workspace or a backup file is locked with a password. */
    boolean isLocked(Path place);

    /**
     * Takes the password of a workspace or a backup file for as long as the program runs; what is not locked needs none.
     *
     * @throws gangmu.changes.Refusal {@code workspace.wrong-password}
     */
    void unlock(Path place, char[] password);

    /**
     * Locks a workspace with a password, gives it another one, or takes it away (null). It must not be open, and what is
     * locked must be unlocked first. A program that is killed meanwhile leaves it as it was, or changed whole.
     *
     * @return what could not be carried over and stays as it is, {@code password.kept-as-it-is}: damaged files, and what
     *     somebody laid into the folders of the evidence and the backups
     * @throws gangmu.changes.Refusal {@code workspace.password-needed} and all that {@link #open} throws
     */
    List<Problem> changePassword(Path folder, char @Nullable [] password, Progress progress);

    /** The backups that a workspace keeps by itself, newest first. */
    List<Kept> kept(Path folder);

    /** A backup that a workspace made by itself: it holds all but the evidence files. */
    record Kept(Path file, Instant made) {
    }

    /**
     * What came back.
     *
     * @param upTo the time of the last change set in it, empty where there is none
     * @param position how many change sets its journal holds
     * @param lacking how many change sets are known to have been made after them
     * @param missing the evidence whose files did not come back
     * @param others which other courses of edits could be had of the same folder, {@code restored.other-course}
     */
    record Restored(Optional<Instant> upTo, long position, long lacking, List<Problem> missing, List<Problem> others) {
    }

    /**
     * What a backup file holds.
     *
     * @param asOf the time of what is in it
     * @param live false where somebody else has the workspace open, so that an earlier snapshot had to do
     */
    record Backed(Instant asOf, boolean live) {
    }

    /**
     * How the backups stand that an open workspace makes by itself.
     *
     * @param latest when the newest was made
     * @param trouble why the last try failed, or that there is little room left for them
     */
    record BackupState(Optional<Instant> latest, Optional<Problem> trouble) {
    }

    /**
     * A kept file that no piece of evidence names.
     *
     * @param bytes its size on the disk
     * @param name what it was called, empty where no piece of evidence ever named it (a program was killed meanwhile)
     * @param since when it was last named, or written
     * @param due whether it has been so for 30 days, and may go
     */
    record Unlinked(Path file, long bytes, String name, Instant since, boolean due) {
        /** Whether undoing its deletion would bring back a piece of evidence without its file, once it is gone. */
        public boolean undoNeedsIt() {
            return !name.isEmpty();
        }
    }

    /** An open workspace as storage gives it. */
    interface Opened extends AutoCloseable {
        Path folder();

        /** The plan as it stands, read whole. */
        Snapshot snapshot();

        Journal journal();

        EvidenceStore evidence();

        /** Which copy of the workspace this is. */
        UUID copy();

        /** The highest logical clock that this copy has seen. */
        long clock();

        /** Whether it may only be looked at, and if so, as of when ({@link #asOf}). */
        boolean readOnly();

        /** Whether it is not as it stands, but as it stood at {@link #asOf}. */
        boolean past();

        /**
         * The same workspace as it stood at an earlier position of its journal, only to look at; closing that leaves
         * this one open.
         *
         * @param then all that it held right after the change set at this position
         * @param moment when that was
         */
        Opened at(Snapshot then, long position, Instant moment);

        /** For a read-only one: the time of the snapshot that is shown. */
        Optional<Instant> asOf();

        /** The evidence files that nothing names any more; none where it keeps no files of its own. */
        default List<Unlinked> unlinked() {
            return List.of();
        }

        /** Throws away those of them that are due, and are so still; gives back what went. */
        default List<Unlinked> sweep() {
            return List.of();
        }

        /** What its user should know of the machine: a clock that cannot be right, a disk that is nearly full. */
        default List<Problem> notices() {
            return List.of();
        }

        /** How its own backups stand. */
        BackupState backups();

        /**
         * Writes a backup as one file, beside the work; a read-only one gives the snapshot that it shows.
         *
         * @return the time of what is in it
         * @throws gangmu.changes.Refusal {@code backup.*}
         */
        Instant backup(Path file, Progress progress);

        @Override
        void close();
    }
}
