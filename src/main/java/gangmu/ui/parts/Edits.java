package gangmu.ui.parts;

import gangmu.changes.Refusal;
import gangmu.plan.Plan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.RefusedCells;
import gangmu.usecase.workspace.Committed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the end of an edit back to the table in which it was typed. */
public final class Edits {
    private Edits() {
    }

    /**
     * Writes what was typed into cells of a table to the plan, as one change set.
     *
     * @param as which field of what a cell stands for, and what is meant by what was typed
     */
    public static CompletionStage<EditOutcome> save(Session session, List<CellEdit> edits,
            Function<CellEdit, EditPlan.FieldEdit> as) {
        return save(session, edits, "edit", as);
    }

    /** As {@link #save(Session, List, Function)}, under another name in the history. */
    public static CompletionStage<EditOutcome> save(Session session, List<CellEdit> edits, String cause,
            Function<CellEdit, EditPlan.FieldEdit> as) {
        Plan plan = session.view().get().plan();
        return outcome(session, edits, session.edit().edit(plan == null ? new UUID(0, 0) : plan.id(), cause,
                edits.stream().map(as).toList()));
    }

    /**
     * What a grid is told of an edit: all cells are taken, or none, and those that are at fault say why.
     *
     * @param edits the cells, in the order in which they were given to {@link gangmu.usecase.editing.EditPlan}
     */
    public static CompletionStage<EditOutcome> outcome(Session session, List<CellEdit> edits,
            CompletableFuture<@Nullable Committed> edited) {
        return session.work().onScreen(edited).handle((committed, fault) -> {
            if (fault == null) {
                return EditOutcome.committed();
            }
            Throwable cause =
                    fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            if (cause instanceof RefusedCells some) {
                return EditOutcome.noneTaken(some.problems().entrySet().stream().map(each -> new EditOutcome.RefusedCell(
                        edits.get(each.getKey()), session.words().problem(each.getValue()))).toList());
            }
            if (cause instanceof Refusal refusal) {
                return EditOutcome.refused(edits, session.words().problem(refusal.problem()));
            }
            session.notices().fault(cause);
            return EditOutcome.refused(edits, session.words().get("problem.unexpected"));
        });
    }
}
