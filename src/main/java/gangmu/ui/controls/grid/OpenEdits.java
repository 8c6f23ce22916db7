package gangmu.ui.controls.grid;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits that are not settled: on their way to the disk, or refused and waiting to be corrected. */
final class OpenEdits {
    /**
     * What was typed and is not in the model.
     *
     * @param edit what was typed where
     * @param message why it was refused; null while it is on its way
     */
    record Open(CellEdit edit, @Nullable String message) {
        boolean refused() {
            return message != null;
        }
    }

    private record Cell(Object row, String column) {
    }

    private final Map<Cell, Open> open = new HashMap<>();

    boolean isEmpty() {
        return open.isEmpty();
    }

    @Nullable Open at(Object row, String column) {
        return open.isEmpty() ? null : open.get(new Cell(row, column));
    }

    void sent(List<CellEdit> edits) {
        edits.forEach(edit -> open.put(cell(edit), new Open(edit, null)));
    }

    void settled(List<CellEdit> edits, EditOutcome outcome) {
        // A cell may have been typed into again meanwhile; that later edit stays open.
        edits.forEach(edit -> open.computeIfPresent(cell(edit), (cell, now) -> now.edit() == edit ? null : now));
        outcome.refused().forEach(refused -> open.put(cell(refused.edit()),
                new Open(refused.edit(), refused.message())));
    }

    void giveUp(Object row, String column) {
        open.computeIfPresent(new Cell(row, column), (cell, now) -> now.refused() ? null : now);
    }

    Set<CellEdit> refused() {
        Set<CellEdit> refused = new LinkedHashSet<>();
        open.values().stream().filter(Open::refused).map(Open::edit).forEach(refused::add);
        return refused;
    }

    private static Cell cell(CellEdit edit) {
        return new Cell(edit.row(), edit.column());
    }
}
