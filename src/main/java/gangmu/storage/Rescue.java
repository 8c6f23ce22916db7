package gangmu.storage;

import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * What can be had back of a damaged workspace: its last good backup, and the journal after it as far as the tail or
 * the database itself can be read. Nothing in the damaged folder is changed.
 */
final class Rescue {
    private final Backups.@Nullable Backup backup;
    private final Seal.Mark base;
    private final List<JournalTables.Sealed> after;
    private final long known;

    private Rescue(Backups.@Nullable Backup backup, Seal.Mark base, List<JournalTables.Sealed> after, long known) {
        this.backup = backup;
        this.base = base;
        this.after = after;
        this.known = known;
    }

    static Rescue of(Path folder, @Nullable WorkspaceKey key, Progress progress) throws IOException {
        progress.at("rescue", 0, 0);
        Backups.Backup backup = null;
        Seal.Mark base = new Seal.Mark(0, Hashes.NONE);
        for (Backups.Backup each : Backups.all(folder)) {
            try {
                base = CheckedCopy.mark(each.file(), key);
                backup = each;
                break;
            } catch (Refusal refusal) {
                // Not whole: an older one may be.
                continue;
            }
        }
        Map<Long, List<JournalTables.Sealed>> found = new HashMap<>();
        long known = Math.max(base.position(), Seal.mark(folder).map(Seal.Mark::position).orElse(0L));
        List<JournalTables.Sealed> sources = new ArrayList<>(Tail.read(folder, key));
        sources.addAll(ofDatabase(folder, key, base.position()));
        for (JournalTables.Sealed each : sources) {
            found.computeIfAbsent(each.entry().position(), p -> new ArrayList<>()).add(each);
        }
        List<JournalTables.Sealed> after = inOrder(base, found);
        return new Rescue(backup, base, after, Math.max(known, base.position() + after.size()));
    }

    /** The entries that follow the base without a gap, each proved by its hash over the one before. */
    private static List<JournalTables.Sealed> inOrder(Seal.Mark base, Map<Long, List<JournalTables.Sealed>> found) {
        List<JournalTables.Sealed> after = new ArrayList<>();
        String chain = base.chain();
        for (long next = base.position() + 1; found.containsKey(next); next++) {
            JournalTables.Sealed fits = null;
            for (JournalTables.Sealed each : found.getOrDefault(next, List.of())) {
                if (Hashes.chain(chain, next, each.entry().changeSet(), each.rows()).equals(each.chain())) {
                    fits = each;
                }
            }
            if (fits == null) {
                break;
            }
            after.add(fits);
            chain = fits.chain();
        }
        return after;
    }

    /** The journal of the damaged database itself, read from a copy as far as it can be. */
    private static List<JournalTables.Sealed> ofDatabase(Path folder, @Nullable WorkspaceKey key, long position)
            throws IOException {
        List<JournalTables.Sealed> found = new ArrayList<>();
        if (!Database.exists(folder)) {
            return found;
        }
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            Files.copy(folder.resolve(Database.FILE), copy.path().resolve(Database.FILE));
            Connection connection = null;
            try {
                connection = Database.connect(copy.path(), key);
                new JournalTables(Database.dsl(connection)).walk(position, page -> found.addAll(page));
            } catch (RuntimeException e) {
                // What was read before it broke off is what there is.
                return found;
            } finally {
                CheckedCopy.shutDown(connection);
            }
        }
        return found;
    }

    /** Whether there is anything to be had back. */
    boolean isAny() {
        return backup != null || !after.isEmpty();
    }

    /** The time of the last change that can be had back, or that of the backup. */
    Instant upTo() {
        if (!after.isEmpty()) {
            return after.getLast().entry().changeSet().stamp().at();
        }
        return backup == null ? Instant.EPOCH : backup.made();
    }

    long position() {
        return base.position() + after.size();
    }

    /** How many change sets are known to have been made that cannot be had back. */
    long lacking() {
        return known - position();
    }

    /** Writes the database of a new folder, a copy of its own, and seals it. */
    void into(Path folder, @Nullable WorkspaceKey key, UUID copy, Instant now, Progress progress) throws IOException {
        if (backup != null) {
            Archive.unpackDatabase(backup.file(), folder);
        }
        Connection connection = Database.connect(folder, key);
        try {
            Schema.migrate(folder, connection);
            DSLContext dsl = Database.dsl(connection);
            if (backup == null) {
                Ledger.begin(dsl, copy, now);
            }
            Ledger ledger = new Ledger(dsl, progress);
            for (int i = 0; i < after.size(); i++) {
                progress.at("rescue", i, after.size());
                ledger.advance(ledger.commit(after.get(i).entry().changeSet()));
            }
            Ledger.becomeCopy(dsl, copy);
            connection.createStatement().execute("SHUTDOWN");
        } catch (SQLException | DataAccessException e) {
            throw new IOException(e);
        } finally {
            CheckedCopy.shutDown(connection);
        }
        CheckedCopy.seal(folder, key, progress);
    }
}
