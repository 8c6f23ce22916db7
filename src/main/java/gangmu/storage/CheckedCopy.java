package gangmu.storage;

import static gangmu.storage.JournalTables.need;
import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Change;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.usecase.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
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
    static long position(Path zip) {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            Archive.unpackDatabase(zip, copy.path());
            return read(copy.path(), dsl -> check(dsl, Progress.NONE)).position();
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.unreadable", zip.toString(), HashedFiles.reason(e)), e);
        } catch (RuntimeException e) {
            throw new Refusal(Problem.of("backup.unreadable", zip.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Looks a database over whose file is not what it was when it was closed, or was never closed: on a copy, so that
     * a damaged one is left as it is.
     *
     * @throws Refusal {@code workspace.damaged…}
     */
    static void check(Path folder, Seal.@Nullable Mark mark, Progress progress) throws IOException {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            Files.copy(folder.resolve(Database.FILE), copy.path().resolve(Database.FILE));
            Seal.Mark found = read(copy.path(), dsl -> {
                Seal.Mark end = check(dsl, progress);
                if (mark != null && mark.position() > 0 && (mark.position() > end.position()
                        || !mark.chain().equals(new JournalTables(dsl).chainAt(mark.position())))) {
                    throw new IllegalStateException(end.position() + " < " + mark.position());
                }
                return end;
            });
            if (mark == null && found.position() > 0) {
                throw new IllegalStateException(Seal.NAME);
            }
        } catch (Refusal refusal) {
            throw refusal.problem().code().equals("workspace.newer") ? renamed(folder, refusal)
                    : Database.damaged(folder, refusal);
        } catch (RuntimeException e) {
            throw Database.damaged(folder, e);
        }
    }

    private static Refusal renamed(Path folder, Refusal newer) {
        List<Object> args = new ArrayList<>(newer.problem().args());
        args.set(0, folder.toString());
        return new Refusal(Problem.of(newer.problem().code(), args.toArray()), newer);
    }

    /**
     * Reads the database of a folder through that nobody else has, and seals it as it is.
     *
     * @throws RuntimeException where it does not hold what it should
     */
    static Seal.Mark seal(Path folder, Progress progress) throws IOException {
        Seal.Mark mark = read(folder, dsl -> check(dsl, progress));
        try (Seal seal = Seal.open(folder)) {
            seal.write(mark);
        }
        return mark;
    }

    private static <T> T read(Path folder, Function<DSLContext, T> reader) {
        Connection connection = Database.connect(folder);
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
        Record row = dsl.selectFrom(WORKSPACE).fetchOne();
        if (row == null) {
            throw new IllegalStateException("no workspace row");
        }
        byte[] digest = Hashes.bytes(Hashes.NONE);
        List<Change> all = new ArrayList<>();
        new StateTables(dsl).read(progress, entity -> {
            Hashes.mix(digest, Hashes.of(entity));
            all.add(new Change.Add(entity));
        });
        if (!Arrays.equals(digest, Hashes.bytes(need(row.get(WORKSPACE.DIGEST))))) {
            throw new IllegalStateException("state digest");
        }
        Seal.Mark mark = new Seal.Mark(need(row.get(WORKSPACE.AS_OF)), need(row.get(WORKSPACE.CHAIN)));
        List<Problem> problems = new JournalCheck(new JournalTables(dsl)).replay(mark.position(), mark.chain(),
                Snapshot.empty().apply(all), progress);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.getFirst().code() + " " + problems.getFirst().args());
        }
        return mark;
    }
}
