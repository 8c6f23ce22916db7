package gangmu.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the database of an open workspace in order, beside the work: flushes it a moment after edits (they are saved by
 * then, in the tail, so that this may wait), and makes room in its file in small steps.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());
    /** So many steps are made in a row before it rests for a moment. */
    private static final int STEPS = 4;
    private static final long REST = 100;

    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Pace pace;
    private final Consumer<Throwable> failed;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread made = new Thread(task, "gangmu-upkeep");
        made.setDaemon(true);
        return made;
    });
    private @Nullable Connection connection;
    private boolean asked;
    private boolean dirty;
    private long since;

    /** @param failed is told where the disk takes no flush any more */
    Upkeep(Path folder, @Nullable WorkspaceKey key, Pace pace, Consumer<Throwable> failed) {
        this.folder = folder;
        this.key = key;
        this.pace = pace;
        this.failed = failed;
        // Closing waits for what is under way, and for nothing that was only to come.
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** An edit was saved. */
    void committed() {
        boolean overdue;
        synchronized (this) {
            if (!dirty) {
                since = System.nanoTime();
            }
            dirty = true;
            overdue = System.nanoTime() - since > pace.overdue().toNanos();
            ask(pace.flush().toMillis());
        }
        if (overdue) {
            flush();
        }
    }

    private synchronized void ask(long milliseconds) {
        if (!asked && !thread.isShutdown()) {
            asked = true;
            thread.schedule(this::work, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void work() {
        synchronized (this) {
            asked = false;
        }
        flush();
        try {
            boolean more = true;
            for (int i = 0; i < STEPS && more; i++) {
                more = Database.makeRoom(connection(), pace.large());
            }
            if (more) {
                ask(REST);
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Nobody's edits depend on it: the file stays large.
            LOG.log(Level.WARNING, "no room was made", e);
        }
    }

    private void flush() {
        synchronized (this) {
            dirty = false;
        }
        try (var statement = connection().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException | RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    private synchronized Connection connection() throws SQLException {
        if (connection == null) {
            connection = Database.join(folder, key);
            Database.reuse(connection, pace.unused());
        }
        return connection;
    }

    /** Waits for what is under way. */
    @Override
    public void close() throws SQLException {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
