package gangmu.usecase.planworkbook;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Origin;
import gangmu.changes.PastStates;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of bulk work in the exported plan workbook comes home: what it says is compared in three values, as it was exported,
 * as it stands here now, as it came back, and becomes one change set. What was exported the journal still knows.
 */
public final class UpdateFromPlan {
    private final Workspace workspace;
    private final PlanWorkbooks workbooks;

    public UpdateFromPlan(Workspace workspace, PlanWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /** How the three values of a cell stand to each other; what is the same here and there is no cell of a comparison. */
    public enum Case {
        THEIRS,
        OURS,
        CONFLICT
    }

    /** One value that differs. */
    public record Cell(Entity entity, Field<?> field, @Nullable Object exported, @Nullable Object ours, @Nullable Object theirs,
            Case kase) {
    }

    /**
     * What came back.
     *
     * @param added what people wrote anew, each after what it refers to
     * @param cells the values that differ
     * @param gone what was exported and is not in the workbook any more; nothing of it is deleted
     * @param notes what should be known: what is not taken from a workbook
     */
    public record Compared(Path file, List<Entity> added, List<Cell> cells, List<Entity> gone, List<Problem> notes) {
        public Compared {
            added = List.copyOf(added);
            cells = List.copyOf(cells);
            gone = List.copyOf(gone);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Compares a workbook with its plan; nothing is changed.
     *
     * @throws Refusal {@code plan-workbook.*} where it cannot be read, or is of another plan
     */
    public Compared compare(Plan plan, Path file) {
        Path source = file.toAbsolutePath().normalize();
        Snapshot now = workspace.snapshot();
        PlanComposition.Composed composed = NewFromPlan.compose(workbooks, source, Snapshot.empty(), workspace.ids());
        NewFromPlan.refuse(source, composed.problems());
        boolean own = composed.entities().stream().anyMatch(entity -> entity.kind() == Plan.KIND && entity.id().equals(plan.id()));
        if (!own) {
            throw Refusal.of("plan-workbook.other-plan", source.toString(), plan.name());
        }
        Snapshot exported = exported(source);
        Map<Kind, Set<Field<?>>> columns = columns(source);
        List<Entity> added = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<Problem> notes = new ArrayList<>(composed.notes());
        Set<Ref> told = new HashSet<>();
        for (Entity theirs : composed.entities()) {
            told.add(theirs.ref());
            Entity ours = now.find(theirs.ref());
            boolean deletedHere = ours == null && exported != null && exported.find(theirs.ref()) != null;
            if (ours != null) {
                cells(theirs, ours, exported, columns.getOrDefault(theirs.kind(), Set.of()), cells);
            } else if (deletedHere) {
                notes.add(Problem.of("plan-workbook.deleted-here", theirs.kind(), Naming.full(theirs)));
            } else if (theirs.kind() == Evidence.KIND || theirs.kind() == EvidenceLink.KIND) {
                notes.add(Problem.of("plan-workbook.evidence-not-taken", Naming.full(theirs)));
            } else {
                added.add(theirs);
            }
        }
        return new Compared(source, added, cells, gone(plan, now, exported, told), notes);
    }

    /** The plan as it was when the workbook was written; null where that is not known any more. */
    private @Nullable Snapshot exported(Path source) {
        UUID last = PlanChoice.id(workbooks.exported(source));
        Journal.Entry entry = last == null ? null : workspace.journal().find(last);
        return entry == null ? null : new PastStates(workspace.journal(), workspace::snapshot).at(entry.position());
    }

    /** Of a column that is not in the workbook any more nobody said anything. */
    private Map<Kind, Set<Field<?>>> columns(Path source) {
        Map<Kind, Set<Field<?>>> columns = new HashMap<>();
        try {
            for (PlanSheet sheet : workbooks.read(source).tables()) {
                Set<Field<?>> fields = columns.computeIfAbsent(sheet.form().kind(), none -> new HashSet<>());
                for (PlanColumn column : sheet.columns()) {
                    Field<?> field = column.field();
                    if (field != null) {
                        fields.add(field);
                    }
                }
            }
        } catch (PlanWorkbooks.Unreadable e) {
            throw new Refusal(new Problem(e.fault().code(), e.fault().args()), e);
        }
        return columns;
    }

    private static void cells(Entity theirs, Entity ours, @Nullable Snapshot exported, Set<Field<?>> columns, List<Cell> cells) {
        Entity then = exported == null ? null : exported.find(theirs.ref());
        for (Field<?> field : theirs.kind().fields()) {
            Object came = theirs.get(field);
            Object now = ours.get(field);
            Object base = then == null ? null : then.get(field);
            if (Objects.equals(came, now) || came == null && !columns.contains(field)) {
                continue;
            }
            boolean known = then != null;
            Case kase = known && Objects.equals(base, came) ? Case.OURS : known && Objects.equals(base, now) || !known && now == null
                    ? Case.THEIRS : Case.CONFLICT;
            cells.add(new Cell(ours, field, base, now, came, kase));
        }
    }

    /** What was exported of this plan, still stands here, and is not told of any more. */
    private static List<Entity> gone(Plan plan, Snapshot now, @Nullable Snapshot exported, Set<Ref> told) {
        List<Entity> gone = new ArrayList<>();
        if (exported == null || exported.find(Plan.KIND, plan.id()) == null) {
            return gone;
        }
        for (PlanSheet sheet : new PlanTabulation(exported, plan.id()).tables()) {
            Kind kind = sheet.form().kind();
            for (PlanSheet.Row row : sheet.rows()) {
                UUID id = PlanChoice.id(row.values().getFirst());
                Entity ours = id == null || kind == Unit.KIND ? null : now.find(kind, id);
                if (ours != null && !told.contains(ours.ref())) {
                    gone.add(ours);
                }
            }
        }
        return gone;
    }

    /**
     * Takes what came back as one change set.
     *
     * @param conflicts whether values that both sides changed are taken too, their way
     * @return null where nothing was to change
     */
    public @Nullable Committed accept(Compared compared, boolean conflicts) {
        String name = String.valueOf(compared.file().getFileName());
        return workspace.commit(new Origin("import", name), draft -> draft(compared, conflicts, draft));
    }

    private static void draft(Compared compared, boolean conflicts, Draft draft) {
        compared.added().forEach(draft::add);
        for (Cell cell : compared.cells()) {
            if (cell.kase() == Case.THEIRS || conflicts && cell.kase() == Case.CONFLICT) {
                draft.setUntyped(cell.entity().ref(), cell.field(), cell.theirs());
            }
        }
    }
}
