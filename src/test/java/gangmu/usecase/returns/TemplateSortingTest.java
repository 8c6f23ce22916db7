package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** A protected template lets its rows be sorted, and sends every text whole or none. */
class TemplateSortingTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";

    @Test
    void noCellOfTheRowsIsLockedSoThatProgramsSortThem() {
        try (FilledReturn filled = template()) {
            XSSFSheet sheet = (XSSFSheet) filled.sheet(TASKS);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isSortLocked()).isFalse();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellStyle().getLocked()).as(cell.getAddress().toString()).isEqualTo(row.getRowNum() < 4);
                }
            }
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A4:");
        }
    }

    @Test
    void whatIsNotToBeChangedTakesNothingThatIsTyped() {
        try (FilledReturn filled = template()) {
            XSSFSheet sheet = (XSSFSheet) filled.sheet(TASKS);
            List<Integer> guarded = new ArrayList<>();
            for (DataValidation each : sheet.getDataValidations()) {
                if (each.getValidationConstraint().getValidationType() == ValidationType.FORMULA) {
                    assertThat(each.getValidationConstraint().getFormula1()).isEqualTo("FALSE");
                    guarded.add(each.getRegions().getCellRangeAddress(0).getFirstColumn());
                }
            }
            assertThat(guarded).contains(1, 2, 3).doesNotContain(9, 10, 11);
        }
    }

    @Test
    void aTextThatNoCellHoldsIsToldByItemBeforeAnythingIsWritten() {
        office.report("1.2", ProgressEntry.NARRATIVE, "长".repeat(32_768));
        Path out = folder.resolve("sent");
        assertThatThrownBy(() -> office.template(out, office.water())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("template.text-too-long");
            assertThat(refusal.problem().args().getLast().toString()).contains("1.2 水务任务2", "进展情况", "32768");
        });
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void aTextThatLooksLikeAnEscapeComesBackAsItWas() {
        String text = "参见_x000D_与_x0041_两处\n第二行";
        office.report("1.2", ProgressEntry.NARRATIVE, text);
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.put(TASKS, "水务任务1", "完成比例（%）", 20).save(folder.resolve("a.xlsx")));
            assertThat(preview.count(CellCase.THEIRS)).isOne();
            assertThat(preview.cells()).filteredOn(cell -> cell.code().equals("1.2")
                    && cell.column().field() == ProgressEntry.NARRATIVE).singleElement()
                    .satisfies(cell -> assertThat(cell.outcome()).isEqualTo(CellCase.UNCHANGED));
        }
    }
}
