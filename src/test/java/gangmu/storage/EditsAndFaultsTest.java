package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.storage.disk.RecordedDisk;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks and memories that fail at any moment: what is said of an edit is true, and a folder is always let go of. */
class EditsAndFaultsTest {
    private static final Logger CAUSES = Logger.getLogger("gangmu");
    private static final Set<String> NOT_SAVED =
            Set.of("workspace.write-failed", "workspace.reopen", "workspace.moved-away");
    @TempDir
    private Path temp;
    private final RecordedDisk disk = RecordedDisk.mount();
    private final UUID plan = UUID.randomUUID();

    @BeforeEach
    void keepCausesToThemselves() {
        CAUSES.setLevel(Level.OFF);
    }

    @AfterEach
    void logCausesAgain() {
        CAUSES.setLevel(null);
    }

    private enum Failing {
        /** As a Chinese Windows says it. */
        DISK {
            @Override
            void fail() throws IOException {
                throw new IOException("磁盘空间不足。");
            }
        },
        MEMORY {
            @Override
            void fail() {
                throw new OutOfMemoryError("of the test");
            }
        };

        abstract void fail() throws IOException;
    }

    private Path folder() {
        Path folder = disk.on(temp.resolve("w"));
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
        }
        return folder;
    }

    private void item(Workspace workspace, String name) {
        Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    private static Set<String> items(Workspace workspace) {
        return workspace.snapshot().all(Item.KIND).stream().map(each -> String.valueOf(each.get(Item.NAME)))
                .collect(Collectors.toSet());
    }

    private static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        } catch (Error e) {
            // JUnit would end all other tests.
            return e.toString();
        }
    }

    /** Fails at each single write and flush of an edit in turn, and from then on or only once. */
    @ParameterizedTest
    @EnumSource
    void whateverFailsInAnEditItIsSaidTrulyWhetherItWasSaved(Failing failing) {
        Path folder = folder();
        boolean reached = true;
        for (int at = 0; reached; at++) {
            boolean forGood = at % 2 == 0;
            int wanted = at / 2;
            AtomicInteger seen = new AtomicInteger();
            Workspace workspace = TestWorkspaces.open(folder);
            Set<String> before = items(workspace);
            String name = "项" + at;
            disk.fault((file, flush) -> {
                int now = seen.getAndIncrement();
                if (forGood ? now >= wanted : now == wanted) {
                    failing.fail();
                }
            });
            String code = refused(() -> item(workspace, name));
            reached = seen.get() > wanted;
            String next = forGood ? "" : refused(() -> item(workspace, name + "后"));
            disk.fault(null);
            refused(workspace::close);
            try (Workspace again = TestWorkspaces.open(folder)) {
                Set<String> there = items(again);
                assertThat(there).as("what was saved before").containsAll(before);
                check(there, name, code, at);
                if (!forGood) {
                    check(there, name + "后", next, at);
                }
            }
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    private static void check(Set<String> there, String name, String code, int at) {
        if (code.isEmpty()) {
            assertThat(there).as("said to be saved, " + at).contains(name);
        } else if (NOT_SAVED.contains(code)) {
            assertThat(there).as("said not to be saved, " + at).doesNotContain(name);
        } else {
            assertThat(code).as("" + at).isEqualTo("workspace.edit-unknown");
        }
    }

    @Test
    void whatIsSavedIsSaidToBeSoThoughSomebodyWhoIsToldOfItFails() {
        try (Workspace workspace = TestWorkspaces.open(folder())) {
            List<Long> told = new ArrayList<>();
            workspace.listen(committed -> {
                throw new OutOfMemoryError("of the test");
            });
            workspace.listen(committed -> told.add(committed.position()));
            item(workspace, "一");
            assertThat(told).as("the others are told").containsExactly(2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverFailsInClosingTheFolderIsLetGoOfAndItIsSaid(Failing failing) {
        Path folder = folder();
        Workspace workspace = TestWorkspaces.open(folder);
        item(workspace, "一");
        disk.fault((file, flush) -> failing.fail());
        assertThat(refused(workspace::close)).isEqualTo("workspace.close-failed");
        disk.fault(null);
        try (Workspace again = TestWorkspaces.open(folder)) {
            assertThat(items(again)).containsExactly("一");
            item(again, "二");
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void aBackupThatFailsByItselfIsSaid() {
        try (Workspace workspace = TestWorkspaces.open(folder())) {
            item(workspace, "一");
            disk.fault((file, flush) -> {
                if (file.contains(Backups.FOLDER)) {
                    Failing.DISK.fail();
                }
            });
            assertThat(refused(() -> workspace.backup(temp.resolve("b.zip"), Progress.NONE))).isEqualTo("backup.failed");
            disk.fault(null);
            assertThat(workspace.backup(temp.resolve("b.zip"), Progress.NONE)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDiskOrAMemoryThatFailsAtOpeningIsNotCalledDamage(Failing failing) {
        Path folder = folder();
        for (String file : List.of(Seal.NAME, Database.FILE, Tail.NAME + ".tmp")) {
            disk.fault((name, flush) -> {
                if (name.endsWith(file)) {
                    failing.fail();
                }
            });
            Storage.Opened[] opened = new Storage.Opened[1];
            String code = refused(() -> opened[0] = TestWorkspaces.storage().open(folder, Progress.NONE));
            disk.fault(null);
            if (code.isEmpty()) {
                refused(opened[0]::close);
            }
            assertThat(code).as(file).isIn("", "workspace.not-written", "workspace.unreadable");
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void oneStatementTakesNoMoreThanItCanHoweverManyAreDeleted() throws Exception {
        Path folder = temp.resolve("many");
        TestWorkspaces.create(folder).close();
        List<Entity> many = new ArrayList<>();
        for (int i = 0; i < 100_001; i++) {
            many.add(Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.NAME, "项"));
        }
        Snapshot before = Snapshot.empty().apply(many.stream().map(Change.Add::new).toList());
        List<Change> removed = new ArrayList<>();
        many.forEach(each -> removed.add(new Change.Remove(each)));
        try (Connection connection = Database.connect(folder, null)) {
            var dsl = Database.dsl(connection);
            new StateTables(dsl).write(dsl, removed, before, Map.of());
            Set<UUID> ids = many.stream().map(Entity::id).collect(Collectors.toSet());
            assertThat(new JournalTables(dsl).entries(gangmu.changes.JournalFilter.ALL.of(ids), Long.MAX_VALUE, 1))
                    .isEmpty();
        }
    }
}
