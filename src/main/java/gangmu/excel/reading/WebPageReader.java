package gangmu.excel.reading;

import gangmu.returns.document.Beside;
import gangmu.returns.document.CellLook;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import gangmu.returns.reading.RawSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a web page, which many systems of offices export under the name of .xls. Nothing of it is run or
 * fetched. What Excel adds, {@code x:num} and {@code mso-number-format}, is taken where it is there; else cells are texts,
 * as they are shown.
 */
final class WebPageReader implements TableFile {
    private static final long MOST_CELLS = 500_000;
    private final Document page;
    private final Limits limits = Limits.ofReturn();

    WebPageReader(byte[] content) throws IOException {
        // The page's own word on its charset counts; GB18030 holds all that GB2312 and GBK name.
        this.page = Jsoup.parse(new ByteArrayInputStream(content), charset(content), "");
    }

    private static @Nullable String charset(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 4_096), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return start.contains("charset=gb") || start.contains("charset=\"gb") ? "GB18030" : null;
    }

    @Override
    public ReturnDocument read(String fileName) throws WorkbookFault {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        List<Element> tables = page.select("table").stream().filter(table -> table.select("table table").isEmpty()).toList();
        if (tables.isEmpty()) {
            throw new WorkbookFault(Reason.NOT_A_WORKBOOK);
        }
        if (tables.size() > Limits.SHEETS) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
        int dot = fileName.lastIndexOf('.');
        String base = dot > 0 ? fileName.substring(0, dot) : fileName;
        for (Element table : tables) {
            sheets.add(sheet(tables.size() == 1 ? base : base + " " + (sheets.size() + 1), table));
        }
        sheets.set(0, withTextsOfPage(sheets.getFirst()));
        return new ReturnDocument(fileName, sheets, Map.of(), Map.of(), Map.of(), List.of());
    }

    /** What stands on the page outside its tables, comments among it, which Excel writes below them. */
    private ReturnDocument.Sheet withTextsOfPage(ReturnDocument.Sheet first) {
        Document rest = page.clone();
        rest.select("table, script, style, title, xml, noscript").remove();
        List<Beside> beside = new ArrayList<>();
        StoredText.Runs runs = new StoredText.Runs();
        rest.select("[style*=mso-element:comment]").stream().filter(each -> !each.attr("style").contains("comment-list"))
                .forEach(each -> {
                    add(beside, Beside.Kind.COMMENT, each.wholeText());
                    each.remove();
                });
        text(rest.body(), runs, false, false);
        runs.text().plain().lines().forEach(line -> add(beside, Beside.Kind.PAGE, line));
        page.select("img[src]").forEach(image -> add(beside, Beside.Kind.PICTURE,
                image.attr("src").startsWith("data:") ? image.attr("alt") + " " : image.attr("src")));
        return new ReturnDocument.Sheet(first.name(), first.hidden(), first.rows(), first.merged(), first.attachments(),
                beside);
    }

    private static void add(List<Beside> into, Beside.Kind kind, String text) {
        String said = text.strip();
        if ((!said.isEmpty() || kind == Beside.Kind.PICTURE) && into.size() < Limits.MERGED) {
            into.add(new Beside(kind, -1, -1, "", said));
        }
    }

    private ReturnDocument.Sheet sheet(String name, Element table) throws WorkbookFault {
        List<ReturnDocument.Row> rows = new ArrayList<>();
        List<RawSheet.Region> merged = new ArrayList<>();
        Set<Long> covered = new HashSet<>();
        int row = 0;
        for (Element line : table.select("tr")) {
            TreeMap<Integer, SheetCell> cells = new TreeMap<>();
            int column = 0;
            for (Element cell : line.children()) {
                if (!cell.nameIs("td") && !cell.nameIs("th")) {
                    continue;
                }
                while (covered.contains(place(row, column))) {
                    column++;
                }
                int wide = span(cell.attr("colspan"));
                int high = span(cell.attr("rowspan"));
                if ((wide > 1 || high > 1) && merged.size() < Limits.MERGED) {
                    merged.add(new RawSheet.Region(row, row + high - 1, column, column + wide - 1));
                    for (int r = row; r < row + high && covered.size() < MOST_CELLS; r++) {
                        for (int c = column; c < column + wide; c++) {
                            covered.add(place(r, c));
                        }
                    }
                }
                SheetCell read = column < Limits.COLUMNS ? read(cell, column) : null;
                if (read != null && !read.isBlank()) {
                    cells.put(column, read);
                }
                column += wide;
            }
            if (!cells.isEmpty()) {
                rows.add(new ReturnDocument.Row(row, List.copyOf(cells.values())));
                limits.row(cells.size());
            }
            row++;
        }
        return new ReturnDocument.Sheet(name, false, rows, merged, List.of());
    }

    private static long place(int row, int column) {
        return (long) row << 32 | column;
    }

    private static int span(String text) {
        return text.strip().matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text.strip()), 1, Limits.COLUMNS) : 1;
    }

    private static SheetCell read(Element cell, int column) throws WorkbookFault {
        StoredText.Runs runs = new StoredText.Runs();
        text(cell, runs, false, false);
        StoredText text = runs.text();
        Limits.text(text.plain().length());
        String plain = text.plain().strip();
        String number = cell.attr("x:num");
        CellLook look = CellLook.of(text.all(), false).leavingOut(text.struck());
        // Excel writes the number itself where what is shown was rounded.
        return (cell.hasAttr("x:num") && !number.isEmpty() && text.struck().isEmpty()
                ? Numbers.cell(column, number, NumberFormats.format(200, format(cell)), false, Formula.NONE)
                : Numbers.text(column, plain, Formula.NONE)).looking(look);
    }

    private static String format(Element cell) {
        String style = cell.attr("style");
        int at = style.indexOf("mso-number-format:");
        if (at < 0) {
            return SheetCell.GENERAL;
        }
        String written = style.substring(at + "mso-number-format:".length()).split(";", 2)[0].strip();
        return written.replace("\\", "").replaceAll("^[\"']|[\"']$", "");
    }

    private static void text(Node node, StoredText.Runs into, boolean struck, boolean raised) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                into.add(text.getWholeText().replaceAll("[\\t\\n\\r ]+", " "), struck, raised);
            } else if (child instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br") || (name.equals("p") || name.equals("div")) && into.length() > 0) {
                    into.add("\n", struck, false);
                }
                text(element, into, struck || Set.of("s", "strike", "del").contains(name)
                        || element.attr("style").contains("line-through"), raised || name.equals("sup"));
            }
        }
    }
}
