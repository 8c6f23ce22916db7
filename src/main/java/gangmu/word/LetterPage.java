package gangmu.word;

import gangmu.words.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A letter in the form of 信函格式 (GB/T 9704-2012, 10.1): the office's name in red over a red double line, the number
 * below it at the right, title, addressee, text, and name and date at the end. It takes one page: its text is set smaller
 * where it is long, and its table lists as many rows as there is room for.
 */
final class LetterPage {
    /** The text area of an upright page, in twips: 156 mm and 225 mm. */
    private static final int WIDTH = 8845;
    private static final double HEIGHT = 12755;
    private static final int TWIPS = 20;
    private static final String RED = "C00000";
    /** Twips that stay free, for fonts that are a little larger than others. */
    private static final double SPARE = 300;
    /** Sizes of text and its lines, in points: 3号 on 29 points as the standard has it, and smaller ones for long letters. */
    private static final double[][] SIZES = {{16, 29}, {14, 24}, {12, 20}, {10.5, 16}};
    private static final int[] COLUMNS = {720, 1600, 2325, 1800, 2400};
    private static final double CELL = 10.5;
    private static final double CELL_LINE = 15 * TWIPS;
    private static final int FEWEST_ROWS = 3;
    private final XWPFDocument document;
    private final Words words;
    private final Letter letter;
    private final double size;
    private final double line;

    private LetterPage(Letter letter, Words words) {
        this.letter = letter;
        this.words = words;
        this.document = DefaultTemplate.page(words);
        double[] fitting = Stream.of(SIZES).filter(each -> room(letter, each) >= least(letter)).findFirst()
                .orElse(SIZES[SIZES.length - 1]);
        this.size = fitting[0];
        this.line = fitting[1] * TWIPS;
    }

    static XWPFDocument of(Letter letter, Words words) {
        LetterPage page = new LetterPage(letter, words);
        page.write();
        return page.document;
    }

    /** What the rows that a letter lists at least take. */
    private static double least(Letter letter) {
        return letter.rows().isEmpty() ? 0 : CELL_LINE + letter.rows().stream().limit(FEWEST_ROWS)
                .mapToDouble(LetterPage::height).sum();
    }

    /** What is left of the page for the table, in twips, where the text is set in a size. */
    private static double room(Letter letter, double[] size) {
        double line = size[1] * TWIPS;
        double taken = headHeight(letter) + titleLines(letter.title()) * titleLine(size[0]) + line;
        double perLine = WIDTH / (size[0] * TWIPS);
        List<String> text = new ArrayList<>(List.of(letter.to()));
        text.addAll(letter.paragraphs());
        text.add(letter.closing());
        if (!letter.rows().isEmpty()) {
            text.add(letter.more().say(letter.rows().size()));
        }
        for (String paragraph : text) {
            taken += line * Math.ceil((letters(paragraph) + 2) / perLine);
        }
        // An empty line, name, date, contact.
        return HEIGHT - SPARE - taken - 4 * line;
    }

    private static double headHeight(Letter letter) {
        return officeSize(letter) * 1.6 * TWIPS + 2 * 29 * TWIPS;
    }

    /** As large as its name lets it be in one line. */
    private static double officeSize(Letter letter) {
        return Math.clamp(Math.floor(WIDTH / TWIPS / Math.max(1, letters(letter.stamp().office()) + 1)), 16, 36);
    }

    private static double titleLines(String title) {
        return Math.ceil(letters(title) * 22 * TWIPS / WIDTH);
    }

    private static double titleLine(double size) {
        return size >= 16 ? 38 * TWIPS : 32 * TWIPS;
    }

    /** How wide a text is, in characters of Chinese. */
    private static double letters(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
    }

    private static double height(List<String> row) {
        double lines = 1;
        for (int i = 0; i < row.size(); i++) {
            double perLine = (COLUMNS[i + 1] - 220) / (CELL * TWIPS);
            lines = Math.max(lines, Math.ceil(letters(row.get(i)) / Math.floor(perLine)));
        }
        return lines * CELL_LINE + 40;
    }

    private void write() {
        head();
        XWPFParagraph title = paragraph(ParagraphAlignment.CENTER, titleLine(size));
        title.setSpacingBefore((int) (line / 2));
        title.setSpacingAfter((int) (line / 2));
        run(title, letter.title(), "report.font.title", 22);
        text(letter.to(), false);
        letter.paragraphs().forEach(each -> text(each, true));
        table();
        text(letter.closing(), true);
        end();
    }

