package gangmu.ui.plantree;

import gangmu.plan.Item;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows pasted into the task tree that are new: items, each below the one that its indentation or number puts it under. */
final class PastedBranch {
    private static final String NAME = "name";
    private static final String CODE = "code";
    private final List<CellEdit> cells;
    private final @Nullable UUID top;
    private final Supplier<UUID> ids;

    /** @param top below which the first level goes; null for the top of the plan */
    PastedBranch(List<CellEdit> cells, @Nullable UUID top, Supplier<UUID> ids) {
        this.cells = cells;
        this.top = top;
        this.ids = ids;
    }

    /** @param meant which field of what a cell stands for, and what is meant by what was pasted */
    CompletionStage<EditOutcome> save(Session session, UUID plan, Function<CellEdit, EditPlan.FieldEdit> meant) {
        TreeMap<CellEdit.NewRow, String[]> rows = new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
        for (CellEdit cell : cells) {
            if (cell.row() instanceof CellEdit.NewRow row) {
                String[] words = rows.computeIfAbsent(row, first -> new String[] {"", ""});
                words[0] = cell.column().equals(CODE) ? cell.text() + " " : words[0];
                words[1] = cell.column().equals(NAME) ? cell.text() : words[1];
            }
        }
        // A number of its own column says the level as one in front of the name does.
        List<Outline.Line> lines = Outline.of(rows.values().stream().map(words -> words[0] + words[1]).toList());
        List<CellEdit.NewRow> order = List.copyOf(rows.keySet());
        List<EditPlan.NewRow> added = new ArrayList<>();
        for (Outline.Line line : lines) {
            added.add(new EditPlan.NewRow(Item.KIND, ids.get(), line.above() < 0 ? top : added.get(line.above()).id()));
        }
        List<CellEdit> taken = new ArrayList<>();
        List<EditPlan.FieldEdit> fields = new ArrayList<>();
        for (CellEdit cell : cells) {
            int at = cell.row() instanceof CellEdit.NewRow row ? order.indexOf(row) : -1;
            // The program numbers what is new: a pasted number may be taken already, and has said its level.
            if (at < 0 || !cell.column().equals(CODE)) {
                taken.add(cell);
                fields.add(meant.apply(at < 0 ? cell : new CellEdit(added.get(at).id(), cell.column(),
                        cell.column().equals(NAME) ? lines.get(at).name() : cell.text())));
            }
        }
        return Edits.outcome(session, taken, session.edit().edit(plan, "paste", added, fields));
    }
}
