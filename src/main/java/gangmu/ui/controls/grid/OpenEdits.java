package gangmu.ui.controls.grid;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits that are not settled: on their way to the disk, refused, or of a block in which another cell was refused. */
final class OpenEdits {
    /**
     * What was typed and is not in the model.
     *
     * @param edit what was typed where
     * @param message why it was refused; null while it is on its way or waits for others of its block
     * @param block the edits that are one change with it, itself among them; empty while it is on its way
     */
    record Open(CellEdit edit, @Nullable String message, List<CellEdit> block) {
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

    /** The edits, and with them what waits of the blocks that they mend. */
    List<CellEdit> withBlocks(List<CellEdit> edits) {
        Map<Cell, CellEdit> all = new LinkedHashMap<>();
        for (CellEdit edit : edits) {
            Open before = open.get(cell(edit));
            if (before != null) {
                before.block().forEach(each -> all.putIfAbsent(cell(each), each));
            }
        }
        edits.forEach(edit -> all.put(cell(edit), edit));
        return List.copyOf(all.values());
    }

    void sent(List<CellEdit> edits) {
        edits.forEach(edit -> open.put(cell(edit), new Open(edit, null, List.of())));
    }

    void settled(List<CellEdit> edits, EditOutcome outcome) {
        Map<Cell, String> messages = new HashMap<>();
        outcome.refused().forEach(refused -> messages.put(cell(refused.edit()), refused.message()));
        List<CellEdit> block = outcome.restWaits() ? edits : List.of();
        for (CellEdit edit : edits) {
            String message = messages.get(cell(edit));
            // A cell may have been typed into again meanwhile; that later edit stays open.
            if (message != null || outcome.restWaits()) {
                open.computeIfPresent(cell(edit), (cell, now) -> now.edit() == edit ? new Open(edit, message, block) : now);
            } else {
                open.computeIfPresent(cell(edit), (cell, now) -> now.edit() == edit ? null : now);
            }
        }
    }

    /** Forgets a block with new rows in it: it can't be mended where it stands. */
    void forgetNewRows() {
        open.values().removeIf(each -> each.edit().row() instanceof CellEdit.NewRow
                || each.block().stream().anyMatch(edit -> edit.row() instanceof CellEdit.NewRow));
    }

    /** Forgets what was refused here, and what waits for it. */
    void giveUp(Object row, String column) {
        Open here = at(row, column);
        if (here == null) {
            return;
        }
        if (here.refused()) {
            open.remove(new Cell(row, column));
        }
        here.block().forEach(edit -> open.computeIfPresent(cell(edit),
                (cell, now) -> now.block() == here.block() ? null : now));
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
