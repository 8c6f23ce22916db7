package gangmu.storage;

import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;

/** Workspaces as folders with an H2 database and the evidence files. */
public final class H2Storage implements Storage {
    private static final String EVIDENCE = "evidence";
    /** The layout of the folder and the meaning of its tables. */
    private static final int FORMAT = 1;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public H2Storage(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void create(Path folder) {
        try {
            if (Database.exists(folder) || Files.isDirectory(folder) && !isEmpty(folder)) {
                throw Refusal.of("workspace.exists", folder.toString());
            }
            for (String part : List.of("", EVIDENCE, Backups.FOLDER, "logs")) {
                Files.createDirectories(folder.resolve(part));
            }
            try (Connection connection = Database.connect(folder)) {
                Database.migrate(folder, connection);
                Database.dsl(connection).insertInto(WORKSPACE)
                        .set(WORKSPACE.FORMAT, FORMAT).set(WORKSPACE.COPY, ids.get())
                        .set(WORKSPACE.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .set(WORKSPACE.AS_OF, 0L).set(WORKSPACE.CLOCK, 0L)
                        .set(WORKSPACE.CHAIN, Hashes.NONE).set(WORKSPACE.DIGEST, Hashes.NONE).execute();
                connection.createStatement().execute("SHUTDOWN");
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), HashedFiles.reason(e)), e);
        } catch (SQLException | DataAccessException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(),
                    String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public Opened open(Path folder, Progress progress) {
        return openOwn(folder, progress);
    }

    private OpenFolder openOwn(Path folder, Progress progress) {
        if (!Database.exists(folder)) {
            throw Refusal.of("workspace.none", folder.toString());
        }
        try {
            FolderLock lock = FolderLock.take(folder, clock);
            Connection connection = null;
            try {
                connection = Database.connect(folder);
                Database.migrate(folder, connection);
                Seal.Mark mark = Seal.read(folder).orElse(new Seal.Mark(0, Hashes.NONE));
                OpenFolder opened = new OpenFolder(folder, folder.resolve(EVIDENCE), connection, lock,
                        Seal.open(folder), null, progress);
                if (!opened.holds(mark)) {
                    throw Database.damaged(folder, new IllegalStateException(
                            opened.position() + " < " + mark.position()));
                }
                return opened;
            } catch (RuntimeException e) {
                if (connection != null) {
                    connection.close();
                }
                lock.close();
                throw e instanceof Refusal refusal ? refusal : Database.damaged(folder, e);
            }
        } catch (SQLException e) {
            throw Database.opening(folder, e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), HashedFiles.reason(e)), e);
        }
    }

    @Override
    public Opened openReadOnly(Path folder, Progress progress) {
        for (Backups.Backup backup : Backups.all(folder)) {
            try {
                Path copy = Files.createTempDirectory("gangmu-look-");
                Archive.unpack(backup.file(), copy, progress);
                copy.toFile().deleteOnExit();
                return new OpenFolder(folder, folder.resolve(EVIDENCE), Database.connect(copy), null, null,
                        backup.made(), progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refusal e) {
                // This copy is not whole: an older one may be.
                continue;
            }
        }
        throw Refusal.of("workspace.no-snapshot", folder.toString());
    }

    @Override
    public List<Problem> verify(Path folder, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        try (OpenFolder opened = openOwn(folder, progress)) {
            problems.addAll(opened.verifyJournal(progress));
            List<Entity> all = List.copyOf(opened.snapshot().all(Evidence.KIND));
            for (int i = 0; i < all.size(); i++) {
                progress.at("verify-evidence", i, all.size());
                Evidence evidence = new Evidence(all.get(i));
                String hash = evidence.hash();
                if (hash != null) {
                    verifyFile(opened.files(), evidence, hash, problems);
                }
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        return problems;
    }

    private static void verifyFile(HashedFiles files, Evidence evidence, String hash, List<Problem> problems) {
        try {
            if (!Files.isRegularFile(files.place(hash))) {
                problems.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
            } else if (!files.isWhole(hash)) {
                problems.add(Problem.of("verify.evidence-changed", evidence.title(), evidence.fileName()));
            }
        } catch (IOException e) {
            problems.add(Problem.of("verify.evidence-unreadable", evidence.title(), HashedFiles.reason(e)));
        }
    }

    @Override
    public void backup(Path folder, Path file, Progress progress) {
        try (OpenFolder opened = openOwn(folder, progress)) {
            Path database = Backups.write(folder, opened.connection(), "");
            Archive.write(database, folder.resolve(EVIDENCE), file, progress);
        }
    }

    @Override
    public void restore(Path file, Path folder, Progress progress) {
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
                throw Refusal.of("workspace.exists", folder.toString());
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), HashedFiles.reason(e)), e);
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("backup.not-a-backup", file.toString());
        }
        Archive.unpack(file, folder, progress);
        openOwn(folder, progress).close();
    }
}
