package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.headers.UnitNotes;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.template.TemplateColumn;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which units of measure the columns of a table are filled in: as headers, rows below them, notes beside the table or its
 * tab say.
 */
final class TableMeasures {
    /** A row of more cells is no note. */
    private static final int FEW_CELLS = 3;
    private final ReturnDocument.Sheet sheet;
    private final List<Problem> messages;
    private final Map<TemplateColumn, String> units = new HashMap<>();
    private final Map<TemplateColumn, String> rivals = new HashMap<>();
    private final List<String> named;
    private List<String> notes = List.of();

    /** @param named units of measure that are named for all tables of the workbook */
    TableMeasures(ReturnDocument.Sheet sheet, List<Problem> messages, List<String> named) {
        this.named = named;
        this.sheet = sheet;
        this.messages = messages;
    }

    Map<TemplateColumn, String> units() {
        return units;
    }

    /** Other units for the same columns: nobody knows which holds. */
    Map<TemplateColumn, String> rivals() {
        return rivals;
    }

    List<String> notes() {
        return notes;
    }

    /**
     * Looks for the units of measure that are named beside the table: above and below it, on its tab, and in what was put there
     * beside the cells: comments, text boxes, headers and footers of the page. */
    void beside(int header, int last) {
        Set<String> found = new LinkedHashSet<>(UnitNotes.in(sheet.name()));
        List<ReturnDocument.Row> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean few = rows.get(i).cells().size() <= FEW_CELLS;
            if (i < header || i > last && few) {
                // A row of many cells above the last row of a header is part of the header.
                rows.get(i).cells().forEach(cell -> found.addAll(few ? UnitNotes.in(cell.text()) : UnitNotes.said(cell.text())));
            }
        }
        sheet.beside().forEach(each -> found.addAll(UnitNotes.in(each.text())));
        if (found.isEmpty()) {
            found.addAll(named);
        }
        notes = List.copyOf(found);
    }

    /**
     * Settles the unit of a column.
     *
     * @param usual the one that it has by its template, null for none
     * @param written the one that its header names, or the row below that
     */
    void of(TemplateColumn column, @Nullable String usual, @Nullable String written) {
        String own = written == null || usual == null ? written : UnitOfMeasure.of(usual).completed(written);
        List<String> beside = usual == null ? List.of() : notes.stream()
                .filter(note -> UnitOfMeasure.of(note).convertsTo(UnitOfMeasure.of(usual))).toList();
        String held = own != null ? own : beside.isEmpty() ? null : beside.getFirst();
        if (held != null) {
            units.put(column, held);
            beside.stream().filter(note -> !isSame(note, held)).findFirst().ifPresent(note -> rivals.put(column, note));
        }
    }

    private static boolean isSame(String one, String other) {
        UnitOfMeasure measure = UnitOfMeasure.of(one);
        return measure.convertsTo(UnitOfMeasure.of(other))
                && measure.factor().compareTo(UnitOfMeasure.of(other).factor()) == 0;
    }

    /** Says once a column that its figures are converted. */
    void converted(TemplateColumn column, int at, String title, @Nullable String usual) {
        String held = units.get(column);
        if (column.input() && usual != null && held != null && !rivals.containsKey(column) && !isSame(usual, held)
                && UnitOfMeasure.of(held).convertsTo(UnitOfMeasure.of(usual))) {
            messages.add(Problem.of("return.column.converted", sheet.name(), CellPlace.letters(at), title, held, usual));
        }
    }
}
