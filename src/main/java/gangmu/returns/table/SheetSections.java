package gangmu.returns.table;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.headers.UnitNotes;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides a sheet on which several tables stand one below the other, each with a header of its own: units copy all
 * tables onto one sheet, or repeat the header on every page.
 */
public final class SheetSections {
    private static final int FEWEST_HEADERS = 4;
    /** A row of keys and the rows of its header stand together. */
    private static final int HEADER_ROWS = 3;
    private static final int TITLE_CELLS = 2;
    private static final int TITLE_ROWS = 5;
    private static final int LONGEST = 30;
    private final List<Set<String>> headers = new ArrayList<>();

    public SheetSections(List<TemplateContent.Sheet> expected, TemplateWords words) {
        for (TemplateContent.Sheet sheet : expected) {
            Set<String> own = new HashSet<>();
            sheet.columns().forEach(column -> words.headers(sheet.kind(), column)
                    .forEach(header -> own.add(Wording.folded(header))));
            headers.add(own);
        }
    }

    /** The tables of a sheet from above, each with what stands above it; most sheets have but one. */
    public List<ReturnDocument.Sheet> of(ReturnDocument.Sheet sheet) {
        List<Integer> starts = new ArrayList<>();
        int last = -HEADER_ROWS - 1;
        int above = -1;
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (isHeader(sheet.rows().get(i))) {
                int index = sheet.rows().get(i).index();
                if (index - last > HEADER_ROWS) {
                    starts.add(starts.isEmpty() ? 0 : titled(sheet.rows(), i, above + 1));
                }
                last = index;
                above = i;
            }
        }
        if (starts.size() < 2) {
            return List.of(sheet);
        }
        List<ReturnDocument.Sheet> sections = new ArrayList<>();
        for (int s = 0; s < starts.size(); s++) {
            int end = s + 1 < starts.size() ? starts.get(s + 1) : sheet.rows().size();
            List<ReturnDocument.Row> rows = sheet.rows().subList(starts.get(s), end);
            int first = rows.getFirst().index();
            int until = rows.getLast().index();
            sections.add(new ReturnDocument.Sheet(sheet.name(), sheet.hidden(), rows, sheet.merged().stream()
                    .filter(region -> region.firstRow() >= first && region.firstRow() <= until).toList(),
                    sheet.attachments(), sheet.beside()));
        }
        return sections;
    }

    /** The units of measure that are named for all tables of a workbook, on sheets that hold none: the instructions, a cover. */
    public List<String> measures(List<ReturnDocument.Sheet> sheets) {
        return sheets.stream().filter(sheet -> !sheet.hidden() && sheet.rows().stream().noneMatch(this::isHeader))
                .flatMap(sheet -> sheet.rows().stream()).flatMap(row -> row.cells().stream())
                .flatMap(cell -> UnitNotes.in(cell.text()).stream()).distinct().toList();
    }

    private boolean isHeader(ReturnDocument.Row row) {
        int words = 0;
        for (SheetCell cell : row.cells()) {
            // Rows of data hold numbers or long texts nearly always, and there are many of them.
            if (cell.number() != null || cell.text().length() > LONGEST) {
                return false;
            }
            if (cell.text().equals(TemplateLayout.KEY_ROW)) {
                return true;
            }
            words++;
        }
        if (words < FEWEST_HEADERS) {
            return false;
        }
        return headers.stream().anyMatch(known -> 2 * row.cells().stream()
                .filter(cell -> known.contains(Wording.folded(cell.text()))).count() >= row.cells().size());
    }

    /**
     * From where on what stands above a header belongs to it: a title, a unit of measure.
     *
     * @param least behind the header of the table before
     */
    private static int titled(List<ReturnDocument.Row> rows, int header, int least) {
        int first = header;
        while (first > least && header - first < TITLE_ROWS && rows.get(first - 1).cells().size() <= TITLE_CELLS
                && SheetTable.key(rows.get(first - 1)) == null) {
            first--;
        }
        return first;
    }
}
