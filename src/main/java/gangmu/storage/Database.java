package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The H2 database file of a workspace: how it is opened, and what its errors mean to a user. */
final class Database {
    static final String FILE = "plan.mv.db";
    private static final int WRONG_PASSWORD = 90049;
    private static final int IN_USE = 90020;

    private Database() {
    }

    /** WRITE_DELAY=0: with H2's default an acknowledged commit may not be in the file yet when the process dies. */
    static Connection connect(Path folder) {
        String file = folder.resolve("plan").toAbsolutePath().toString();
        String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException e) {
            throw opening(folder, e);
        }
    }

    static Refusal opening(Path folder, SQLException e) {
        return switch (e.getErrorCode()) {
            case IN_USE -> new Refusal(Problem.of("workspace.in-use", folder.toString(), "?", "?"), e);
            case WRONG_PASSWORD -> new Refusal(Problem.of("workspace.wrong-password", folder.toString()), e);
            default -> damaged(folder, e);
        };
    }

    /** A damaged workspace, with what can be had back. */
    static Refusal damaged(Path folder, Throwable cause) {
        String backup = Backups.newest(folder).map(b -> b.file().getFileName().toString()).orElse("");
        String code = backup.isEmpty() ? "workspace.damaged-no-backup" : "workspace.damaged";
        return new Refusal(Problem.of(code, folder.toString(), String.valueOf(cause.getMessage()), backup), cause);
    }

    /** Brings the tables to this version of the program. */
    static void migrate(Path folder, Connection connection) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(new OneConnection(connection)).locations("classpath:gangmu/storage/migrations")
.load();
            var info = flyway.info();
            var current = info.current();
            boolean newer = Arrays.stream(info.all())
                    .anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
            if (newer && current != null) {
                throw Refusal.of("workspace.newer", folder.toString(), String.valueOf(current.getVersion()));
            }
            if (current != null && info.pending().length > 0) {
                Backups.write(folder, connection, "before-upgrade");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw damaged(folder, e);
        }
    }

    static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.H2,
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderSchema(false));
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }
}
