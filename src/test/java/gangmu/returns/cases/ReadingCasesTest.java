package gangmu.returns.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.TakenIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that differ from what was sent in one technical way each, and those of the field that have no list of cells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingCasesTest {
    private static final Path CASES = Path.of("src/test/resources/gangmu/returns/cases");
    private CaseOffice office;

    @BeforeAll
    void restore(@TempDir Path folder) {
        office = CaseOffice.restore(CASES.resolve("base.zip"), folder.resolve("workspace"));
    }

    @AfterAll
    void close() {
        office.close();
    }

    private List<TakenIn> take(String... names) {
        return take(office.of("区水务局", "2023-06"), names);
    }

    private List<TakenIn> take(ReturnHints hints, String... names) {
        Path[] files = List.of(names).stream().map(CASES::resolve).toArray(Path[]::new);
        try (CaseOffice.Taken taken = office.takeIn(hints, files)) {
            return taken.files();
        }
    }

    private ReturnPreview read(String name) {
        ReturnPreview preview = take(name).getFirst().preview();
        assertThat(preview.outcome()).as(preview.messages().toString()).isEqualTo(ReturnOutcome.PREVIEWED);
        return preview;
    }

    private static CellComparison cell(ReturnPreview preview, String place) {
        return preview.cells().stream().filter(cell -> cell.place().toString().equals(place)).findFirst().orElseThrow();
    }

    private static List<String> codes(TakenIn file) {
        return file.preview().messages().stream().map(Problem::code).toList();
    }

    @Test
    void aDefinedNameWithoutAFormulaIsNoReasonToRefuse() {
        assertThat(read("reading/name_of_nothing.xls").cells()).isNotEmpty();
    }

    @Test
    void datesThatCountFrom1904ComeOutAsTheyAreShown() {
        for (String file : List.of("reading/from1904.xls", "reading/from1904_x15.xlsx")) {
            Map<String, Long> dates = read(file).cells().stream().filter(cell -> cell.column().key().endsWith("dataDate"))
                    .filter(cell -> cell.outcome() != CellCase.UNCHANGED)
                    .collect(Collectors.groupingBy(cell -> String.valueOf(cell.theirs()), Collectors.counting()));
            assertThat(dates).as(file).containsOnlyKeys("2025-06-30");
        }
    }

    @Test
    void aFileWhoseTitlesAreRewrittenLeavesTheNextUnharmed() {
        List<TakenIn> files = take("reading/titles_rewritten.xlsx", "reading/s01_merge_00.xlsx");
        assertThat(files).hasSize(2);
        // Both say the same.
        assertThat(files).extracting(TakenIn::outcome)
                .containsExactly(ReturnOutcome.TAKEN_IN, ReturnOutcome.SAME_AS_BEFORE);
    }

    @Test
    void aFlippedBitIsTold() {
        assertThat(codes(take("reading/one_bit_flipped.xlsx").getFirst())).containsExactly("return.file.damaged-part");
    }

    @Test
    void aTimeOfDayStaysOneInATextAndIsNoNumberElsewhere() {
        ReturnPreview preview = read("reading/n31_time_in_columns.xlsx");
        assertThat(cell(preview, "《重点任务》M5").theirs()).isEqualTo("8:30");
        assertThat(cell(preview, "《重点任务》K5").outcome()).isIn(CellCase.REFUSED, CellCase.ASKED);
        assertThat(cell(preview, "《重点任务》K6").outcome()).isIn(CellCase.REFUSED, CellCase.ASKED);
    }

    @Test
    void aSumShownInAnotherUnitIsNeverTenTimesTooLarge() {
        ReturnPreview preview = read("reading/n05.xlsx");
        assertThat(cell(preview, "《重点任务》J5").theirs()).isEqualTo("0.19亿元");
    }

    @Test
    void aBrokenMergeIsPassedOverAndTold() {
        assertThat(read("reading/s01_merge_00.xlsx").messages()).extracting(Problem::code)
                .contains("return.remark.broken-parts");
    }

    @Test
    void aWorkbookWithoutStylesIsReadAndToldAsNoReturn() {
        assertThat(codes(take(ReturnHints.NONE, "reading/no_styles_part.xlsx").getFirst())).containsExactly("return.not-a-return");
    }

    @Test
    void strictFilesAreReadAsOthersAre() {
        ReturnPreview preview = take(ReturnHints.NONE, "reading/strict_ooxml.xlsx").getFirst().preview();
        assertThat(preview.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
        assertThat(preview.cells()).isNotEmpty();
    }

    @Test
    void aFormulaWithoutAResultIsNeverTakenForAnEmptyCell() {
        for (String file : List.of("reading/n32_formula_uncached.xlsx", "formula_without_result.xlsx")) {
            List<CellComparison> emptied = take(ReturnHints.NONE, file).getFirst().preview().cells().stream()
                    .filter(cell -> cell.problem() != null && cell.problem().code().equals("return.cell.erased")).toList();
            assertThat(emptied).as(file).isEmpty();
        }
        ReturnPreview preview = read("reading/n32_formula_uncached.xlsx");
        for (String place : List.of("《重点任务》J5", "《重点任务》K5", "《重点任务》K6")) {
            assertThat(cell(preview, place).problem().code()).as(place)
                    .isIn("return.cell.computed-here", "return.cell.without-result");
        }
    }

    @Test
    void whatIsStruckOutIsNotRead() {
        ReturnPreview preview = take(ReturnHints.NONE, "struck_text.xlsx").getFirst().preview();
        assertThat(cell(preview, "《重点项目》M5").theirs()).isEqualTo("路基完成五成");
        assertThat(cell(preview, "《重点项目》N5").outcome()).isEqualTo(CellCase.ASKED);
    }
}
