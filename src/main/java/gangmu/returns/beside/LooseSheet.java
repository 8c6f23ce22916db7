package gangmu.returns.beside;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.kept.UnitRemark.Where;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet of a return on which no table of its template stands: the instructions, a reply that came back, one of its own. */
final class LooseSheet {
    /** Rows of a sheet that are named one by one. */
    private static final int MOST_ROWS = 300;
    private static final int FEWEST_HEADERS = 2;
    private static final int LONGEST_HEADER = 40;
    private static final int FEWEST_LINES = 3;
    /** The columns of the list of corrections in a reply. */
    private static final int LISTED = 7;
    private final RemarkFinder finder;
    private final ReturnDocument.Sheet sheet;
    private final TemplateWords words;

    LooseSheet(RemarkFinder finder, ReturnDocument.Sheet sheet, TemplateWords words) {
        this.finder = finder;
        this.sheet = sheet;
        this.words = words;
    }

    void find() {
        List<ReturnDocument.Row> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (words.isListOfCorrections(rows.get(i).texts())) {
                reply(rows, i);
                return;
            }
        }
        long standing = rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> finder.isStanding(cell.text())).count();
        if (standing >= FEWEST_LINES) {
            rows.forEach(row -> row(row, Where.INSTRUCTIONS, Map.of()));
        } else {
            own(rows);
        }
    }

    /** The list that the office sent belongs to it; what the unit wrote beside or between its lines does not. */
    private void reply(List<ReturnDocument.Row> rows, int header) {
        for (int i = header + 1; i < rows.size(); i++) {
            ReturnDocument.Row row = rows.get(i);
            boolean listed = row.cells().getFirst().column() == 0;
            List<SheetCell> own = row.cells().stream().filter(cell -> listed ? cell.column() >= LISTED : true).toList();
            if (!own.isEmpty()) {
                row(new ReturnDocument.Row(row.index(), own, row.hidden()), Where.SHEET, Map.of());
            }
        }
    }

    /** A sheet of the unit's own: what stands in a row is said with the headers over it. */
    private void own(List<ReturnDocument.Row> rows) {
        int header = -1;
        for (int i = 0; i < rows.size() && header < 0; i++) {
            List<SheetCell> cells = rows.get(i).cells();
            boolean titles = cells.size() >= FEWEST_HEADERS && cells.stream()
                    .allMatch(cell -> cell.number() == null && cell.date() == null && cell.text().length() <= LONGEST_HEADER);
            header = titles && i + 1 < rows.size() ? i : -1;
            if (!titles && cells.size() >= FEWEST_HEADERS) {
                break;
            }
        }
        Map<Integer, String> headers = new LinkedHashMap<>();
        if (header >= 0) {
            rows.get(header).cells().forEach(cell -> headers.put(cell.column(), cell.text().strip().replaceAll("\\s+", " ")));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i == header) {
                continue;
            }
            if (i >= MOST_ROWS) {
                finder.passOver(rows.size() - i);
                return;
            }
            row(rows.get(i), Where.SHEET, i > header ? headers : Map.of());
        }
    }

    /** Whether a cell may be what its row is called, where no header says so: words, and no running number. */
    private static boolean isName(SheetCell cell) {
        return cell.number() == null && cell.date() == null && cell.text().codePoints().filter(Character::isLetter).count() > 1;
    }

    private void row(ReturnDocument.Row row, Where where, Map<Integer, String> headers) {
        List<String> parts = new ArrayList<>();
        SheetCell first = null;
        String title = "";
        boolean called = false;
        for (SheetCell cell : row.cells()) {
            if (cell.isBlank() || RowKey.read(cell.text()) != null || finder.isStanding(cell.text())) {
                continue;
            }
            first = first == null ? cell : first;
            String header = headers.getOrDefault(cell.column(), "");
            if (!header.isEmpty() && (header.endsWith(words.nameHeader()) && !called || title.isEmpty() && isName(cell))) {
                title = cell.text().strip();
                called |= header.endsWith(words.nameHeader());
            }
            parts.add(header.isEmpty() ? cell.shown().strip() : header + "\uff1a" + cell.shown().strip());
        }
        if (first != null) {
            finder.add(where, sheet.place(row.index(), first.column()), title,
                    String.join(headers.isEmpty() ? "\u3000" : "\uff1b", parts));
        }
    }
}
