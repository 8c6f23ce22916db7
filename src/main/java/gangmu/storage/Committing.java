package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes change sets sure, one at a time: first a line in the tail, flushed, then the commit in the database, whose own
 * flush may come later. What is in the tail is saved, whatever becomes of the database after it: the next opening puts
 * it there. So it is known of every edit whether it was saved. After a fault that leaves the database behind, no more are
 * taken until the workspace is opened again. Its owner takes turns.
 */
final class Committing implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Committing.class.getName());
    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Ledger ledger;
    private final Seal seal;
    private final Object identity;
    private @Nullable Tail tail;
    /** Whether the tail holds the journal to its end, so that it may be gone on with. */
    private boolean tailIsWhole;
    /** Why nothing more is taken. */
    private @Nullable Problem stopped;

    Committing(Path folder, @Nullable WorkspaceKey key, Ledger ledger, Seal seal) throws IOException {
        this.folder = folder;
        this.key = key;
        this.ledger = ledger;
        this.seal = seal;
        this.identity = identity();
    }

    /** What tells this folder from another one in its place. Windows has none: there nobody can move what is open. */
    private Object identity() throws IOException {
        Object known = Files.readAttributes(folder.resolve(Seal.NAME), BasicFileAttributes.class).fileKey();
        return known == null ? folder : known;
    }

    /** The tail begins anew after the last backup but one; in the middle of work it goes on as it was where that fails. */
    void startTail() throws IOException {
        closeTail();
        try {
            Tail.rewrite(folder, key, ledger.journal(),
                    Backups.positionBeforeNewest(folder, ledger.journal(), ledger.mark()));
            tailIsWhole = true;
        } catch (IOException | RuntimeException | Error e) {
            if (!tailIsWhole) {
                throw e;
            }
            LOG.log(Level.WARNING, "the tail stays as it is", e);
        }
        tail = Tail.open(folder, key);
    }

    private void closeTail() throws IOException {
        if (tail != null) {
            tail.close();
            tail = null;
        }
    }

    /**
     * Carries out one change set.
     *
     * @throws Refusal {@code workspace.write-failed}, {@code workspace.moved-away}, {@code workspace.reopen}: it was not
     *     saved; {@code workspace.edit-unknown}: nobody can say
     */
    Ledger.Step commit(ChangeSet set) {
        if (stopped != null) {
            throw Refusal.of("workspace.reopen", folder.toString(), stopped);
        }
        Ledger.Step[] inTail = new Ledger.Step[1];
        long end = 0;
        try {
            if (!identity.equals(identity())) {
                throw new NoSuchFileException(folder.toString());
            }
            if (tail == null) {
                startTail();
            }
            Tail open = JournalTables.need(tail);
            end = open.length();
            ledger.advance(ledger.commit(set, step -> {
                open.append(Tail.Line.of(step.mark().position(), set, step.rows(), step.mark().chain()));
                inTail[0] = step;
            }));
        } catch (NoSuchFileException e) {
            // Nothing was written: the stick was pulled, or the folder moved, and another may stand in its place.
            throw new Refusal(Problem.of("workspace.moved-away", folder.toString()), e);
        } catch (IOException | RuntimeException | Error e) {
            settle(set, end, inTail[0], e);
        }
        Ledger.Step done = JournalTables.need(inTail[0]);
        try {
            seal.write(done.mark());
        } catch (IOException | RuntimeException | Error e) {
            stop(e);
        }
        return done;
    }

    /** Something failed, of whatever kind, even for want of memory: by what is in the tail and in the database now. */
    private void settle(ChangeSet set, long end, Ledger.@Nullable Step inTail, Throwable fault) {
        LOG.log(Level.WARNING, "commit", fault);
        Seal.Mark before = ledger.mark();
        Seal.Mark found = found();
        if (inTail != null) {
            // Saved, for it is in the tail. Where the database can still be written to, it follows at once.
            try {
                if (before.equals(found)) {
                    ledger.commit(set);
                    found = inTail.mark();
                }
            } catch (RuntimeException | Error e) {
                fault.addSuppressed(e);
            }
            ledger.advance(inTail);
            if (!inTail.mark().equals(found)) {
                stop(fault);
            }
            return;
        }
        try {
            if (tail != null) {
                tail.cutTo(end);
            }
        } catch (IOException | RuntimeException | Error e) {
            fault.addSuppressed(e);
            stop(fault);
            throw new Refusal(Problem.of("workspace.edit-unknown", folder.toString(), Trouble.of(fault, folder)), fault);
        }
        if (!before.equals(found)) {
            stop(fault);
        }
        if (fault instanceof Refusal refusal) {
            throw refusal;
        }
        throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), Trouble.of(fault, folder)), fault);
    }

    private Seal.@Nullable Mark found() {
        try {
            return ledger.found();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "asking the database how far it is", e);
            return null;
        }
    }

    /** No more edits are taken until it is opened again. */
    void stop(Throwable why) {
        LOG.log(Level.WARNING, "no more edits until it is opened again", why);
        stopped = Trouble.of(why, folder);
    }

    /** Whether all that was taken is in the database too, so that it may be sealed. */
    boolean isWhole() {
        return stopped == null;
    }

    /** All that was taken is on the disk after it, to the last file. */
    void flush() throws IOException {
        if (tail != null) {
            tail.cutTo(tail.length());
        }
    }

    @Override
    public void close() throws IOException {
        closeTail();
    }
}
