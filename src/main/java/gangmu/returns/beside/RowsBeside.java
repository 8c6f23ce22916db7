package gangmu.returns.beside;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.headers.UnitNotes;
import gangmu.returns.kept.UnitRemark.Where;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a unit wrote on a sheet with a table of its template: above it, below it, in rows and columns of its own. */
final class RowsBeside {
    private static final String APART = "\uff1b";
    private static final String IS = "\uff1a";
    private static final int FEW_CELLS = 3;
    /** A note that says more than a unit of measure is a remark. */
    private static final int LONGEST_MEASURE = 16;
    /** A word that stands in as many rows of a column is told once. */
    private static final int ALIKE = 3;
    private final RemarkFinder finder;
    private final ReturnDocument.Sheet sheet;
    private final List<PlacedRows> tables;
    private final TemplateWords words;
    private final Map<String, List<FoundRemark>> inColumns = new LinkedHashMap<>();

    RowsBeside(RemarkFinder finder, ReturnDocument.Sheet sheet, List<PlacedRows> tables, TemplateWords words) {
        this.finder = finder;
        this.sheet = sheet;
        this.tables = tables;
        this.words = words;
    }

    void find() {
        Map<ReturnDocument.Row, PlacedRows> parts = new IdentityHashMap<>();
        Map<ReturnDocument.Row, PlacedRows> below = new IdentityHashMap<>();
        for (PlacedRows table : tables) {
            table.table().sheet().rows().forEach(row -> parts.put(row, table));
            table.table().rows().forEach(row -> below.put(row, table));
        }
        for (ReturnDocument.Row row : sheet.rows()) {
            PlacedRows of = below.get(row);
            PlacedRows part = parts.get(row);
            if (of != null) {
                RowMatching.Matched matched = of.at(row.index());
                if (matched != null) {
                    placed(row, of.table(), matched);
                } else {
                    unplaced(row, of);
                }
            } else if (part == null || !part.table().head().contains(row.index())) {
                beside(row);
            }
        }
        inColumns.values().forEach(this::columns);
    }

    /** A line above the table: its title, its units of measure and what was sent with it are none. */
    private void beside(ReturnDocument.Row row) {
        if (row.texts().contains(TemplateLayout.KEY_ROW)) {
            return;
        }
        List<String> parts = new ArrayList<>();
        SheetCell first = null;
        for (SheetCell cell : row.cells()) {
            String text = cell.text();
            boolean measure = text.length() <= LONGEST_MEASURE && !UnitNotes.in(text).isEmpty();
            if (!cell.isBlank() && !measure && RowKey.read(text) == null && !isOfKeys(text) && !finder.isStanding(text)) {
                first = first == null ? cell : first;
                parts.add(cell.shown().strip());
            }
        }
        if (first != null) {
            finder.add(Where.NOTE, sheet.place(row.index(), first.column()), "", RemarkFinder.cut(String.join("\u3000", parts)));
        }
    }

    private boolean isOfKeys(String text) {
        return text.equals(TemplateLayout.KEY_ROW) || tables.stream().anyMatch(table -> table.table().expected().columns().stream()
                .anyMatch(column -> column.key().equals(text.strip())));
    }

    private void placed(ReturnDocument.Row row, SheetTable table, RowMatching.Matched matched) {
        TemplateContent.Row of = matched.place().row();
        for (SheetCell cell : row.cells()) {
            TemplateColumn column = table.columns().get(cell.column());
            boolean read = column != null && (!column.input() || matched.place().sheet() == table.expected()
                    || matched.place().sheet().columns().contains(column));
            if (read || cell.isBlank() || table.asked().contains(cell.column()) || RowKey.read(cell.text()) != null) {
                continue;
            }
            String title = title(table, cell.column());
            inColumns.computeIfAbsent(cell.column() + " " + cell.text(), any -> new ArrayList<>()).add(new FoundRemark(
                    Where.COLUMN, sheet.place(row.index(), cell.column()), of.subject(), of.code(), of.name(), "", title, "",
                    RemarkFinder.cut(cell.shown().strip())));
        }
    }

    private void columns(List<FoundRemark> alike) {
        if (alike.size() < ALIKE) {
            alike.forEach(finder::add);
            return;
        }
        FoundRemark first = alike.getFirst();
        FoundRemark last = alike.getLast();
        finder.add(Where.COLUMN, first.place(), first.title(), first.text() + "\uff08" + first.code() + "\u2026" + last.code()
                + "\uff0c" + alike.size() + "\uff09");
    }

