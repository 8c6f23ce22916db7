package gangmu.excel.template;

import gangmu.excel.cells.GuardedText;
import gangmu.excel.cells.RowHeights;
import gangmu.returns.template.TemplateContent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a template as an .xlsx workbook: instructions, one sheet for each kind of thing, the hidden parts. */
public final class TemplateWriter {
    /** Of the paragraphs, in half-width characters. */
    private static final int WIDTH = 92;
    private static final float LINE = 15;
    private static final float PADDING = 5;
    private final BundledTemplateWords words;

    public TemplateWriter(BundledTemplateWords words) {
        this.words = words;
    }

    public void write(TemplateContent content, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(workbook, words.get("template.font"));
            instructions(workbook, styles, content);
            for (TemplateContent.Sheet sheet : content.sheets()) {
                new TemplateSheetWriter(workbook, words, styles, content, sheet).write();
            }
            HiddenParts.write(workbook, content);
            properties(workbook, content);
            // The unit fills in the first table; the instructions stand before it.
            workbook.setActiveSheet(0);
            workbook.lockStructure();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                workbook.write(out);
            }
        }
    }

    private void instructions(XSSFWorkbook workbook, TemplateStyles styles, TemplateContent content) {
        XSSFSheet sheet = workbook.createSheet(words.get("template.sheet.instructions"));
        sheet.setColumnWidth(0, 3 * 256);
        sheet.setColumnWidth(1, WIDTH * 256);
        sheet.setDisplayGridlines(false);
        XSSFRow title = sheet.createRow(0);
        new GuardedText(workbook).write(title.createCell(1), words.get("template.instructions.title",
                content.plan().name(), content.period().name()), styles.title());
        title.setHeightInPoints(30);
        words.instructions(content).stream().skip(1).forEach(line -> line(sheet, styles, line));
        XSSFRow sample = sheet.createRow(sheet.getLastRowNum() + 1);
        new GuardedText(workbook).write(sample.createCell(1), words.get("template.instructions.sample"), styles.sample());
        sheet.enableLocking();
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void line(XSSFSheet sheet, TemplateStyles styles, String text) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        new GuardedText(sheet.getWorkbook()).write(row.createCell(1), text, styles.paragraph());
        row.setHeightInPoints(RowHeights.lines(text, WIDTH) * LINE + PADDING);
    }

    private void properties(XSSFWorkbook workbook, TemplateContent content) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(words.get("template.instructions.title", content.plan().name(), content.period().name()));
        core.setSubjectProperty(content.unit().name());
        core.setIdentifier(content.code());
        core.setCreator(words.get("template.program"));
        core.setCreated(Optional.of(Date.from(content.sent())));
        core.setModified(Optional.of(Date.from(content.sent())));
        workbook.getProperties().getExtendedProperties().setApplication(words.get("template.program"));
    }
}
