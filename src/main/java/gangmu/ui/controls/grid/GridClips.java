package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copying, pasting, filling and clearing blocks of cells. Each is one batch of edits, so one change to undo. */
final class GridClips {
    /** More cells than this are not put on the clipboard as one text: Excel itself would not take them. */
    private static final int MOST_ROWS = 1_048_576;
    private final Grid grid;
    /** What clearing was told of and not yet done. */
    private @Nullable CellRange told;
    /** What was refused of the block that was pasted as new rows just now. */
    private Set<CellEdit> refused = Set.of();

    GridClips(Grid grid) {
        this.grid = grid;
    }

    private CellRange range() {
        return grid.selection().range(grid.columns().count());
    }

    /** The selected rows but those that only lead to others, unless one of these is all that is selected. */
    private List<Integer> rows() {
        List<Integer> rows = grid.selection().rows();
        return rows.size() == 1 ? rows : rows.stream().filter(row -> !grid.model().dimmed(row)).toList();
    }

    void copy() {
        List<List<String>> block = new ArrayList<>();
        List<List<String>> edited = new ArrayList<>();
        CellRange range = range();
        for (int row : rows()) {
            List<String> texts = new ArrayList<>();
            List<String> edits = new ArrayList<>();
            for (int place = range.firstColumn(); place <= range.lastColumn(); place++) {
                texts.add(grid.model().copyText(row, grid.columns().at(place).index()));
                edits.add(grid.model().editText(row, grid.columns().at(place).index()));
            }
            block.add(texts);
            edited.add(edits);
            if (block.size() == MOST_ROWS) {
                break;
            }
        }
        grid.clipboard().write(Tsv.write(block), Tsv.write(edited));
    }

    private @Nullable String clipboard() {
        String edited = grid.clipboard().readEdited();
        return edited == null ? grid.clipboard().read() : edited;
    }

