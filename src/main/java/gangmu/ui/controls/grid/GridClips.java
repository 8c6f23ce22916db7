package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copying, pasting, filling and clearing blocks of cells. Each is one batch of edits, so one change to undo. */
final class GridClips {
    /** More cells than this are not put on the clipboard as one text: Excel itself would not take them. */
    private static final int MOST_ROWS = 1_048_576;
    private final Grid grid;

    GridClips(Grid grid) {
        this.grid = grid;
    }

    private CellRange range() {
        return grid.selection().range(grid.columns().count());
    }

    void copy() {
        List<List<String>> block = new ArrayList<>();
        CellRange range = range();
        for (int row : grid.selection().rows()) {
            List<String> texts = new ArrayList<>();
            for (int place = range.firstColumn(); place <= range.lastColumn(); place++) {
                texts.add(grid.model().copyText(row, grid.columns().at(place).index()));
            }
            block.add(texts);
            if (block.size() == MOST_ROWS) {
                break;
            }
        }
        grid.clipboard().write(Tsv.write(block));
    }

    void paste() {
        String text = grid.clipboard().read();
        if (text == null || text.isEmpty()) {
            return;
        }
        List<List<String>> block = Tsv.read(text);
        int height = block.size();
        int width = block.stream().mapToInt(List::size).max().orElse(0);
        CellRange range = range();
        // As in Excel: a selection that is a whole multiple of the block is filled with it.
        boolean tiles = range.rows() % height == 0 && range.columns() % width == 0;
        List<Integer> rows = new ArrayList<>();
        if (tiles && grid.selection().pickedApart()) {
            rows.addAll(grid.selection().rows());
        } else {
            for (int i = 0; i < (tiles ? range.rows() : height); i++) {
                rows.add(range.firstRow() + i);
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
                if (row >= grid.model().rowCount() || place >= grid.columns().count()) {
                    beyond++;
                } else if (j % width < texts.size()) {
                    locked += add(edits, row, place, texts.get(j % width));
                }
            }
        }
        if (!tiles) {
            grid.cursor().select(new CellRange(range.firstRow(), range.firstColumn(), range.firstRow() + height - 1,
                    range.firstColumn() + width - 1));
        }
        tell(beyond, locked);
        grid.editor().submit(edits);
    }

    void fillDown() {
        CellRange range = range();
        int source = range.rows() == 1 ? range.firstRow() - 1 : range.firstRow();
        if (source < 0) {
            return;
        }
        List<CellEdit> edits = new ArrayList<>();
        int locked = 0;
        for (int row : grid.selection().rows()) {
            for (int place = range.firstColumn(); row != source && place <= range.lastColumn(); place++) {
                locked += add(edits, row, place, grid.model().editText(source, grid.columns().at(place).index()));
            }
        }
        grid.editor().submit(edits);
        tell(0, edits.isEmpty() ? locked : 0);
    }

    void clear() {
        CellRange range = range();
        List<CellEdit> edits = new ArrayList<>();
        int locked = 0;
        for (int row : grid.selection().rows()) {
            for (int place = range.firstColumn(); place <= range.lastColumn(); place++) {
                locked += add(edits, row, place, "");
            }
        }
        grid.editor().submit(edits);
        tell(0, edits.isEmpty() ? locked : 0);
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
