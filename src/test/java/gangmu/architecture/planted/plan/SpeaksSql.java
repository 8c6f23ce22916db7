package gangmu.architecture.planted.plan;

import java.sql.Connection;
import java.sql.SQLException;

/** Planted: SQL outside {@code storage}. */
public final class SpeaksSql {
    public void speak(Connection connection) throws SQLException {
        connection.commit();
    }
}
