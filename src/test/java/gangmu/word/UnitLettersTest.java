package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.returns.ReturnReply;
import gangmu.returns.document.CellPlace;
import gangmu.returns.register.LetterStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters to units: what stands on them, and that they take one page however much there is to say. */
class UnitLettersTest {
    /** The lines of a page of A4 between the standard's margins, in twips. */
    private static final int PAGE = 12755;
    private static final LetterStamp STAMP = new LetterStamp("示例区发展和改革委员会", "张三", "010-12345678", "示发改函", 12L,
            LocalDate.of(2023, 7, 3), LocalDate.of(2023, 7, 10));
    @TempDir
    Path folder;

    private Path reply(int corrections, LetterStamp stamp) throws IOException {
        ReturnReply reply = new ReturnReply("示例区国民经济和社会发展第十四个五年规划纲要", "区水务局", "2023年中期",
                IntStream.range(0, corrections).mapToObj(i -> new ReturnReply.Correction(new CellPlace("重点任务", i + 4, 9), "1." + i,
                        "北部地区农村生活污水处理设施提升改造和运行维护项目", "完成比例（%）", "大约百分之一百四十左右",
                        Problem.of("return.reply.question", "请说明口径并附验收材料"))).toList(),
                List.of(Problem.of("return.column.unknown", "重点任务", "备注二")));
        Path file = folder.resolve(corrections + ".docx");
        new PoiLetters().writeReply(reply, "区水务局_2023年中期退改意见.xlsx", stamp, file);
        return file;
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void aLetterNamesOfficeNumberUnitPeriodDeadlineAndContact() throws IOException {
        try (InputStream in = Files.newInputStream(reply(2, STAMP)); XWPFDocument document = new XWPFDocument(in)) {
            assertThat(text(document)).contains("示例区发展和改革委员会", "示发改函〔2023〕12号", "区水务局：", "2023年中期", "2023年7月10日",
                    "2023年7月3日", "联系人：张三", "010-12345678", "区水务局_2023年中期退改意见.xlsx");
            assertThat(document.getTables().getFirst().getRows()).hasSize(4);
        }
    }

    @Test
    void withoutSettingsALetterStillSaysWhatItIsAbout() throws IOException {
        LetterStamp bare = new LetterStamp("", "", "", "", null, LocalDate.of(2023, 7, 3), null);
        try (InputStream in = Files.newInputStream(reply(1, bare)); XWPFDocument document = new XWPFDocument(in)) {
            assertThat(text(document)).contains("（发函单位）", "请尽快").doesNotContain("〔", "联系人", "null");
        }
    }

    /** Every paragraph and row has a height of its own, so what a page takes can be added up. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 200})
    void aLetterTakesOnePageAndSaysWhereTheRestStands(int corrections) throws IOException {
        try (InputStream in = Files.newInputStream(reply(corrections, STAMP)); XWPFDocument document = new XWPFDocument(in)) {
            double height = document.getParagraphs().stream().mapToDouble(UnitLettersTest::height).sum();
            XWPFTable table = document.getTables().getFirst();
            for (var row : table.getRows()) {
                height += row.getTableCells().stream().mapToDouble(cell -> {
                    int width = Integer.parseInt(String.valueOf(cell.getCTTc().getTcPr().getTcW().getW())) - 220;
                    return Math.ceil(letters(cell.getText()) * 210 / width) * 300 + 40;
                }).max().orElse(0);
            }
            assertThat(height).isLessThan(PAGE);
            int listed = table.getRows().size() - 1;
            if (listed < corrections + 1) {
                assertThat(text(document)).contains("另有 " + (corrections + 1 - listed) + " 处");
            }
        }
    }

    private static double letters(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
    }

    private static double height(XWPFParagraph paragraph) {
        var spacing = paragraph.getCTP().getPPr().getSpacing();
        double size = paragraph.getRuns().isEmpty() ? 16 : paragraph.getRuns().getFirst().getFontSizeAsDouble();
        double indented = paragraph.getIndentationFirstLine() > 0 ? 2 : 0;
        double lines = Math.max(1, Math.ceil((letters(paragraph.getText()) + indented) * size * 20 / 8845));
        return lines * Double.parseDouble(String.valueOf(spacing.getLine())) + Math.max(0, paragraph.getSpacingBefore())
                + Math.max(0, paragraph.getSpacingAfter());
    }
}