    /** What stands over a column, from above. */
    private String title(SheetTable table, int column) {
        List<String> levels = new ArrayList<>();
        for (ReturnDocument.Row row : table.sheet().rows()) {
            SheetCell cell = table.head().contains(row.index()) ? row.cell(column) : null;
            if (cell != null && !cell.isBlank() && !isOfKeys(cell.text())) {
                levels.add(cell.text().strip().replaceAll("\\s+", " "));
            }
        }
        String known = finder.header(table, column);
        return levels.isEmpty() && known != null ? known : String.join("/", levels);
    }

    private void unplaced(ReturnDocument.Row row, PlacedRows of) {
        SheetTable table = of.table();
        String told = of.told(row);
        if ("return.row.hidden".equals(told)) {
            // It says once more what a row says that people see.
            return;
        }
        List<SheetCell> cells = row.cells().stream()
                .filter(cell -> !cell.isBlank() && RowKey.read(cell.text()) == null).toList();
        boolean total = "return.row.total".equals(told);
        List<SheetCell> said = total ? cells.stream().filter(cell -> cell.number() == null && cell.formula() == SheetCell.Formula.NONE
                && !words.isTotal(cell.text()) && !cell.text().strip().matches("[\\d.,%]+")).toList() : cells;
        if (said.isEmpty() || isHeader(cells, table)) {
            return;
        }
        int nameAt = table.placeEndingWith(".name");
        SheetCell first = nameAt < 0 ? null : row.cell(nameAt);
        SheetCell name = first == null || first.isBlank() ? null : first;
        RowMatching.Matched above = of.above(row.index());
        if (name == null && !total && above != null && isLine(said, of, row)) {
            said.forEach(cell -> line(row, cell, table, above.place().row()));
        } else if (row.index() > of.last() && (said.size() <= FEW_CELLS || said.stream().anyMatch(RowsBeside::isLabel))
                || name == null && said.size() <= FEW_CELLS) {
            finder.add(Where.NOTE, sheet.place(row.index(), said.getFirst().column()), name == null ? "" : name.text().strip(),
                    String.join("\u3000", said.stream().map(cell -> cell.shown().strip()).toList()));
        } else {
            finder.add(Where.ROW, sheet.place(row.index(), (name == null ? said.getFirst() : name).column()),
                    name == null ? "" : name.text().strip(), said(said, table));
        }
    }

    /** Whether it stands before what somebody fills in by hand: who wrote a table, who looked it over. */
    private static boolean isLabel(SheetCell cell) {
        String text = cell.text().strip();
        return text.endsWith(":") || text.endsWith("\uff1a");
    }

    private String said(List<SheetCell> cells, SheetTable table) {
        List<String> parts = new ArrayList<>();
        for (SheetCell cell : cells) {
            TemplateColumn column = table.columns().get(cell.column());
            if (column != null && column.key().equals(TemplateLayout.ORDINAL)) {
                continue;
            }
            String title = title(table, cell.column());
            parts.add(title.isEmpty() ? cell.shown().strip() : title + IS + cell.shown().strip());
        }
        return String.join(APART, parts);
    }

    /** A header that is printed again on the next page. */
    private boolean isHeader(List<SheetCell> cells, SheetTable table) {
        Set<String> known = new HashSet<>();
        table.expected().columns().forEach(column -> words.headers(table.expected().kind(), column)
                .forEach(header -> known.add(Wording.folded(header))));
        return cells.size() > FEW_CELLS && 2 * cells.stream().filter(cell -> known.contains(Wording.folded(cell.text()))).count()
                >= cells.size();
    }

    /** Whether a row goes on with what the row above says: it stands in columns to be filled in, right below that. */
    private static boolean isLine(List<SheetCell> cells, PlacedRows of, ReturnDocument.Row row) {
        boolean inside = cells.stream().allMatch(cell -> {
            TemplateColumn column = of.table().columns().get(cell.column());
            return column != null && column.input();
        });
        return inside && cells.size() <= FEW_CELLS && row.index() <= of.last() + 1;
    }

    private void line(ReturnDocument.Row row, SheetCell cell, SheetTable table, TemplateContent.Row of) {
        TemplateColumn column = Objects.requireNonNull(table.columns().get(cell.column()));
        finder.add(new FoundRemark(Where.LINE, sheet.place(row.index(), cell.column()), of.subject(), of.code(), of.name(),
                column.key(), title(table, cell.column()), "", RemarkFinder.cut(cell.shown().strip())));
    }
}
