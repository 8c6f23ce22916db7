package gangmu.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.ReturnHints;
import gangmu.status.figures.Figures;
import gangmu.ui.SessionAlone;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.usecase.returns.DecideReturn;
import gangmu.usecase.returns.FilledReturn;
import gangmu.usecase.returns.ReturnsOffice;
import gangmu.usecase.returns.TakeInReturn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done says how many returns wait for decisions, from the first decision to the last. */
class PendingReturnsTest {
    private static List<OverviewModel.Todo> pending(SessionAlone alone) {
        alone.settled();
        return OverviewModel.todo(alone.session.view().get(),
                Figures.of(Objects.requireNonNull(alone.session.view().get().assessment()))).stream()
                .filter(todo -> todo.key().equals("pending-returns")).toList();
    }

    @Test
    void aReturnIsPendingFromItsFirstDecisionUntilAllOfItIsDecided(@TempDir Path temp) {
        Path file;
        try (ReturnsOffice office = ReturnsOffice.in(temp.resolve("w"));
                FilledReturn filled = FilledReturn.open(office.template(temp.resolve("sent"), office.water()))) {
            file = filled.put("重点任务", "水务任务1", "完成比例（%）", 50).put("重点任务", "水务任务2", "完成比例（%）", 60)
                    .save(temp.resolve("a.xlsx"));
        }
        try (SessionAlone alone = new SessionAlone(temp.resolve("w"))) {
            TakeInReturn takeIn = new TakeInReturn(alone.session.workspace(), alone.session.adapters().returnWorkbooks());
            ReturnPreview preview = takeIn.preview(file, ReturnHints.NONE);
            assertThat(pending(alone)).as("looking at a return decides nothing").isEmpty();
            CellComparison.Key cell = preview.cells().stream().filter(each -> each.outcome() == CellCase.THEIRS).findFirst()
                    .orElseThrow().key();
            new DecideReturn(alone.session.workspace()).decide(preview, Map.of(cell, new CellChoice.KeepOurs()));
            assertThat(pending(alone)).singleElement().satisfies(todo -> {
                assertThat(todo.count()).isOne();
                assertThat(todo.door()).isEqualTo(Destination.of(Place.RETURNS));
            });
            takeIn.accept(takeIn.preview(file, ReturnHints.NONE), ReturnChoices.all(Acceptance.SAFE));
            assertThat(pending(alone)).isEmpty();
        }
    }
}
