package gangmu.storage;

import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;

/** Which layout the tables of a database have, and how they are brought to this program's. */
final class Schema {
    private static final String UPGRADE = "upgrade.tmp";

    private Schema() {
    }

    private static Flyway flyway(Connection connection) {
        return Flyway.configure(Database.class.getClassLoader()).dataSource(new OneConnection(connection))
                .locations("classpath:gangmu/storage/migrations").load();
    }

    /**
     * Whether the newest migration of this program ran, and none that is newer: asked of the table that they are noted in,
     * because to load what runs them costs each start more than it would find to do.
     */
    private static boolean isNewest(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet ran = statement.executeQuery(
                        "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\" WHERE \"success\"")) {
            return ran.next() && ran.getInt(1) == KnownSchemas.newest();
        } catch (SQLException e) {
            // A new database has no such table; what else is wrong is told by who comes next.
            return false;
        }
    }

    /**
     * Brings the tables of a copy to this version of the program, in place.
     *
     * @throws Refusal {@code workspace.newer} where a newer program made them
     */
    static void migrate(Path folder, Connection connection) {
        if (isNewest(connection)) {
            return;
        }
        try {
            Flyway flyway = flyway(connection);
            refuseNewer(folder, flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw Database.failed(folder, e);
        }
    }

    private static void refuseNewer(Path folder, Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Arrays.stream(all).filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS).reduce((a, b) -> b)
                .ifPresent(newest -> {
                    String known = Arrays.stream(all).filter(m -> m.getState() != MigrationState.FUTURE_SUCCESS)
                            .reduce((a, b) -> b).map(m -> String.valueOf(m.getVersion())).orElse("?");
                    throw Refusal.of("workspace.newer", folder.toString(), String.valueOf(newest.getVersion()), known);
                });
    }

    /**
     * Brings a workspace to this version of the program: backed up, then migrated in a copy beside it that takes its
     * place at once, because statements that change tables cannot be rolled back.
     *
     * @return a connection to the database as it is then
     */
    static Connection upgrade(Path folder, @Nullable WorkspaceKey key, Connection connection, Clock clock)
            throws IOException, SQLException {
        if (isNewest(connection)) {
            return connection;
        }
        try {
            Flyway flyway = flyway(connection);
            refuseNewer(folder, flyway);
            if (flyway.info().pending().length == 0) {
                return connection;
            }
        } catch (FlywayException e) {
            throw Database.failed(folder, e);
        }
        Backups.write(folder, key, connection, clock, Pace.USUAL, Backups.BEFORE_UPGRADE);
        connection.createStatement().execute("SHUTDOWN");
        Path beside = folder.resolve(UPGRADE);
        TemporaryFolder.deleteAll(beside);
        Files.createDirectories(beside);
        Path copy = beside.resolve(Database.FILE);
        Files.copy(folder.resolve(Database.FILE), copy);
        try (Connection migrated = Database.connect(beside, key)) {
            migrate(folder, migrated);
            migrated.createStatement().execute("SHUTDOWN");
        }
        OnDisk.flush(copy);
        OnDisk.moveOver(copy, folder.resolve(Database.FILE));
        OnDisk.flushFolder(folder);
        TemporaryFolder.deleteAll(beside);
        return Database.connect(folder, key);
    }
}
