package gangmu.excel.status;

import gangmu.columns.Look;
import gangmu.excel.cells.RowHeights;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureWords;
import gangmu.status.tables.StatusTables;
import gangmu.words.Words;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** The last sheet: every printed total, where it stands, and which items it comes from. */
final class TrailSheet {
    /** As many sources as a cell names; the rest is told by their number. */
    private static final int MOST_SOURCES = 60;
    private static final List<String> HEADINGS = List.of("figure", "value", "measure", "place", "dataDate", "key",
            "sources", "evidence", "codes", "fingerprint");
    private static final int[] WIDTHS = {46, 9, 7, 16, 12, 62, 9, 9, 62, 20};
    private final StatusSheet page;
    private final Words words;
    private final StatusTables tables;
    private final Trail trail;

    TrailSheet(StatusSheet page, Words words, StatusTables tables, Trail trail) {
        this.page = page;
        this.words = words;
        this.tables = tables;
        this.trail = trail;
    }

    void write() {
        page.widths(WIDTHS);
        page.overview(tables.stamp(), page.sheet().getSheetName(), HEADINGS.size());
        Row headings = page.row(26);
        for (int i = 0; i < HEADINGS.size(); i++) {
            page.text(headings, i, words.get("status-workbook.trail." + HEADINGS.get(i)), page.styles().heading());
        }
        int first = page.next();
        FigureWords said = new FigureWords(tables.figures(), words);
        trail.steps().stream().filter(step -> !step.figure().sources().isEmpty()).forEach(step -> line(step, said));
        page.sheet().createFreezePane(1, first);
        page.sheet().setAutoFilter(new CellRangeAddress(first - 1, Math.max(first, page.next() - 1), 0, HEADINGS.size() - 1));
        page.print(tables.stamp(), true, first - 1, first - 1);
    }

    private void line(Trail.Step step, FigureWords said) {
        Figure figure = step.figure();
        String codes = codes(figure);
        Row row = page.row(Math.min(200, 22 + 13.0 * (RowHeights.lines(codes, 60) - 1)));
        page.text(row, 0, said.name(figure), page.styles().name(0, false));
        page.formula(row, 1, "'" + step.sheet().replace("'", "''") + "'!" + step.cell(), figure.number().doubleValue(),
                page.styles().figure(false, true));
        page.text(row, 2, said.measure(figure), page.styles().of(Look.SHORT, 0));
        page.door(row, 3, step.sheet() + " " + step.cell(), page.styles().of(Look.SHORT, 0),
                step.sheet(), step.cell());
        page.text(row, 4, figure.dataDate().toString(), page.styles().of(Look.SHORT, 0));
        page.text(row, 5, figure.key().toString(), page.styles().of(Look.TEXT, 0));
        page.formulaless(row, 6, figure.sources().size(), page.styles().figure(false, false));
        page.formulaless(row, 7, tables.figures().evidenceCount(figure), page.styles().figure(false, false));
        page.text(row, 8, codes, page.styles().of(Look.LONG, 0));
        page.text(row, 9, tables.figures().fingerprint(figure), page.styles().of(Look.SHORT, 0));
    }

    private String codes(Figure figure) {
        List<String> codes = figure.sources().stream().limit(MOST_SOURCES)
                .map(source -> tables.figures().codeOf(source)).toList();
        String named = String.join(words.get("status-workbook.trail.mark"), codes);
        return figure.sources().size() > codes.size()
                ? words.get("status-workbook.trail.more", named, Integer.toString(figure.sources().size())) : named;
    }
}
