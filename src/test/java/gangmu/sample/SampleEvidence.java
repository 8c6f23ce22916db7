package gangmu.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Makes the files of evidence of the sample; every one says in its first lines that it is made up. */
final class SampleEvidence {
    private static final String MADE_UP = "（示例文件，由示例数据生成，不是真实文件）";

    private SampleEvidence() {
    }

    static Path write(SampleTables.Row row, Path folder) {
        Path file = folder.resolve(row.text("file"));
        String name = row.text("file").toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".docx")) {
                document(row, file);
            } else if (name.endsWith(".xlsx")) {
                table(row, file);
            } else {
                picture(row, file);
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void document(SampleTables.Row row, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            paragraph(document, row.text("title"), 18, ParagraphAlignment.CENTER);
            paragraph(document, MADE_UP, 11, ParagraphAlignment.CENTER);
            if (row.orNull("documentNumber") != null) {
                paragraph(document, row.text("documentNumber"), 14, ParagraphAlignment.CENTER);
            }
            paragraph(document, "出处：" + row.text("issuer"), 14, ParagraphAlignment.LEFT);
            paragraph(document, "本文件用于演示佐证材料的登记、关联和打开。正式使用时，请附上原件的扫描件或电子文本。", 14,
                    ParagraphAlignment.LEFT);
            paragraph(document, row.text("dated"), 14, ParagraphAlignment.RIGHT);
            document.write(out);
        }
    }

    private static void paragraph(XWPFDocument document, String text, int size, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("SimSun");
        run.setFontSize(size);
        run.setText(text);
    }

    private static void table(SampleTables.Row row, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("统计表");
            String[][] lines = {{row.text("title"), ""}, {MADE_UP, ""}, {"出处", row.text("issuer")},
                    {"数据截至", row.text("dated")}, {"公开链接", row.text("sourceLink")}};
            for (int i = 0; i < lines.length; i++) {
                var line = sheet.createRow(i);
                line.createCell(0).setCellValue(lines[i][0]);
                line.createCell(1).setCellValue(lines[i][1]);
            }
            sheet.setColumnWidth(0, 30 * 256);
            sheet.setColumnWidth(1, 60 * 256);
            workbook.write(out);
        }
    }

    /** A drawn landscape in place of a photograph; another one for each title. */
    private static void picture(SampleTables.Row row, Path file) throws IOException {
        int seed = row.text("title").hashCode();
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(150, 195, 235), 0, 400, Color.WHITE));
        pen.fillRect(0, 0, 640, 400);
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(new Color(60 + 25 * hill, 120 + 20 * hill, 80 + 10 * hill));
            int left = Math.floorMod(seed >> hill, 500) - 150;
            pen.fillPolygon(new int[] {left, left + 220, left + 460}, new int[] {400, 190 + 35 * hill, 400}, 3);
        }
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
