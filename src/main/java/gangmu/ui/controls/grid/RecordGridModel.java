package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ListGridModel} and {@link TreeGridModel} have in common: columns made of functions, listeners, and a place
 * for what carries out edits.
 *
 * @param <R> a row
 */
public abstract sealed class RecordGridModel<R> implements GridModel permits ListGridModel, TreeGridModel {
    private List<RecordColumn<R>> columns;
    private List<GridColumn> declared;
    private Function<CellEdits, CompletionStage<EditOutcome>> editor =
            edits -> CompletableFuture.completedFuture(EditOutcome.committed());
    private Supplier<@Nullable String> locked = () -> null;
    private boolean newRows;
    private final List<GridListener> listeners = new ArrayList<>();

    RecordGridModel(List<RecordColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        this.declared = columns.stream().map(RecordColumn::column).toList();
    }

    /** The row's value. */
    public abstract R row(int row);

    /** Other columns, for instance with a period's name in their titles. */
    public void setColumns(List<RecordColumn<R>> newColumns) {
        columns = List.copyOf(newColumns);
        declared = columns.stream().map(RecordColumn::column).toList();
        tell(new GridChange.ColumnsChanged());
    }

    /** What carries out edits; see {@link GridModel#edit}. */
    public void onEdit(Function<CellEdits, CompletionStage<EditOutcome>> newEditor) {
        editor = newEditor;
    }

    /** @param why why nothing at all can be edited now; null while that is not so */
    public void lockedWhile(Supplier<@Nullable String> why) {
        locked = why;
    }

    void tell(GridChange change) {
        List.copyOf(listeners).forEach(listener -> listener.changed(change));
    }

    final RecordColumn<R> column(int column) {
        return columns.get(column);
    }

    final @Nullable RecordColumn<R> column(String key) {
        return columns.stream().filter(each -> each.column().key().equals(key)).findFirst().orElse(null);
    }

    @Override
    public List<GridColumn> columns() {
        return declared;
    }

    @Override
    public String text(int row, int column) {
        return column(column).textOf(row(row));
    }

    @Override
    public @Nullable Object value(int row, int column) {
        return column(column).valueOf(row(row));
    }

    @Override
    public String editText(int row, int column) {
        return column(column).editTextOf(row(row));
    }

    @Override
    public String copyText(int row, int column) {
        return column(column).copyTextOf(row(row));
    }

    @Override
    public boolean editable(int row, int column) {
        return locked.get() == null && column(column).editableFor(row(row));
    }

    /** Lets new rows be pasted; edits of them come to the editor with {@link CellEdit.NewRow} for a key. */
    public void takeNewRows() {
        newRows = true;
    }

    @Override
    public boolean holdsEditable() {
        return locked.get() == null && columns.stream().anyMatch(RecordColumn::isEverEditable);
    }

    @Override
    public boolean takesNewRows() {
        return newRows && locked.get() == null;
    }

    @Override
    public boolean takesNewCells(int column) {
        return column(column).isEverEditable();
    }

    @Override
    public @Nullable String whyLocked(int row, int column) {
        String all = locked.get();
        return all == null ? column(column).whyLockedFor(row(row)) : all;
    }

    @Override
    public List<String> choices(int row, int column, String typed) {
        return column(column).choicesFor(row(row), typed);
    }

    @Override
    public CompletionStage<EditOutcome> edit(CellEdits edits) {
        return editor.apply(edits);
    }

    @Override
    public void act(int row, int column, String action) {
        column(column).press(row(row), action);
    }

    @Override
    public Set<Tone> tones(int row, int column) {
        return column(column).tonesOf(row(row));
    }

    @Override
    public @Nullable String tooltip(int row, int column) {
        return column(column).tooltipOf(row(row));
    }

    @Override
    public void addListener(GridListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(GridListener listener) {
        listeners.remove(listener);
    }
}