    void paste() {
        String text = clipboard();
        if (text == null || text.isEmpty() || grid.columns().count() == 0) {
            return;
        }
        List<List<String>> block = Tsv.read(text);
        if (grid.selection().isEmpty()) {
            pasteAsNewRows(block, 0);
            return;
        }
        int height = block.size();
        int width = block.stream().mapToInt(List::size).max().orElse(0);
        CellRange range = range();
        // As in Excel: a selection that is a whole multiple of the block is filled with it.
        boolean tiles = range.rows() % height == 0 && range.columns() % width == 0;
        List<Integer> rows = new ArrayList<>();
        if (tiles) {
            rows.addAll(rows());
        } else {
            // Rows that only lead to others take nothing: the block goes on at the next one.
            for (int row = range.firstRow(); rows.size() < height; row++) {
                if (row == range.firstRow() || row >= grid.model().rowCount() || !grid.model().dimmed(row)) {
                    rows.add(row);
                }
            }
        }
        int columns = tiles ? range.columns() : width;
        List<CellEdit> edits = new ArrayList<>();
        int beyond = 0;
        int locked = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            List<String> texts = block.get(i % height);
            for (int j = 0; j < columns; j++) {
                int place = range.firstColumn() + j;
                boolean more = row >= grid.model().rowCount();
                if (place >= grid.columns().count() || more && !grid.model().takesNewRows()) {
                    beyond++;
                } else if (j % width < texts.size()) {
                    locked += more ? addNew(edits, row - grid.model().rowCount(), place, texts.get(j % width))
                            : add(edits, row, place, texts.get(j % width));
                }
            }
        }
        if (!tiles) {
            grid.cursor().select(new CellRange(range.firstRow(), range.firstColumn(), rows.getLast(),
                    range.firstColumn() + width - 1));
        }
        tell(beyond, locked);
        submit(edits);
    }

    /** Pastes what was not refused of the same block just before. */
    private void submit(List<CellEdit> edits) {
        List<CellEdit> taken = edits.stream().filter(edit -> !refused.contains(edit)).toList();
        if (taken.size() < edits.size()) {
            grid.showMessage(grid.words().get("grid.left-empty", edits.size() - taken.size()));
        }
        refused = Set.of();
        grid.editor().submit(taken, CellEdits.How.PASTED);
    }

    /**
     * Tells of the first cell of a new row that could not be pasted. There is no such row to mend it in: it is mended where it
     * was copied from, or pasting once more takes the others and leaves the refused cells empty.
     */
    void refuseNewRows(List<CellEdit> block, List<EditOutcome.RefusedCell> cells, CellEdit.NewRow row, String title,
            String message) {
        refused = cells.stream().map(EditOutcome.RefusedCell::edit).collect(Collectors.toSet());
        grid.showMessage(grid.words().get("grid.new-row-refused", row.number() + 1, title, message, block.size(),
                cells.size()));
    }

    /** Every row of the clipboard becomes a new row; its cells go to the columns from the cursor's on. */
    void pasteAsNewRows() {
        String text = clipboard();
        if (text != null && !text.isEmpty() && grid.columns().count() > 0) {
            pasteAsNewRows(Tsv.read(text), grid.selection().isEmpty() ? 0 : grid.selection().column());
        }
    }

    private void pasteAsNewRows(List<List<String>> block, int from) {
        if (!grid.model().takesNewRows()) {
            return;
        }
        List<CellEdit> edits = new ArrayList<>();
        int beyond = 0;
        int locked = 0;
        for (int i = 0; i < block.size(); i++) {
            for (int j = 0; j < block.get(i).size(); j++) {
                if (from + j >= grid.columns().count()) {
                    beyond++;
                } else {
                    locked += addNew(edits, i, from + j, block.get(i).get(j));
                }
            }
        }
        tell(beyond, locked);
        submit(edits);
    }

    private int addNew(List<CellEdit> edits, int number, int place, String text) {
        GridColumns.Column column = grid.columns().at(place);
        if (text.isEmpty()) {
            return 0;
        }
        if (!grid.model().takesNewCells(column.index())) {
            return 1;
        }
        edits.add(new CellEdit(new CellEdit.NewRow(number), column.key(), text));
        return 0;
    }

    void fillDown() {
        CellRange range = range();
        int source = range.rows() == 1 ? range.firstRow() - 1 : range.firstRow();
        if (source >= 0) {
            fill((row, place) -> row == source ? null : grid.model().editText(source, grid.columns().at(place).index()));
        }
    }

    void fillRight() {
        CellRange range = range();
        int source = range.columns() == 1 ? range.firstColumn() - 1 : range.firstColumn();
        if (source >= 0) {
            fill((row, place) -> place == source ? null : grid.model().editText(row, grid.columns().at(source).index()));
        }
    }

    /** The same text into every selected cell. */
    void fillWith(String text) {
        fill((row, place) -> text);
    }

    /** What goes into a cell; null leaves it. */
    private interface Filling {
        @Nullable String into(int row, int place);
    }

    private void fill(Filling filling) {
        CellRange range = range();
        List<CellEdit> edits = new ArrayList<>();
        int locked = 0;
        for (int row : rows()) {
            for (int place = range.firstColumn(); place <= range.lastColumn(); place++) {
                String text = filling.into(row, place);
                locked += text == null ? 0 : add(edits, row, place, text);
            }
        }
        grid.editor().submit(edits, CellEdits.How.FILLED);
        tell(0, locked);
    }

    /**
     * Empties what is selected. A whole column, or more than a screenful, is told first with its count, and goes when the key
     * is pressed again.
     */
    void clear() {
        CellRange range = range();
        List<CellEdit> edits = new ArrayList<>();
        int locked = 0;
        for (int row : rows()) {
            for (int place = range.firstColumn(); place <= range.lastColumn(); place++) {
                locked += add(edits, row, place, "");
            }
        }
        int rows = rows().size();
        boolean wholeColumn = rows > 1 && grid.selection().rows().size() == grid.model().rowCount();
        if (edits.size() > 1 && (wholeColumn || rows > grid.body().rowsInSight()) && !range.equals(told)) {
            told = range;
            grid.showMessage(grid.words().get("grid.clear-many", edits.size(), rows));
            return;
        }
        told = null;
        grid.hideMessage();
        grid.editor().submit(edits, CellEdits.How.CLEARED);
        tell(0, edits.isEmpty() ? locked : 0);
    }

    /** Another key was pressed, or the selection is another: what was told of clearing or pasting is to be told anew. */
    void forgetTold() {
        told = null;
        refused = Set.of();
    }

    /** Adds the edit where the cell may be edited and would change; tells 1 for a locked cell that would change. */
    private int add(List<CellEdit> edits, int row, int place, String text) {
        GridColumns.Column column = grid.columns().at(place);
        Object key = grid.model().rowKey(row);
        boolean open = grid.openEdits().at(key, column.key()) != null;
        if (!open && grid.model().editText(row, column.index()).equals(text)) {
            return 0;
        }
        if (!grid.model().editable(row, column.index())) {
            return text.equals(grid.model().copyText(row, column.index())) ? 0 : 1;
        }
        edits.add(new CellEdit(key, column.key(), text));
        return 0;
    }

    private void tell(int beyond, int locked) {
        @Nullable String told = beyond > 0 && locked > 0
                ? grid.words().get("grid.not-taken", grid.words().get("grid.beyond", beyond),
                        grid.words().get("grid.locked", locked))
                : beyond > 0 ? grid.words().get("grid.beyond", beyond)
                : locked > 0 ? grid.words().get("grid.locked", locked) : null;
        if (told != null) {
            grid.showMessage(told);
        }
    }
}
