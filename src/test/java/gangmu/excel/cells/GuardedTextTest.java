package gangmu.excel.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text stays a text in every workbook, also when a person presses F2 and Enter. */
class GuardedTextTest {
    private interface Checked {
        void check(Cell cell);
    }

    /** Writes a text under a number format, and looks at it in the saved file. */
    private static void written(Supplier<Workbook> made, String text, String format, Checked checked) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = made.get()) {
            CellStyle look = workbook.createCellStyle();
            look.setAlignment(HorizontalAlignment.RIGHT);
            look.setDataFormat(workbook.createDataFormat().getFormat(format));
            new GuardedText(workbook).write(workbook.createSheet().createRow(0).createCell(0), text, look);
            workbook.write(file);
        }
        try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(file.toByteArray()))) {
            Cell cell = read.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
            checked.check(cell);
        }
    }

    private static boolean isQuoted(String text, String format) throws IOException {
        boolean[] quoted = new boolean[1];
        written(XSSFWorkbook::new, text, format, cell -> quoted[0] = cell.getCellStyle().getQuotePrefixed());
        return quoted[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "\uFF0B1",
        "\uFF0D1", "\uFF20SUM(A1)", "=cmd|'/c calc'!A0"})
    void whatStartsLikeAFormulaIsQuotedUnderEveryFormat(String text) throws IOException {
        assertThat(isQuoted(text, "General")).isTrue();
        assertThat(isQuoted(text, "@")).isTrue();
        written(HSSFWorkbook::new, text, "General", cell -> {
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "3/4", "007", "1.10", "1E5", "50%", "12:30", "(5)", "\u00A55", "\uFF11\uFF12", "TRUE",
        "false", "#N/A", "May 5", "2023-06-30"})
    void whatWouldBecomeANumberOrADateIsQuotedWhereTheFormatDoesNotKeepIt(String text) throws IOException {
        assertThat(isQuoted(text, "General")).isTrue();
        assertThat(isQuoted(text, "@")).as("under the format of texts").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Water", "\u6C34\u52A1", "a=1", "Maybe", "Trueness", "x-1"})
    void otherTextsKeepTheirLook(String text) throws IOException {
        assertThat(isQuoted(text, "General")).isFalse();
    }

    @Test
    void whatXmlCannotHoldComesBackAsItWas() throws IOException {
        written(XSSFWorkbook::new, "_x000D_ and \u0001", "@", cell ->
                assertThat(cell.getStringCellValue()).isEqualTo("_x000D_ and \u0001"));
        written(HSSFWorkbook::new, "_x000D_", "@", cell -> assertThat(cell.getStringCellValue()).isEqualTo("_x000D_"));
    }

    @Test
    void oneLookHasOneQuotedLook() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            GuardedText guard = new GuardedText(workbook);
            int before = workbook.getNumCellStyles();
            for (int i = 0; i < 100; i++) {
                guard.write(workbook.createSheet().createRow(0).createCell(0), "=" + i);
            }
            assertThat(workbook.getNumCellStyles()).isEqualTo(before + 1);
        }
    }
}
