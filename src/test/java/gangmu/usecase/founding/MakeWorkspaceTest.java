package gangmu.usecase.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Reports;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.sample.SampleWorkspace;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.FirstPeriod;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.SampleFiles;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new plan comes with its first period, or not at all. */
class MakeWorkspaceTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);
    @TempDir
    private Path temp;

    private void make(Path folder, LocalDate dataDate) {
        new MakeWorkspace(SampleWorkspace.adapters(), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE)
                .empty(folder, "规划", START, END, new FirstPeriod("首期", dataDate));
    }

    @Test
    void aNewWorkspaceHasItsPlanAndItsFirstPeriod() {
        Path folder = temp.resolve("w");
        make(folder, LocalDate.of(2026, 12, 31));
        try (Workspace workspace = HeldWorkspaces.open(folder)) {
            Plan plan = PlanTree.plans(workspace.snapshot()).getFirst();
            assertThat(Reports.periods(workspace.snapshot(), plan.id())).singleElement()
                    .satisfies(period -> assertThat(period.code()).isEqualTo("2026-12"));
        }
    }

    @Test
    void aFirstPeriodOutsideThePlanLeavesNoWorkspaceBehind() {
        Path folder = temp.resolve("w");
        assertThatThrownBy(() -> make(folder, LocalDate.of(2031, 1, 1))).isInstanceOf(Refusal.class)
                .hasMessageContaining("data-date-outside-plan");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aSampleThatAnOlderProgramLeftHalfMadeIsSetAsideAndNothingElseIs() throws Exception {
        Storage storage = SampleWorkspace.adapters().storage();
        HalfMadeSample half = new HalfMadeSample(storage);
        try (Stream<Path> returns = Files.list(Path.of("sample-data", SampleFiles.RETURNS))) {
            assertThat(returns.count()).isEqualTo(SampleFiles.RETURN_COUNT);
        }
        assertThat(half.setAside(temp.resolve("nowhere"))).isEmpty();
        assertThat(half.setAside(Files.createDirectories(temp.resolve("empty")))).isEmpty();
        assertThat(half.setAside(SampleWorkspace.copy(temp.resolve("whole")))).isEmpty();
        Path killed = temp.resolve("killed");
        new NewFromPlan(SampleWorkspace.adapters().planWorkbooks()).create(storage, killed, Path.of("sample-data", SampleFiles.PLAN),
                TestWorkspaces.CLOCK, UUID::randomUUID, "tester", Progress.NONE);
        Path worked = HeldWorkspaces.copy(killed, temp.resolve("worked"));
        try (Workspace workspace = HeldWorkspaces.open(worked)) {
            UUID plan = PlanTree.plans(workspace.snapshot()).getFirst().id();
            Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, "自己的任务"));
        }
        assertThat(half.setAside(worked)).as("somebody has worked in it").isEmpty();
        assertThat(half.setAside(killed)).contains(temp.resolve("killed-unfinished"));
    }

    @Test
    void aFurtherPlanWithAFirstPeriodOutsideItIsNotAddedEither() {
        try (Workspace workspace = MemoryWorkspace.open()) {
            Snapshot before = workspace.snapshot();
            assertThatThrownBy(() -> Workspace.await(new EditPlan(workspace).addPlan(UUID.randomUUID(), "规划", START, END,
                    new FirstPeriod("首期", LocalDate.of(2025, 12, 30))))).isInstanceOf(Refusal.class);
            assertThat(workspace.snapshot()).isSameAs(before);
            Workspace.await(new EditPlan(workspace).addPlan(UUID.randomUUID(), "规划", START, END,
                    new FirstPeriod("首期", LocalDate.of(2025, 12, 31))));
            assertThat(workspace.journal().position()).isEqualTo(1);
        }
    }
}
