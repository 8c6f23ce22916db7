package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.recognising.ReturnHints;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A return to another copy of the plan, whose things have the same codes, names and dates and other ids. */
class CopyOfThePlanTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";

    private Path filled() {
        try (FilledReturn filled = template()) {
            return filled.put(TASKS, "水务任务2", "完成比例（%）", 45).put(TASKS, "水务任务3", "进展情况", "已开工")
                    .save(folder.resolve("a.xlsx"));
        }
    }

    @Test
    void isTakenForThePlanPeriodUnitAndRowsOfTheSameNamesAndThatIsSaid() {
        Path file = filled();
        try (ReturnsOffice copy = ReturnsOffice.copy(folder.resolve("copy"), LocalDate.of(2023, 6, 30))) {
            ReturnPreview preview = copy.takeIn().preview(file, ReturnHints.NONE);
            assertThat(preview.outcome()).as(preview.messages().toString()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(preview.unitName()).isEqualTo(ReturnsOffice.WATER);
            assertThat(preview.messages()).extracting(Problem::code).contains("return.other-copy");
            assertThat(preview.messages()).filteredOn(message -> message.code().equals("return.other-copy"))
                    .extracting(message -> message.args().getLast()).contains("示例规划纲要", "2023年中期");
            assertThat(preview.cells()).filteredOn(cell -> cell.outcome() != CellCase.UNCHANGED)
                    .extracting(cell -> cell.code() + " " + cell.theirs()).containsExactlyInAnyOrder("1.2 45", "1.3 已开工");
            assertThat(preview.remarks()).isEmpty();
            copy.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));
            assertThat(copy.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo("45");
        }
    }

    @Test
    void aPeriodOfTheSameNameAndAnotherDayIsAnotherOne() {
        Path file = filled();
        try (ReturnsOffice copy = ReturnsOffice.copy(folder.resolve("copy"), LocalDate.of(2023, 9, 30))) {
            ReturnPreview preview = copy.takeIn().preview(file, ReturnHints.NONE);
            assertThat(preview.outcome()).isEqualTo(ReturnOutcome.REFUSED);
            assertThat(preview.messages()).extracting(Problem::code).containsExactly("return.unknown-period");
        }
    }

    @Test
    void whereOnlyRowsAndTitlesAreLeftTheTitleNamesThePlan() {
        Path file;
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务2", "完成比例（%）", 45);
            for (String hidden : new String[] {"_gangmu", "_gangmu_sent"}) {
                filled.workbook().removeSheetAt(filled.workbook().getSheetIndex(hidden));
            }
            filled.workbook().getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().clear();
            List.copyOf(filled.workbook().getAllNames()).forEach(filled.workbook()::removeName);
            file = filled.save(folder.resolve("a.xlsx"));
        }
        try (ReturnsOffice copy = ReturnsOffice.copy(folder.resolve("copy"), LocalDate.of(2023, 6, 30))) {
            ReturnPreview preview = copy.takeIn().preview(file, ReturnHints.NONE);
            assertThat(preview.outcome()).as(preview.messages().toString()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(preview.cells()).filteredOn(cell -> cell.outcome() == CellCase.THEIRS)
                    .extracting(cell -> cell.code() + " " + cell.theirs()).containsExactly("1.2 45");
        }
    }
}