    private void head() {
        String office = letter.stamp().office();
        XWPFParagraph name = paragraph(ParagraphAlignment.DISTRIBUTE, officeSize(letter) * 1.6 * TWIPS);
        name.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun red = run(name, office, "report.font.title", officeSize(letter));
        red.setColor(RED);
        if (!office.isEmpty()) {
            CTPBdr borders = name.getCTP().getPPr().isSetPBdr() ? name.getCTP().getPPr().getPBdr() : name.getCTP().getPPr().addNewPBdr();
            CTBorder below = borders.addNewBottom();
            below.setVal(STBorder.THICK_THIN_SMALL_GAP);
            below.setSz(BigInteger.valueOf(24));
            below.setSpace(BigInteger.valueOf(4));
            below.setColor(RED);
        }
        Long number = letter.stamp().number();
        XWPFParagraph numbered = paragraph(ParagraphAlignment.RIGHT, 29 * TWIPS);
        numbered.setSpacingBefore(29 * TWIPS / 2);
        run(numbered, number == null ? "" : words.get("letter.number", letter.stamp().mark(),
                String.valueOf(letter.stamp().today().getYear()), String.valueOf(number)), "report.font.body", 16);
    }

    private void end() {
        paragraph(ParagraphAlignment.LEFT, line);
        for (String each : List.of(letter.stamp().office().isEmpty() ? words.get("letter.office") : letter.stamp().office(),
                words.get("letter.date", letter.stamp().today()))) {
            XWPFParagraph signed = paragraph(ParagraphAlignment.RIGHT, line);
            signed.setIndentationRight((int) (2 * size * TWIPS));
            run(signed, each, "report.font.body", size);
        }
        List<String> whom = new ArrayList<>();
        if (!letter.stamp().contact().isEmpty()) {
            whom.add(words.get("letter.contact", letter.stamp().contact()));
        }
        if (!letter.stamp().phone().isEmpty()) {
            whom.add(words.get("letter.phone", letter.stamp().phone()));
        }
        if (!whom.isEmpty()) {
            text("\uff08" + String.join(words.get("letter.and"), whom) + "\uff09", true);
        }
    }

    private void text(String said, boolean indented) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, line);
        if (indented) {
            paragraph.setIndentationFirstLine((int) (2 * size * TWIPS));
        }
        run(paragraph, said, "report.font.body", size);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, double exactly) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        var spacing = paragraph.getCTP().getPPr().getSpacing();
        spacing.setLine(BigInteger.valueOf(Math.round(exactly)));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
        return paragraph;
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, String font, double points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(words.get(font), XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    /** As many rows as there is room for; how many more there are is said below. */
    private void table() {
        if (letter.rows().isEmpty()) {
            return;
        }
        double room = room(letter, new double[] {size, line / TWIPS}) - CELL_LINE - 40;
        List<List<String>> fitting = new ArrayList<>();
        for (List<String> row : letter.rows()) {
            room -= height(row);
            if (room < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(row);
        }
        XWPFTable table = document.createTable(fitting.size() + 1, COLUMNS.length);
        var properties = table.getCTTbl().getTblPr();
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewJc().setVal(STJcTable.CENTER);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : COLUMNS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        fill(table.getRow(0), List.of(words.get("letter.headers").split("\\|")), true);
        for (int i = 0; i < fitting.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(i + 1)));
            cells.addAll(fitting.get(i));
            fill(table.getRow(i + 1), cells, false);
        }
        int rest = letter.rows().size() - fitting.size();
        if (rest > 0) {
            text(letter.more().say(rest), true);
        }
    }

    private void fill(XWPFTableRow row, List<String> texts, boolean head) {
        row.setCantSplitRow(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(COLUMNS[i]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = Objects.requireNonNull(cell.getParagraphs().getFirst());
            paragraph.setAlignment(head || i == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            paragraph.setSpacingBefore(20);
            paragraph.setSpacingAfter(20);
            var spacing = paragraph.getCTP().getPPr().getSpacing();
            spacing.setLine(BigInteger.valueOf(Math.round(CELL_LINE)));
            spacing.setLineRule(STLineSpacingRule.EXACT);
            paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
            run(paragraph, texts.get(i), head ? "report.font.heading1" : "report.font.cell", CELL);
        }
    }
}
