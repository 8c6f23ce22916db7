package gangmu.storage;

import gangmu.bench.BigPlan;
import gangmu.changes.Entity;
import gangmu.plan.Item;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One cell of a plan of 100,000 items edited, until it is on the disk: beside one plain commit of the same row to the
 * same database under the same settings, and beside one write of its length to a file, flushed.
 */
@BenchmarkMode(Mode.SampleTime)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class DurableEditBench {
    /** The program, with the plan open. */
    @State(Scope.Thread)
    public static class Open {
        private Workspace workspace;
        private EditPlan edit;
        private List<Entity> items;
        private int turn;

        @Setup
        public void open() throws IOException {
            workspace = BigPlan.open(BigPlan.copy());
            edit = new EditPlan(workspace);
            items = List.copyOf(workspace.snapshot().all(Item.KIND));
        }

        @TearDown
        public void close() {
            workspace.close();
        }
    }

    /** The bare database of the same plan. */
    @State(Scope.Thread)
    public static class Bare {
        private Connection connection;
        private PreparedStatement update;
        private Statement checkpoint;
        private List<UUID> ids;
        private int turn;

        @Setup
        public void open() throws IOException, SQLException {
            Path folder = BigPlan.copy();
            try (Workspace workspace = BigPlan.open(folder)) {
                ids = workspace.snapshot().all(Item.KIND).stream().map(Entity::id).toList();
            }
            connection = Database.connect(folder, null);
            connection.setAutoCommit(false);
            update = connection.prepareStatement("update item set remark = ? where id = ?");
            checkpoint = connection.createStatement();
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** A file on the same disk. */
    @State(Scope.Thread)
    public static class Flat {
        private FileChannel file;

        @Setup
        public void open() throws IOException {
            file = FileChannel.open(BigPlan.shared().resolveSibling("flat-" + UUID.randomUUID()),
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @TearDown
        public void close() throws IOException {
            file.close();
        }
    }

    @Benchmark
    public @Nullable Committed oneEditToTheDisk(Open open) {
        Entity item = open.items.get(open.turn++ * 7919 % open.items.size());
        return Workspace.await(open.edit.set(Objects.requireNonNull(item.get(Item.PLAN)), new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, item.id(), null), Item.REMARK, "edit " + open.turn)));
    }

    @Benchmark
    public int floorPlainH2CommitAndCheckpoint(Bare bare) throws SQLException {
        bare.update.setString(1, "edit " + bare.turn);
        bare.update.setObject(2, bare.ids.get(bare.turn++ * 7919 % bare.ids.size()));
        int updated = bare.update.executeUpdate();
        bare.connection.commit();
        bare.checkpoint.execute("CHECKPOINT SYNC");
        return updated;
    }

    @Benchmark
    public long floorPlainFlushedWrite(Flat flat) throws IOException {
        flat.file.write(ByteBuffer.allocate(4096));
        flat.file.force(false);
        return flat.file.position();
    }
}
