package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands in the cells of a table, row by row. Looks no further than it is asked to, as a table may have
 * 100,000 rows: {@link #goOn} looks through some more of them. Rows that only lead to others are passed over.
 */
final class CellSearch {
    private final GridModel model;
    private final Within within;
    private final SearchedText text;
    private final List<Found> found = new ArrayList<>();
    private int looked;

    /**
     * The cells that are looked at.
     *
     * @param columns in the order in which they stand on the screen
     * @param rows the keys of the rows; null for all
     */
    record Within(List<Place> columns, @Nullable Set<Object> rows) {
        Within {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that is looked at.
     *
     * @param place on the screen
     * @param column in the model
     */
    record Place(int place, int column) {
    }

    /** A cell that holds the text; its column by the place on the screen. */
    record Found(int row, int place) {
        private boolean isBefore(int otherRow, int otherPlace) {
            return row < otherRow || row == otherRow && place < otherPlace;
        }
    }

    CellSearch(GridModel model, Within within, SearchedText text) {
        this.model = model;
        this.within = within;
        this.text = text;
    }

    SearchedText text() {
        return text;
    }

    /** Looks through more rows; tells whether there are any left. */
    boolean goOn(int rows) {
        int end = text.typed().isEmpty() ? 0 : model.rowCount();
        for (int last = Math.min(end, looked + rows); looked < last; looked++) {
            for (Place place : lookedAt(looked)) {
                if (contains(looked, place.column())) {
                    found.add(new Found(looked, place.place()));
                }
            }
        }
        return looked < end;
    }

    /** How many cells were found so far. */
    int count() {
        return found.size();
    }

    /** The number of a found cell, from 1; 0 for another cell, or where it was not looked yet. */
    int numberOf(int row, int place) {
        return found.indexOf(new Found(row, place)) + 1;
    }

    /** Whether a cell holds the text and is among those looked at. */
    boolean holds(int row, int column) {
        return lookedAt(row).stream().anyMatch(place -> place.column() == column) && contains(row, column);
    }

    private List<Place> lookedAt(int row) {
        boolean left = model.dimmed(row) || within.rows() != null && !within.rows().contains(model.rowKey(row));
        return left ? List.of() : within.columns();
    }

    /** A number is found as it is shown, and without its thousands marks. */
    private boolean contains(int row, int column) {
        GridColumn.Content content = model.columns().get(column).content();
        boolean asShown = content == GridColumn.Content.TEXT || content == GridColumn.Content.TREE;
        return text.in(model.text(row, column)) || !asShown && text.in(model.editText(row, column));
    }

    /** The first one after a cell, from the top again where there is none below; null where there is none at all. */
    @Nullable Found next(int row, int place) {
        int seen = 0;
        boolean more = true;
        while (true) {
            for (; seen < found.size(); seen++) {
                Found at = found.get(seen);
                if (!at.isBefore(row, place) && !at.equals(new Found(row, place))) {
                    return at;
                }
            }
            if (!more) {
                return found.isEmpty() ? null : found.getFirst();
            }
            more = goOn(100);
        }
    }

    /** The last one before a cell, from the end where there is none above; null where there is none at all. */
    @Nullable Found previous(int row, int place) {
        if (looked <= row) {
            goOn(row + 1 - looked);
        }
        for (Found at : found.reversed()) {
            if (at.isBefore(row, place)) {
                return at;
            }
        }
        goOn(Integer.MAX_VALUE - looked);
        return found.isEmpty() ? null : found.getLast();
    }

    /**
     * What putting another text in the place of this one would change, before anything is changed.
     *
     * @param lines what would change
     * @param locked how many cells hold the text and can't be edited
     */
    record Replacing(List<Line> lines, int locked) {
        /** All of it, as one change. */
        CellEdits edits() {
            return new CellEdits(lines.stream().map(Line::edit).toList(), CellEdits.How.REPLACED);
        }
    }

    /**
     * A cell before and after.
     *
     * @param number the number in front of its row
     * @param title of its column
     */
    record Line(int number, String title, String before, CellEdit edit) {
    }

    /** Works out what replacing would change, in all the cells that are looked at. */
    Replacing replacing(String by) {
        List<Line> lines = new ArrayList<>();
        int locked = 0;
        for (int row = 0; row < model.rowCount(); row++) {
            for (Place place : lookedAt(row)) {
                int column = place.column();
                if (!contains(row, column)) {
                    continue;
                }
                String before = model.editText(row, column);
                String after = text.replacedIn(before, by);
                if (!model.editable(row, column)) {
                    locked++;
                } else if (!after.equals(before)) {
                    GridColumn spec = model.columns().get(column);
                    lines.add(new Line(model.number(row), spec.title(), before,
                            new CellEdit(model.rowKey(row), spec.key(), after)));
                }
            }
        }
        return new Replacing(List.copyOf(lines), locked);
    }
}
