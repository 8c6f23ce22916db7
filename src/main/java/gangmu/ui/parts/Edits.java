package gangmu.ui.parts;

import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.plan.Plan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.TypedDates;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.RefusedCells;
import gangmu.usecase.workspace.Committed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public static CompletionStage<EditOutcome> save(Session session, CellEdits edits,
            Function<CellEdit, EditPlan.FieldEdit> as) {
        return save(session, edits, as, id -> {
            throw new IllegalStateException("this table takes no new rows");
        });
    }

    /**
     * As {@link #save(Session, CellEdits, Function)}, in a table that takes new rows.
     *
     * @param added what a new row stands for, given the id that its cells have from then on
     */
    public static CompletionStage<EditOutcome> save(Session session, CellEdits edits,
            Function<CellEdit, EditPlan.FieldEdit> as, Function<UUID, EditPlan.NewRow> added) {
        Plan plan = session.view().get().plan();
        UUID planId = plan == null ? new UUID(0, 0) : plan.id();
        Map<Object, UUID> ids = new LinkedHashMap<>();
        List<EditPlan.FieldEdit> fields = new ArrayList<>();
        for (CellEdit edit : edits.cells()) {
            Object row = edit.row() instanceof CellEdit.NewRow made
                    ? ids.computeIfAbsent(made, next -> session.workspace().ids().get()) : edit.row();
            fields.add(as.apply(new CellEdit(row, edit.column(), edit.text())));
        }
        return outcome(session, edits.cells(), session.edit().edit(planId, action(edits.how()),
                ids.values().stream().map(added).toList(), fields))
                .thenApply(outcome -> outcome.refused().isEmpty() ? outcome.saying(spansTaken(session, fields)) : outcome);
    }

    private static String action(CellEdits.How how) {
        return switch (how) {
            case TYPED -> "edit";
            case PASTED -> "paste";
            case FILLED -> "fill";
            case CLEARED -> "clear";
            case REPLACED -> "replace";
        };
    }

    /** Which day was taken where only a month or a year was typed. */
    private static String spansTaken(Session session, List<EditPlan.FieldEdit> fields) {
        for (EditPlan.FieldEdit edit : fields) {
            if (edit.field().type() == ValueType.DATE && !edit.text().isBlank()) {
                TypedDates.Sense sense = TypedDates.Sense.of(edit.field());
                TypedDates.Taken taken = TypedDates.read(edit.text(), sense);
                if (taken != null && taken.wholeSpan()) {
                    return session.words().get(sense == TypedDates.Sense.BEGINS ? "date.taken-begins" : "date.taken-ends",
                            edit.text().strip(), taken.day().toString());
                }
            }
        }
        return "";
    }

    /** Why a table can't be edited at all; null where it can. */
    public static @Nullable String locked(Session session) {
        return !session.workspace().readOnly() ? null
                : session.words().get(session.workspace().past() ? "shell.locked-past" : "shell.locked-snapshot");
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
