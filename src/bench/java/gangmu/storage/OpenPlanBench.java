package gangmu.storage;

import gangmu.bench.BigPlan;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Opening a plan of 100,000 items, beside reading the same rows with JDBC and nothing else. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class OpenPlanBench {
    private Path folder = Path.of("");
    private @Nullable AutoCloseable opened;

    @Setup
    public void copy() throws IOException {
        folder = BigPlan.copy();
    }

    @TearDown(Level.Iteration)
    public void close() throws Exception {
        if (opened != null) {
            opened.close();
        }
    }

    @Benchmark
    public Workspace openPlanOf100000Items() {
        Workspace workspace = BigPlan.open(folder);
        opened = workspace;
        return workspace;
    }

    @Benchmark
    public List<@Nullable Object[]> floorPlainJdbcReadOfTheRows() throws SQLException {
        Connection connection = Database.connect(folder, null);
        opened = connection;
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("plan", "unit", "item")) {
                try (ResultSet result = statement.executeQuery("select * from " + table)) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        @Nullable Object[] row = new @Nullable Object[columns];
                        for (int i = 0; i < columns; i++) {
                            row[i] = result.getObject(i + 1);
                        }
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }
}
