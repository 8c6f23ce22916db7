package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceOnDiskTest {
    @TempDir
    private Path temp;

    private static UUID plan(Workspace workspace) {
        UUID id = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addPlan(id, "“十四五”规划", LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31)));
        return id;
    }

    private static UUID item(Workspace workspace, UUID plan, UUID parent, String name) {
        UUID id = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addItem(plan, id, parent, null, ItemKind.TASK, name));
        return id;
    }

    @Test
    void everyFieldHasAColumnOfItsType() {
        for (Kind kind : Kinds.ALL) {
            TableMapping mapping = new TableMapping(kind);
            for (Field<?> field : kind.fields()) {
                assertThat(mapping.column(field).getDataType().getTypeName().toLowerCase(Locale.ROOT))
                        .as(field.toString())
                        .isIn(TableMapping.sqlType(field.type()).replaceAll(" ?\\(.*?\\)", ""), "uuid", "boolean",
                                "timestamp with time zone", "decimal", "bigint", "date", "varchar");
            }
        }
    }

    @Test
    void whatWasEditedIsThereAfterReopening() {
        Path folder = temp.resolve("区 计划 plan");
        Snapshot before;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            UUID top = item(workspace, plan, null, "生态文明建设");
            item(workspace, plan, top, "水库保护");
            Workspace.await(new EditPlan(workspace).addUnit(UUID.randomUUID(), "密云区水务局", "区水务局"));
            before = workspace.snapshot();
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
            assertThat(TestWorkspaces.storage()).isNotNull();
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void undoAndRedoSurviveARestart() {
        Path folder = temp.resolve("w");
        Snapshot empty;
        Snapshot full;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            empty = workspace.snapshot();
            item(workspace, plan, null, "一");
            full = workspace.snapshot();
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            Workspace.await(workspace.undo());
            assertThat(workspace.snapshot().sameAs(empty, Kinds.ALL)).isTrue();
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            Workspace.await(workspace.redo());
            assertThat(workspace.snapshot().sameAs(full, Kinds.ALL)).isTrue();
            assertThatThrownBy(() -> Workspace.await(workspace.redo())).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void undoingEverythingLeadsBackToTheBeginningAndRedoingToTheEnd() {
        Random random = new Random(20231124);
        for (int run = 0; run < 8; run++) {
            try (Workspace workspace = TestWorkspaces.create(temp.resolve("random" + run))) {
                UUID plan = plan(workspace);
                List<Snapshot> states = new ArrayList<>(List.of(workspace.snapshot()));
                for (int i = 0; i < 25; i++) {
                    randomEdit(workspace, plan, random);
                    if (!workspace.snapshot().sameAs(states.getLast(), Kinds.ALL)) {
                        states.add(workspace.snapshot());
                    }
                }
                for (int i = states.size() - 2; i >= 0; i--) {
                    Workspace.await(workspace.undo());
                    assertThat(workspace.snapshot().sameAs(states.get(i), Kinds.ALL)).isTrue();
                }
                for (int i = 1; i < states.size(); i++) {
                    Workspace.await(workspace.redo());
                    assertThat(workspace.snapshot().sameAs(states.get(i), Kinds.ALL)).isTrue();
                }
            }
            assertThat(TestWorkspaces.storage().verify(temp.resolve("random" + run), Progress.NONE)).isEmpty();
        }
    }

    private static void randomEdit(Workspace workspace, UUID plan, Random random) {
        EditPlan edit = new EditPlan(workspace);
        List<Item> items = new PlanTree(workspace.snapshot(), plan).inOrder();
        Item any = items.isEmpty() ? null : items.get(random.nextInt(items.size()));
        try {
            switch (any == null ? 0 : random.nextInt(8)) {
                case 0, 1, 2 -> Workspace.await(edit.addItem(plan, UUID.randomUUID(),
                        any == null || random.nextBoolean() ? null : any.id(), null, ItemKind.TASK, "项" + items.size()));
                case 3 -> Workspace.await(edit.deleteItems(plan, List.of(any.id())));
                case 4 -> Workspace.await(edit.indent(plan, List.of(any.id())));
                case 5 -> Workspace.await(edit.outdent(plan, List.of(any.id())));
                case 6 -> Workspace.await(random.nextBoolean() ? edit.moveUp(plan, List.of(any.id()))
                        : edit.moveDown(plan, List.of(any.id())));
                default -> Workspace.await(edit.set(plan, new EditPlan.FieldEdit(
                        new EditPlan.Subject(Item.KIND, any.id(), null), Item.WEIGHT, "" + random.nextInt(9))));
            }
        } catch (Refusal e) {
            assertThat(e.problem().code()).isIn("item.move-into-itself", "code.taken");
        }
    }

    @Test
    void aUnitThatIsUsedCannotBeDeleted() {
        try (Workspace workspace = TestWorkspaces.create(temp.resolve("w"))) {
            EditPlan edit = new EditPlan(workspace);
            UUID plan = plan(workspace);
            UUID item = item(workspace, plan, null, "保水");
            UUID unit = UUID.randomUUID();
            Workspace.await(edit.addUnit(unit, "密云区水务局", "区水务局"));
            Workspace.await(edit.set(plan, new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, item, null),
                    Item.LEAD, "区水务局")));
            assertThatThrownBy(() -> Workspace.await(edit.delete(Unit.KIND, List.of(unit))))
                    .isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.problem().code()).isEqualTo("reference.in-use.unit"));
        }
    }

    @Test
    void aMovedBranchKeepsItsHistory() {
        try (Workspace workspace = TestWorkspaces.create(temp.resolve("w"))) {
            EditPlan edit = new EditPlan(workspace);
            UUID plan = plan(workspace);
            UUID first = item(workspace, plan, null, "一");
            UUID second = item(workspace, plan, null, "二");
            UUID child = item(workspace, plan, first, "一之一");
            Workspace.await(edit.moveItems(plan, List.of(child), second, null));
            Item moved = new PlanTree(workspace.snapshot(), plan).find(child);
            assertThat(moved.code()).isEqualTo("2.1");
            assertThat(workspace.journal().touching(child, 10)).hasSize(2);
        }
    }

    @Test
    void codesAreUniqueInAPlan() {
        try (Workspace workspace = TestWorkspaces.create(temp.resolve("w"))) {
            UUID plan = plan(workspace);
            item(workspace, plan, null, "一");
            UUID second = item(workspace, plan, null, "二");
            assertThatThrownBy(() -> Workspace.await(new EditPlan(workspace).set(plan, new EditPlan.FieldEdit(
                    new EditPlan.Subject(Item.KIND, second, null), Item.CODE, "1"))))
                    .isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.problem().code()).isEqualTo("code.taken"));
        }
    }

    @Test
    void aSecondProgramIsToldWhoHasItOpen() {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            assertThat(workspace.readOnly()).isFalse();
            assertThatThrownBy(() -> TestWorkspaces.open(folder)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problem().code()).isEqualTo("workspace.in-use"));
        }
    }

    @Test
    void aLockThatADeadProgramOfAnyMachineLeftIsTakenOver() throws Exception {
        Path folder = temp.resolve("w");
        TestWorkspaces.create(folder).close();
        Path lock = folder.resolve(FolderLock.NAME);
        Files.writeString(lock, "somebody-with-a-long-name@another-machine (4711)\n2020-01-01T00:00:00Z\n");
        assertThat(FolderLock.isHeld(folder)).isFalse();
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.readOnly()).isFalse();
            assertThat(FolderLock.isHeld(folder)).isTrue();
            assertThat(Files.readAllLines(lock)).hasSize(2).first().asString()
                    .contains("(" + ProcessHandle.current().pid() + ")").doesNotContain("another-machine");
        }
    }

    @Test
    void aCutDatabaseIsNoticedAtOpening() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            for (int i = 0; i < 30; i++) {
                item(workspace, plan, null, "任务" + i);
            }
        }
        byte[] whole = Files.readAllBytes(folder.resolve(Database.FILE));
        for (int eighths = 1; eighths < 8; eighths++) {
            Files.write(folder.resolve(Database.FILE), Arrays.copyOf(whole, whole.length / 8 * eighths));
            assertThatThrownBy(() -> TestWorkspaces.open(folder)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problem().code()).startsWith("workspace.damaged"));
        }
    }

    @Test
    void aBackupComesBackInANewFolder() throws Exception {
        Path folder = temp.resolve("w");
        Path backup = temp.resolve("备份.zip");
        Snapshot before;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            item(workspace, plan(workspace), null, "一");
            before = workspace.snapshot();
        }
        TestWorkspaces.storage().backup(folder, backup, Progress.NONE);
        TestWorkspaces.storage().restore(backup, temp.resolve("另一处"), Progress.NONE);
        try (Workspace workspace = TestWorkspaces.open(temp.resolve("另一处"))) {
            assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
        }
    }

    @Test
    void manyThingsAtOnceAreOneChangeSet() {
        try (Workspace workspace = TestWorkspaces.create(temp.resolve("w"))) {
            UUID plan = plan(workspace);
            workspace.commit(Origin.of("import"), draft -> {
                for (int i = 0; i < 3000; i++) {
                    draft.add(Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan)
                            .with(Item.ITEM_KIND, ItemKind.PROJECT).with(Item.CODE, "P" + i)
                            .with(Item.NAME, "项目" + i));
                }
            });
            assertThat(workspace.snapshot().count(Item.KIND)).isEqualTo(3000);
            Workspace.await(workspace.undo());
            assertThat(workspace.snapshot().count(Item.KIND)).isZero();
            assertThat(workspace.snapshot().count(Plan.KIND)).isOne();
        }
    }
}
