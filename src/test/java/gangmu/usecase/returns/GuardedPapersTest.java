package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.excel.cells.GuardedText;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever sign a name, a contact or an answer starts with, it is a text in every workbook that units are sent. */
class GuardedPapersTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";

    @BeforeEach
    void thePlanHoldsTextsThatTryToBeFormulas() {
        office.workspace().commit(Origin.of("edit"), draft -> {
            PlanTree tree = new PlanTree(draft.now(), office.plan().id());
            List<String> names = List.of("+1", "-2", "@SUM(A1)", "\t=3", "'4", "\uFF1D5");
            for (int i = 1; i <= names.size(); i++) {
                draft.set(tree.byCode("1." + i).entity().ref(), Item.NAME, names.get(i - 1));
            }
            draft.set(new Ref(Unit.KIND, office.water()), Unit.CONTACT, "=cmd|'/c calc'!A0");
            draft.set(new Ref(Unit.KIND, office.water()), Unit.PHONE, "+86 10");
        });
        office.report("1.1", ProgressEntry.NARRATIVE, "=HYPERLINK(\"x\")");
    }

    /** All texts of a workbook that try to be formulas; each of them has to be kept from it. */
    private static List<String> guarded(Path file) throws IOException {
        return guarded(file, "");
    }

    /** As above, on the sheets with a name that ends so: what a unit wrote itself into its own workbook stays as it is. */
    private static List<String> guarded(Path file, String name) throws IOException {
        List<String> found = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                if (!sheet.getSheetName().endsWith(name)) {
                    continue;
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING && GuardedText.looksLikeFormula(cell.getStringCellValue())) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as(sheet.getSheetName() + cell.getAddress() + " " + cell).isTrue();
                            found.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void inTheTemplate() throws IOException {
        assertThat(guarded(office.template(folder.resolve("sent"), office.water())))
                .contains("+1", "-2", "@SUM(A1)", "\t=3", "'4", "\uFF1D5", "=水价政策", "=HYPERLINK(\"x\")");
    }

    @Test
    void inTheReplyMarkedOrAsAList() throws IOException {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "+1", "完成比例（%）", "@140").put(TASKS, "-2", "完成比例（%）", "-50%");
            Path marked = office.replying().write(preview(filled.save(folder.resolve("r.xlsx"))), Map.of(),
                    folder.resolve("replies"), null, Progress.NONE).marked();
            assertThat(guarded(marked, "退改意见")).contains("+1", "-2", "-50%");
            Path list = office.replying().write(preview(filled.saveAsXls(folder.resolve("r.et"))), Map.of(),
                    folder.resolve("replies"), null, Progress.NONE).marked();
            assertThat(guarded(list)).contains("+1", "-2", "-50%");
            Path old = office.replying().write(preview(filled.saveAsXls(folder.resolve("r.xls"))), Map.of(),
                    folder.resolve("replies"), null, Progress.NONE).marked();
            try (Workbook workbook = WorkbookFactory.create(old.toFile(), null, true)) {
                Sheet last = workbook.getSheet("退改意见");
                assertThat(last.getRow(4).getCell(3).getStringCellValue()).isEqualTo("+1");
                assertThat(last.getRow(4).getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void inRemindersAndLetters() throws IOException {
        List<Path> files = office.reminding().write(office.plan(), office.period(), folder.resolve("out"),
                office.reminding().proposed(office.plan(), office.period()), Progress.NONE).files();
        assertThat(guarded(files.getFirst())).contains("=cmd|'/c calc'!A0", "+86 10");
    }
}
