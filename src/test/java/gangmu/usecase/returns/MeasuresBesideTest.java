package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever another unit of measure, or another figure, is spoken of, no amount is taken as it stands. */
class MeasuresBesideTest extends AtTheReturnsOffice {
    private static final String PROJECTS = "重点项目";
    private static final String INVESTED = "累计完成投资（万元）";
    private static final String NOTE = "金额单位：亿元";

    /** Where a unit may say in which unit of measure it writes, besides the header and the rows above and below the table. */
    private enum Spot {
        COMMENT((filled, sheet) -> {
            Cell header = sheet.getRow(3).getCell(2);
            ClientAnchor anchor = filled.workbook().getCreationHelper().createClientAnchor();
            anchor.setRow2(3);
            anchor.setCol2(3);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setAddress(header.getRowIndex(), header.getColumnIndex());
            comment.setString(filled.workbook().getCreationHelper().createRichTextString(NOTE));
        }),
        SHAPE((filled, sheet) -> ((XSSFSheet) sheet).createDrawingPatriarch()
                .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 2, 12, 4, 13)).setText(NOTE)),
        PAGE((filled, sheet) -> sheet.getHeader().setRight(NOTE)),
        INSTRUCTIONS((filled, sheet) -> filled.sheet("填报说明").createRow(40).createCell(1).setCellValue("本表" + NOTE));

        private final BiConsumer<FilledReturn, Sheet> write;

        Spot(BiConsumer<FilledReturn, Sheet> write) {
            this.write = write;
        }
    }

    private CellComparison invested(BiConsumer<FilledReturn, Cell> deed) {
        try (FilledReturn filled = template()) {
            Cell cell = filled.cell(PROJECTS, "水务项目1", INVESTED);
            cell.setCellValue(0.31);
            deed.accept(filled, cell);
            ReturnPreview preview = preview(filled.save(folder.resolve("a.xlsx")));
            return preview.cells().stream().filter(each -> each.code().equals("3.1")
                    && each.column().key().equals("progress.invested")).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Spot.class)
    void aUnitOfMeasureThatIsNamedBesideTheCellsHoldsWhereTheHeaderNamesNone(Spot spot) {
        CellComparison cell = invested((filled, at) -> {
            filled.sheet(PROJECTS).getRow(3).getCell(at.getColumnIndex()).setCellValue("累计完成投资");
            spot.write.accept(filled, filled.sheet(PROJECTS));
        });
        assertThat(cell.outcome()).isEqualTo(CellCase.THEIRS);
        assertThat(cell.theirs()).isEqualTo("3100");
    }

    @ParameterizedTest
    @EnumSource(value = Spot.class, names = "INSTRUCTIONS", mode = EnumSource.Mode.EXCLUDE)
    void aUnitOfMeasureBesideTheCellsThatIsNotTheHeadersIsAskedAbout(Spot spot) {
        CellComparison cell = invested((filled, at) -> spot.write.accept(filled, filled.sheet(PROJECTS)));
        assertThat(cell.outcome()).isEqualTo(CellCase.ASKED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.00"亿"             | 0.31 | 3100
            0.00[$亿元-804]      | 0.31 | 3100
            "¥"0.00"亿元"        | 0.31 | 3100
            "约"#,##0"万元"      | 3100 | 3100
            "¥"#,##0.00          | 3100 | 3100
            "本期"#,##0          | 3100 | -
            "计划"0              | 3100 | -
            +0;-0                | 500  | -
            [$$-409]#,##0        | 3100 | -
            "US$"#,##0           | 3100 | -
            0"户"                | 3100 | -
            """)
    void whatTheNumberFormatSaysIsPartOfTheValue(String format, double number, String right) {
        CellComparison cell = invested((filled, at) -> {
            at.setCellValue(number);
            CellStyle style = filled.workbook().createCellStyle();
            style.setDataFormat(filled.workbook().createDataFormat().getFormat(format));
            at.setCellStyle(style);
        });
        if (right.equals("-")) {
            assertThat(cell.outcome()).isIn(CellCase.ASKED, CellCase.REFUSED);
        } else {
            assertThat(cell.outcome()).isEqualTo(CellCase.THEIRS);
            assertThat(cell.theirs()).isEqualTo(right);
        }
    }
}
