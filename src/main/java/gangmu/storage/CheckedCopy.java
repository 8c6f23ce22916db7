package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads a copy of a database through: its state against its digest, its journal entry by entry. */
final class CheckedCopy {
    private CheckedCopy() {
    }

    /**
     * How far the journal of a backup goes, read back before it counts as one.
     *
     * @throws Refusal {@code backup.unreadable} where it does not hold what it should
     */
    static Seal.Mark mark(Path zip, @Nullable WorkspaceKey key) {
        return read(zip, key, (mark, journal) -> mark);
    }

    /** As {@link #mark}, with more to be read of the journal. */
    static <T> T read(Path zip, @Nullable WorkspaceKey key, BiFunction<Seal.Mark, JournalTables, T> reader) {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            Archive.unpackDatabase(zip, copy);
            return read(copy.path(), key,
                    dsl -> reader.apply(check(dsl, Progress.NONE), new JournalTables(dsl)));
        } catch (IOException | RuntimeException e) {
            TemporaryFolder.passOn(e);
            if (KnownSchemas.isForeign(e)) {
                throw about(zip, (Refusal) e);
            }
            Damage.note("reading a backup through", e);
            throw new Refusal(Problem.of("backup.unreadable", zip.toString(), Damage.why(e)), e);
        }
    }

    /**
     * Looks a workspace over that nobody has open. One that was closed is what was sealed, to the last byte; one whose
     * program was killed, or whose machine lost its power, is read through.
     *
     * @return what the tail holds beyond the database, to be put there
     * @throws Refusal {@code workspace.damaged}, {@code workspace.newer}
     */
    static List<Piece> refuseDamaged(Path folder, @Nullable WorkspaceKey key, Progress progress)
            throws IOException {
        Seal.Reading sealed = Seal.read(folder);
        if (sealed.state() == Seal.State.CLOSED && sealed.closed().equals(Seal.hash(folder))) {
            if (sealed.mark() != null) {
                refuseOlder(folder, key, sealed.mark());
            }
            return List.of();
        }
        // First, because it can say more exactly what is wrong.
        List<Piece> lacking =
                check(folder, key, new Witnesses(sealed.mark(), Tail.read(folder, key)), progress);
        if (sealed.state() == Seal.State.BROKEN) {
            throw Database.damaged(folder, Damage.ofSeal());
        }
        if (sealed.state() == Seal.State.CLOSED) {
            throw Database.damaged(folder, Damage.altered());
        }
        if (sealed.mark() != null) {
            refuseOlder(folder, key, lacking.isEmpty() ? sealed.mark()
                    : lacking.getLast().mark());
        }
        return lacking;
    }

    /**
     * A backup of the same course that goes farther shows that an older copy was laid over the workspace. What somebody
     * else's backup says is none of it.
     */
    private static void refuseOlder(Path folder, @Nullable WorkspaceKey key, Seal.Mark end) throws IOException {
        for (Backups.Backup each : Backups.all(folder)) {
            if (each.position() <= end.position()) {
                return;
            }
            boolean[] farther = {false};
            try {
                read(each.file(), key, (mark, journal) -> farther[0] = mark.position() > end.position()
                        && (end.position() == 0 ? false : end.chain().equals(journal.chainAt(end.position()))));
            } catch (Refusal refusal) {
                TemporaryFolder.passOn(refusal);
                // Not whole, or of another workspace: it bears no witness.
                continue;
            }
            if (farther[0]) {
                throw Database.damaged(folder, Damage.older(end.position(), each.position()));
            }
        }
    }

    /**
     * Lets nothing foreign in. Where the files are not those that were closed, what looks foreign may be a statement of
     * ours with a bit flipped: that is damage, of which an earlier state can be had back.
     *
     * @throws Refusal {@code workspace.foreign}, {@code workspace.damaged}, {@code workspace.newer}
     */
    static void refuseForeign(Path folder, @Nullable WorkspaceKey key) throws IOException {
        try {
            KnownSchemas.refuseForeign(folder, folder.resolve(Database.FILE), key);
        } catch (Refusal refusal) {
            Seal.Reading sealed = Seal.read(folder);
            if (KnownSchemas.isForeign(refusal)
                    && !(sealed.state() == Seal.State.CLOSED && sealed.closed().equals(Seal.hash(folder)))) {
                throw Database.damaged(folder, Damage.foreign(refusal.problem().args().get(1)));
            }
            throw refusal;
        }
    }

    /** Reads the database through: on a copy, so that a damaged one is left as it is. */
    private static List<Piece> check(Path folder, @Nullable WorkspaceKey key, Witnesses witnesses,
            Progress progress) throws IOException {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            copy.copyIn(folder.resolve(Database.FILE), Database.FILE);
            return read(copy.path(), key,
                    dsl -> witnesses.after(new JournalTables(dsl), check(dsl, progress)));
        } catch (Refusal refusal) {
            TemporaryFolder.passOn(refusal);
            throw about(folder, refusal);
        } catch (RuntimeException e) {
            TemporaryFolder.passOn(e);
            throw Database.damaged(folder, e);
        }
    }

    /** What was found wrong in a copy, told of what it is a copy of. */
    static Refusal about(Path place, Refusal refusal) {
        List<Object> args = new ArrayList<>(refusal.problem().args());
        args.set(0, place.toString());
        return new Refusal(Problem.of(refusal.problem().code(), args.toArray()), refusal);
    }

    /**
     * Reads the database of a folder through that nobody else has, and seals it as it is, closed.
     *
     * @throws RuntimeException where it does not hold what it should
     */
    static Seal.Mark seal(Path folder, @Nullable WorkspaceKey key, Progress progress) throws IOException {
        Seal.Mark mark = read(folder, key, dsl -> check(dsl, progress));
        try (Seal seal = Seal.open(folder)) {
            seal.write(mark);
            seal.write(mark);
            OnDisk.flush(folder.resolve(Database.FILE));
            OnDisk.flushFolder(folder);
            seal.writeClosed();
        }
        return mark;
    }

    private static <T> T read(Path folder, @Nullable WorkspaceKey key, Function<DSLContext, T> reader) {
        Connection connection = Database.connect(folder, key);
        try {
            Schema.migrate(folder, connection);
            return reader.apply(Database.dsl(connection));
        } finally {
            shutDown(connection);
        }
    }

    /** Lets go of a copy that nobody needs any more. */
    static void shutDown(@Nullable Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                // It was too damaged to be shut down in good order.
                return;
            }
        }
    }

    private static Seal.Mark check(DSLContext dsl, Progress progress) {
        Ledger ledger = new Ledger(dsl, progress);
        Seal.Mark mark = ledger.mark();
        List<Problem> problems = new JournalCheck(ledger.journal()).replay(mark.position(), mark.chain(),
                ledger.current(), progress);
        if (!problems.isEmpty()) {
            List<Object> where = problems.getFirst().args();
            throw where.isEmpty() ? Damage.ofState() : Damage.ofJournal(where.getFirst());
        }
        return mark;
    }
}
