package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Change sets of very many changes; {@code -Dgangmu.large=100000} makes the long run (with {@code -Dheap=512m}). */
class LargeChangeSetsTest {
    private static final int MANY = Integer.getInteger("gangmu.large", 1000);
    /** In a row; the profile makes 2,000. */
    private static final int REDOS = Integer.getInteger("gangmu.redos", 20);
    @TempDir
    private Path temp;

    private static void addItems(Workspace workspace, UUID plan, int many) {
        workspace.commit(Origin.of("import"), draft -> {
            draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "规划")
                    .with(Plan.START, LocalDate.of(2021, 1, 1)).with(Plan.END, LocalDate.of(2025, 12, 31)));
            for (int i = 0; i < many; i++) {
                draft.add(Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan).with(Item.RANK, "m" + (1_000_000 + i))
                        .with(Item.ITEM_KIND, ItemKind.TASK).with(Item.CODE, Integer.toString(i + 1))
                        .with(Item.NAME, "任务" + i).with(Item.CONTENT, "主要内容".repeat(30)));
            }
        });
    }

    /** What each step takes: seconds of a processor, megabytes in use after it and at the most. */
    private static void measured(String step, Runnable work) {
        measured(MANY, "items", step, work);
    }

    private static void measured(int many, String what, String step, Runnable work) {
        long before = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        work.run();
        long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long took = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() - before;
        System.out.printf("%,9d %-6s %-8s %7.1f s  %5d MB at the most of %d%n", many, what, step, took / 1000.0, most >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    @Test
    void oneIsUndoneRedoneAndOpenedAgain() {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            measured("add", () -> addItems(workspace, UUID.randomUUID(), MANY));
            for (int i = 0; i < 2; i++) {
                measured("undo", () -> Workspace.await(workspace.undo()));
                assertThat(workspace.snapshot().count(Item.KIND)).isZero();
                measured("redo", () -> Workspace.await(workspace.redo()));
                assertThat(workspace.snapshot().count(Item.KIND)).isEqualTo(MANY);
            }
            UUID large = workspace.nextUndo().orElseThrow().id();
            measured("undo it", () -> Workspace.await(workspace.undo(large)));
            assertThat(workspace.snapshot().count(Item.KIND)).isZero();
            measured("redo", () -> Workspace.await(workspace.redo()));
            // Before a backup cuts the tail: all of them are in it.
            TestWorkspaces.copy(folder, temp.resolve("killed"));
        }
        measured("verify", () -> assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty());
        measured("open", () -> {
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                assertThat(workspace.snapshot().count(Item.KIND)).isEqualTo(MANY);
            }
        });
        measured("killed", () -> TestWorkspaces.open(temp.resolve("killed")).close());
        measured("restore", () -> assertThat(TestWorkspaces.storage().restore(temp.resolve("killed"), temp.resolve("restored"),
                Progress.NONE).lacking()).isZero());
        try (Workspace workspace = TestWorkspaces.open(temp.resolve("restored"))) {
            assertThat(workspace.snapshot().count(Item.KIND)).isEqualTo(MANY);
        }
    }

    @Test
    void aRunOfUndosAndRedosEndsWhereItBegan() {
        for (int many : new int[] {REDOS / 4, REDOS / 2, REDOS}) {
            try (Workspace workspace = TestWorkspaces.create(temp.resolve("w" + many))) {
                addItems(workspace, UUID.randomUUID(), 1);
                UUID item = workspace.snapshot().all(Item.KIND).iterator().next().id();
                for (int i = 0; i < many; i++) {
                    String remark = "第" + i;
                    workspace.commit(Origin.of("edit"), draft -> draft.set(new Ref(Item.KIND, item), Item.REMARK, remark));
                }
                Snapshot last = workspace.snapshot();
                measured(many, "edits", "undo", () -> {
                    for (int i = 0; i < many; i++) {
                        Workspace.await(workspace.undo());
                    }
                });
                assertThat(workspace.snapshot().find(Item.KIND, item)).extracting(found -> found.get(Item.REMARK)).isNull();
                measured(many, "edits", "redo", () -> {
                    for (int i = 0; i < many; i++) {
                        Workspace.await(workspace.redo());
                    }
                });
                assertThat(workspace.canRedo()).isFalse();
                assertThat(workspace.snapshot().sameAs(last, Kinds.ALL)).isTrue();
            }
        }
    }

    /** Of a list of ids, H2 compares every one with every row: 20,000 rows took five times as long as writing them. */
    @Test
    void rowsGoByTheirKeyAndNeverByAList() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            addItems(workspace, UUID.randomUUID(), 3);
            try (Connection watching = Database.join(folder, null)) {
                watching.createStatement().execute("set query_statistics true");
                Workspace.await(workspace.undo());
                List<String> deletes = new ArrayList<>();
                try (ResultSet rows = watching.createStatement().executeQuery(
                        "select sql_statement from information_schema.query_statistics where lower(sql_statement) like 'delete%'")) {
                    while (rows.next()) {
                        deletes.add(rows.getString(1).toLowerCase(Locale.ROOT));
                    }
                }
                assertThat(deletes).isNotEmpty().allMatch(statement -> statement.contains(" = ") && !statement.contains(" in ("));
            }
        }
    }

    @Test
    void noMoreIsReadAtOnceThanMemoryShouldHold() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            addItems(workspace, plan, 5);
            for (int i = 0; i < 3; i++) {
                Workspace.await(workspace.undo());
                Workspace.await(workspace.redo());
            }
        }
        List<Integer> pages = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (Connection connection = Database.join(folder, null)) {
            new JournalTables(Database.dsl(connection)).walk(0, 13, page -> {
                pages.add(page.stream().mapToInt(sealed -> sealed.rows().size()).sum());
                page.forEach(sealed -> positions.add(sealed.entry().position()));
                return true;
            });
            assertThat(pages).allMatch(changes -> changes <= 13).hasSize(4);
            pages.clear();
            new JournalTables(Database.dsl(connection)).walk(0, 1, page -> {
                pages.add(page.size());
                return true;
            });
        }
        assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(pages).as("one is read whole, however large").containsOnly(1).hasSize(7);
    }
}
