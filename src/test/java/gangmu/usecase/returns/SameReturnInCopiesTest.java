package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Snapshot;
import gangmu.merging.OpenDifference;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReturnDecision;
import gangmu.returns.recognising.ReturnHints;
import gangmu.storage.HeldWorkspaces;
import gangmu.usecase.workspace.CopiesOfAPlan;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One file of a unit that two copies of the plan take in before they hear of each other. */
class SameReturnInCopiesTest extends AtTheReturnsOffice {
    private Path filled() {
        try (FilledReturn filled = template()) {
            return filled.put("重点任务", "水务任务2", "完成比例（%）", 45).put("重点任务", "水务任务3", "进展情况", "已开工")
                    .save(folder.resolve("a.xlsx"));
        }
    }

    private static void takeIn(ReturnsOffice office, Path file, String asked) {
        ReturnPreview preview = office.takeIn().preview(file, ReturnHints.NONE);
        CellComparison.Key key = preview.cells().stream().filter(cell -> cell.code().equals("1.3") && cell.isWritten())
                .findFirst().orElseThrow().key();
        office.takeIn().accept(preview, new ReturnChoices(Acceptance.SAFE, Map.of(key, new CellChoice.KeepOurs()), Map.of(key, asked),
                List.of(), null, Map.of()));
    }

    private static void count(Snapshot snapshot, Kind kind, int count) {
        assertThat(snapshot.all(kind)).as(kind.name()).hasSize(count);
    }

    @Test
    void countsOnceWithWhatWasDecidedAboutItAndWhereTheyDecidedOtherwiseThatIsOpen() {
        Path file = filled();
        try (Workspace copy = HeldWorkspaces.open(HeldWorkspaces.copy(folder.resolve("workspace"), folder.resolve("copy")))) {
            ReturnsOffice other = ReturnsOffice.of(copy);
            takeIn(office, file, "why?");
            takeIn(other, file, "why not?");
            Workspace.await(office.workspace().takeIn(Origin.of("merge"), CopiesOfAPlan.known(copy), draft -> { }));
            Workspace.await(copy.takeIn(Origin.of("merge"), CopiesOfAPlan.known(office.workspace()), draft -> { }));
            Snapshot merged = office.workspace().snapshot();
            assertThat(copy.snapshot().sameAs(merged, CopiesOfAPlan.shared())).isTrue();
            count(merged, ReceivedReturn.KIND, 1);
            count(merged, ReturnDecision.KIND, 1);
            count(merged, QuestionToUnit.KIND, 1);
            count(merged, ProgressEntry.KIND, 1);
            assertThat(merged.all(OpenDifference.KIND)).extracting(each -> each.get(OpenDifference.FIELD))
                    .containsExactly(QuestionToUnit.QUESTION.key());
            assertThat(office.takeIn().preview(file, ReturnHints.NONE).outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
        }
    }
}
