package gangmu.ui.plantree;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.Evidence;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.GridModel;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the pane of one item, without a window. */
class ItemPaneModelsTest extends ModelsOnSmallPlan {
    private Item item(UUID id) {
        return on.session.view().get().tree().find(id);
    }

    private EditOutcome type(GridModel grid, Object row, String column, String text) {
        var edited = grid.edit(CellEdits.typed(new CellEdit(row, column, text))).toCompletableFuture();
        on.until(edited::isDone);
        on.settled();
        return edited.join();
    }

    @Test
    void aMilestoneComesAYearAfterTheLastOrAtTheEndOfTheFirstYear() {
        MilestonesModel model = on.following(new MilestonesModel(on.session), () -> { });
        model.show(item(small.behind));
        assertThat(model.lines().rows()).extracting(Milestone::due).containsExactly(LocalDate.of(2023, 12, 31));
        var added = model.add();
        on.until(added::isDone);
        on.settled();
        model.show(item(small.behind));
        assertThat(model.lines().rows()).extracting(Milestone::due)
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31));
        assertThat(model.lines().rows().getLast().id()).isEqualTo(added.join());

        model.show(item(small.project));
        var first = model.add();
        on.until(first::isDone);
        on.settled();
        model.show(item(small.project));
        assertThat(model.lines().rows()).extracting(Milestone::due).containsExactly(LocalDate.of(2021, 12, 31));
        model.delete(List.of());
        model.delete(List.of(first.join()));
        on.settled();
        model.show(item(small.project));
        assertThat(model.lines().rows()).isEmpty();
    }

    @Test
    void whatIsReportedIsEditedInOpenPeriodsAlone() {
        ProgressModel model = on.following(new ProgressModel(on.session), () -> { });
        model.show(item(small.behind));
        type(model.lines(), small.period, "progress", "52");
        model.show(item(small.behind));
        int progress = model.lines().columns().stream().map(column -> column.key()).toList().indexOf("progress");
        assertThat(model.lines().text(0, progress)).isEqualTo("52");
        assertThat(model.lines().editable(0, progress)).isTrue();
        Workspace.await(new ClosePeriod(on.session.workspace()).close(on.session.view().get().plan(), on.session.view().get().period()));
        on.settled();
        model.show(item(small.behind));
        assertThat(model.lines().editable(0, progress)).isFalse();
        assertThat(model.lines().whyLocked(0, progress)).isEqualTo("填报期“2023年中期”已归档，不能再改");
    }

    @Test
    void aBlockOfMilestonesPastedBelowTheLastBecomesNewOnesAndGoesAsOne() {
        MilestonesModel model = on.following(new MilestonesModel(on.session), () -> { });
        model.show(item(small.behind));
        var pasted = model.lines().edit(new CellEdits(List.of(new CellEdit(new CellEdit.NewRow(0), "due", "2024年6月"),
                new CellEdit(new CellEdit.NewRow(0), "planned", "70"), new CellEdit(new CellEdit.NewRow(1), "due", "2024.12.31")),
                CellEdits.How.PASTED)).toCompletableFuture();
        on.until(pasted::isDone);
        assertThat(pasted.join().said()).contains("2024-06-30");
        on.settled();
        model.show(item(small.behind));
        assertThat(model.lines().rows()).extracting(Milestone::due).containsExactly(LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 6, 30), LocalDate.of(2024, 12, 31));
        model.delete(model.lines().rows().stream().skip(1).map(Milestone::id).toList());
        on.settled();
        on.session.undo();
        on.settled();
        on.session.undo();
        on.settled();
        model.show(item(small.behind));
        assertThat(model.lines().rows()).hasSize(1);
    }

    @Test
    void evidenceIsAttachedDescribedOpenedAndUnlinked() throws IOException {
        Path file = Files.writeString(temp.resolve("批复.txt"), "of the bureau");
        ItemEvidenceModel model = on.following(new ItemEvidenceModel(on.session), () -> { });
        model.attach(List.of(file));
        assertThat(on.session.workspace().snapshot().all(Evidence.KIND)).as("of no item").isEmpty();
        model.show(item(small.behind));
        on.desktop.files = List.of(file);
        model.choose();
        on.settled();
        model.show(item(small.behind));
        Evidence piece = model.lines().rows().getFirst();
        type(model.lines(), piece.id(), "issuer", "市发展改革委");
        model.show(item(small.behind));
        assertThat(model.lines().rows().getFirst().text(Evidence.ISSUER)).isEqualTo("市发展改革委");
        model.open(null);
        assertThat(on.desktop.opened).isEmpty();
        model.open(piece.id());
        assertThat(on.desktop.opened).hasSize(1);
        model.unlink(List.of(piece.id()));
        on.settled();
        model.show(item(small.behind));
        assertThat(model.lines().rows()).isEmpty();
        assertThat(on.session.workspace().snapshot().all(Evidence.KIND)).as("it may prove something else").hasSize(1);
    }

    @Test
    void theHistoryIsReadAgainOnlyAfterAnEditOrForAnother() {
        ItemHistoryModel model = on.following(new ItemHistoryModel(on.session), () -> { });
        model.show(small.behind);
        on.settled();
        int before = model.lines().model().rowCount();
        assertThat(before).isPositive();
        model.show(small.behind);
        assertThat(model.lines().model().rowCount()).as("as it was").isEqualTo(before);
        model.show(small.task);
        assertThat(model.lines().model().rowCount()).as("never that of another").isZero();
        on.settled();
        assertThat(model.lines().model().rowCount()).isPositive();
    }
}
