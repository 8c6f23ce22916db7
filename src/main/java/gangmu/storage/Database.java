package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The H2 database file of a workspace: how it is opened and closed, and what its errors mean to a user. */
final class Database {
    static final String FILE = "plan.mv.db";
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int IN_USE = 90020;
    /** A large file of which less than this share is in use is written anew at closing. */
    private static final int IN_USE_PERCENT = 50;
    /** So much is written anew at once, in bytes: a few milliseconds, for which an edit may have to wait. */
    private static final int STEP = 256 << 10;

    static {
        // What a file says is to be loaded is not loaded, even where it should get past the look at its schema.
        System.setProperty("h2.javaObjectSerializer", NoJavaObjects.class.getName());
        System.setProperty("h2.allowedClasses", NoJavaObjects.class.getName());
    }

    private Database() {
    }

    /**
     * Opens the database of a folder, or makes it.
     *
     * @throws Refusal {@code workspace.foreign} where its file holds what H2 would run, and all that
     *     {@link KnownSchemas#refuseForeign} throws
     */
    static Connection connect(Path folder, @Nullable WorkspaceKey key) {
        refusePath(folder);
        if (exists(folder)) {
            KnownSchemas.refuseForeign(folder, folder.resolve(FILE), key);
        }
        return join(folder, key);
    }

    /** @throws Refusal {@code workspace.path} where H2 would take the path for another one */
    static void refusePath(Path folder) {
        if (UrlPath.isMistaken(folder)) {
            throw Refusal.of("workspace.path", folder.toString(), "\\");
        }
    }

    /**
     * Opens a database that was looked at, or one more connection to a database that this program has open.
     *
     * <p>WRITE_DELAY=0: with H2's default an acknowledged commit may not be in the file yet when the process dies.
     */
    static Connection join(Path folder, @Nullable WorkspaceKey key) {
        String url = "jdbc:h2:" + UrlPath.of(folder.resolve("plan"))
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                + (key == null ? "" : ";CIPHER=AES");
        try {
            // H2 takes the password of the file and that of the user in one, with a space between.
            return DriverManager.getConnection(url, "sa", key == null ? "" : key.databasePassword() + " ");
        } catch (SQLException e) {
            throw opening(folder, e);
        }
    }

    static Refusal opening(Path folder, SQLException e) {
        return switch (e.getErrorCode()) {
            case IN_USE -> new Refusal(Problem.of("workspace.in-use", folder.toString(), "?", "?"), e);
            default -> failed(folder, e);
        };
    }

    /** That the disk is at fault where it says so; otherwise that the database is damaged. */
    static Refusal failed(Path folder, Exception e) {
        return DiskFault.is(e)
                ? new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e)
                : damaged(folder, e);
    }

    /** That a database is damaged; {@link Rescue} knows what can be had back. */
    static Refusal damaged(Path folder, Throwable cause) {
        // The words of the database are for whoever looks after the program.
        LOG.log(Level.WARNING, "a workspace is damaged", cause);
        return new Refusal(Problem.of("workspace.damaged", folder.toString(), Damage.why(cause)), cause);
    }

    static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.H2,
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderSchema(false));
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Closes the database, writing its file anew where most of it is empty: single edits make it grow. */
    static void shutDown(Connection connection, long large) throws SQLException {
        connection.createStatement().execute(isBloated(store(connection), large) ? "SHUTDOWN COMPACT" : "SHUTDOWN");
    }

    private static boolean isBloated(MVStore store, long large) {
        FileStore<?> file = store.getFileStore();
        return file.size() > large && file.getFillRate() * file.getChunksFillRate() / 100 < IN_USE_PERCENT;
    }

    /** What lies under H2's tables: only it makes room in the file while that is in use. */
    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** Room that is no longer used may be used again after a time. */
    static void reuse(Connection connection, Duration after) throws SQLException {
        store(connection).setRetentionTime((int) after.toMillis());
    }

    /**
     * Makes some room in a file that is mostly empty.
     *
     * @return whether there is more to be made
     */
    static boolean makeRoom(Connection connection, long large) throws SQLException {
        MVStore store = store(connection);
        return isBloated(store, large) && store.compact(IN_USE_PERCENT, STEP);
    }
}
