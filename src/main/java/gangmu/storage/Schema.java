package gangmu.storage;

import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
     * Brings the tables of a copy to this version of the program, in place.
     *
     * @throws Refusal {@code workspace.newer} where a newer program made them
     */
    static void migrate(Path folder, Connection connection) {
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
