package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Backs an open workspace up by itself, beside the work: at opening, after a big change, a while after an edit, and at
 * closing, each time only where the journal has gone on since the last backup.
 */
final class BackupKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BackupKeeper.class.getName());
    /** An opening or closing so soon after the last backup makes none. */
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    /** Edits are backed up at the latest this long after the first of them. */
    private static final Duration AFTER_EDIT = Duration.ofMinutes(10);
    /** So many changes since the last backup are backed up at once. */
    private static final int MANY = 500;

    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Clock clock;
    private final Pace pace;
    private final Runnable written;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread made = new Thread(task, "gangmu-backup");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private Backups.@Nullable Backup latest;
    private @Nullable Problem trouble;
    private Optional<Problem> room = Optional.empty();
    private long position;
    private int changes;
    private boolean timed;
    private boolean asked;
    /** When the last was made, by the machine's own time. */
    private @Nullable Long ended;

    /**
     * Begins at once where a backup is due.
     *
     * @param latest the one whose journal goes farthest, null where there is none
     * @param written is told of every new backup
     */
    BackupKeeper(Path folder, @Nullable WorkspaceKey key, Clock clock, Pace pace, long position,
            Backups.@Nullable Backup latest, Runnable written) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.pace = pace;
        this.position = position;
        this.written = written;
        this.latest = latest;
        if (isDue()) {
            ask();
        }
    }

    private boolean goneOn() {
        return position > 0 && (latest == null || latest.position() != position);
    }

    private boolean isDue() {
        Instant now = clock.instant();
        return goneOn() && (latest == null || latest.made().isAfter(now) || !latest.made().plus(INTERVAL).isAfter(now));
    }

    /** The journal has gone on. */
    synchronized void committed(long newPosition, int count) {
        position = newPosition;
        changes += count;
        if (changes >= MANY) {
            ask();
        } else if (!timed) {
            timed = true;
            thread.schedule(this::quietly, AFTER_EDIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void ask() {
        if (!asked) {
            asked = true;
            Duration left = ended == null ? Duration.ZERO : pace.apart().minusNanos(System.nanoTime() - ended);
            thread.schedule(this::quietly, Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void quietly() {
        Optional<Problem> little = Watch.room(folder);
        synchronized (this) {
            room = little;
        }
        try {
            write();
        } catch (RuntimeException | Error e) {
            // On a timer or at closing nobody waits for it: it must not vanish.
            LOG.log(Level.WARNING, "backup", e);
            synchronized (this) {
                trouble = e instanceof Refusal refusal ? refusal.problem()
                        : Problem.of("backup.failed", folder.toString(), Trouble.of(e, folder));
            }
        }
    }

    private Backups.Backup write() {
        synchronized (this) {
            asked = false;
            timed = false;
            if (latest != null && !goneOn()) {
                return latest;
            }
            changes = 0;
        }
        try (Connection connection = Database.join(folder, key)) {
            Backups.Backup made = Backups.write(folder, key, connection, clock, pace, "");
            synchronized (this) {
                latest = made;
                trouble = null;
                ended = System.nanoTime();
            }
            written.run();
            return made;
        } catch (SQLException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    /** Backs up now, where there is anything new, and waits for it. */
    Backups.Backup now() {
        try {
            return thread.submit(this::write).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof Refusal refusal ? refusal
                    : new Refusal(Problem.of("backup.failed", folder.toString(), Trouble.of(cause, folder)), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.of("backup.failed", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    synchronized Storage.BackupState state() {
        return new Storage.BackupState(Optional.ofNullable(latest).map(Backups.Backup::made),
                Optional.ofNullable(trouble).or(() -> room));
    }

    /** Waits for a backup under way, and makes a last one where it is due. */
    @Override
    public void close() {
        boolean due;
        synchronized (this) {
            due = isDue();
        }
        try {
            thread.submit(due ? this::quietly : () -> {
            }).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread.shutdownNow();
        }
    }
}
