package gangmu.usecase.editing;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.office.ReportPlaces;
import gangmu.usecase.content.EditDetail;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Editing by hand, from the window and the command line alike: each call is one change set. All give a
 * future that completes when the change is on the disk, with null where nothing was to change, or fails with a
 * {@link Refusal}.
 */
public final class EditPlan {
    private final Workspace workspace;
    private final Map<Field<?>, String> values;

    public EditPlan(Workspace workspace) {
        this(workspace, Map.of());
    }

    private EditPlan(Workspace workspace, Map<Field<?>, String> values) {
        this.workspace = workspace;
        this.values = values;
    }

    /**
     * The same edits, but what they add has these values from the start.
     *
     * @param given fields of the kind that is added, and their values as a person types them
     */
    public EditPlan with(Map<Field<?>, String> given) {
        return new EditPlan(workspace, Map.copyOf(given));
    }

    /** One value typed by a person into one field. */
    public record FieldEdit(Subject subject, Field<?> field, String text) {
    }

    /** What a cell belongs to: an entity of the plan, and the period for what is reported in one. */
    public record Subject(Kind kind, UUID id, @Nullable UUID period) {
    }

    /** One cell edited. */
    public CompletableFuture<@Nullable Committed> set(UUID plan, FieldEdit edit) {
        return edit(plan, "edit", List.of(edit));
    }

    /**
     * Several cells at once: a pasted block, a fill down, a delete. All or none; {@link RefusedCells} names those of
     * several cells that could not take what was written.
     *
     * @param action {@code paste}, {@code fill}, {@code clear}, {@code edit}
     */
    public CompletableFuture<@Nullable Committed> edit(UUID plan, String action, List<FieldEdit> edits) {
        return edit(plan, action, List.of(), edits);
    }

    /**
     * A row that is made before cells of it are filled in.
     *
     * @param owner the item above an item or of a milestone, the indicator of a target; null where the plan is all that it
     *     belongs to
     */
    public record NewRow(Kind kind, UUID id, @Nullable UUID owner) {
    }

    /** As {@link #edit(UUID, String, List)}, with rows that are new, in their order: a block pasted below the last row. */
    public CompletableFuture<@Nullable Committed> edit(UUID plan, String action, List<NewRow> added, List<FieldEdit> edits) {
        return workspace.submit(new Origin(action, detail(edits)), draft -> {
            added.forEach(row -> make(draft, plan, row));
            if (edits.size() == 1) {
                apply(draft, plan, edits.getFirst(), new FieldTexts(draft.now(), plan));
            } else {
                applyAll(draft, plan, edits);
            }
            for (NewRow row : added) {
                if (row.kind() == Item.KIND && new Item(Objects.requireNonNull(draft.now().find(Item.KIND, row.id()))).name().isBlank()) {
                    throw Refusal.required(Item.NAME);
                }
            }
        });
    }

    private static void make(Draft draft, UUID plan, NewRow row) {
        if (row.kind() == Item.KIND) {
            Item above = row.owner() == null ? null : new PlanTree(draft.now(), plan).find(row.owner());
            new TreeEdits(draft, plan, row::id).insert(row.owner(), null, above == null ? ItemKind.SECTION : above.kind().below(), "");
        } else {
            draft.add(NewEntities.blank(draft.now(), row.kind(), row.id(), plan, row.owner()));
        }
    }

    private void applyAll(Draft draft, UUID plan, List<FieldEdit> edits) {
        NavigableMap<Integer, Problem> problems = new TreeMap<>();
        FieldTexts texts = new FieldTexts(draft.now(), plan);
        for (int i = 0; i < edits.size(); i++) {
            // A cell may name what a cell before it has just named so.
            texts = texts.at(draft.now());
            try {
                apply(draft, plan, edits.get(i), texts);
            } catch (Refusal refusal) {
                problems.put(i, refusal.problem());
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedCells(problems);
        }
    }

    private String detail(List<FieldEdit> edits) {
        FieldEdit first = edits.getFirst();
        Entity entity = workspace.snapshot().find(first.subject().kind(), first.subject().id());
        String code = entity == null ? "" : Naming.label(entity);
        return edits.size() == 1 ? EditDetail.text(code, first.field()) : code + " … (" + edits.size() + ")";
    }

    private void apply(Draft draft, UUID plan, FieldEdit edit, FieldTexts texts) {
        Subject subject = edit.subject();
        Entity entity = draft.now().find(subject.kind(), subject.id());
        if (entity == null) {
            throw Refusal.of("change.gone", subject.kind().name(), subject.id().toString());
        }
        Object value = texts.read(edit.field(), edit.text());
        TypedValues.check(edit.field(), edit.text(), value);
        if (edit.field() == Item.CODE) {
            new TreeEdits(draft, plan, workspace.ids()).setCode(subject.id(), (String) value);
        } else if (edit.field().kind() == ProgressEntry.KIND) {
            Reports.report(draft, workspace.ids(), subject.id(), periodOf(plan, subject), untyped(edit.field()), value);
        } else if (edit.field().kind() == IndicatorValue.KIND) {
            Reports.reportIndicator(draft, workspace.ids(), subject.id(), periodOf(plan, subject),
                    untyped(edit.field()), value);
        } else {
            draft.setUntyped(entity.ref(), edit.field(), value);
        }
    }

    private UUID periodOf(UUID plan, Subject subject) {
        UUID period = subject.period();
        if (period == null) {
            throw Refusal.of("period.none", new PlanTree(workspace.snapshot(), plan).asPlan().name());
        }
        return period;
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> untyped(Field<?> field) {
        return (Field<Object>) field;
    }

    /** A new item; the future's value is null only when it failed. The id is chosen by the caller beforehand. */
    public CompletableFuture<@Nullable Committed> addItem(UUID plan, UUID id, @Nullable UUID parent,
            @Nullable UUID after, ItemKind kind, String name) {
        return workspace.submit(new Origin("add", name), draft -> {
            new TreeEdits(draft, plan, () -> id).insert(parent, after, kind, name);
            fill(draft, plan, Item.KIND, id);
        });
    }

    private void fill(Draft draft, UUID plan, Kind kind, UUID id) {
        values.forEach((field, text) -> apply(draft, plan, new FieldEdit(new Subject(kind, id, null), field, text),
                new FieldTexts(draft.now(), plan)));
    }

    /** Takes items out with their branches. */
    public CompletableFuture<@Nullable Committed> deleteItems(UUID plan, List<UUID> items) {
        return tree(plan, "delete", labels(Item.KIND, items), edits -> edits.delete(items, Kinds.partsOf(Item.KIND),
                Kinds.mentionsOf(Item.KIND)), workspace.ids());
    }

    /** Moves branches below a parent (null: the top), after one of its children (null: first). */
    public CompletableFuture<@Nullable Committed> moveItems(UUID plan, List<UUID> items, @Nullable UUID parent,
            @Nullable UUID after) {
        return move(plan, items, edits -> edits.move(items, parent, after));
    }

    /** One place up among the siblings. */
    public CompletableFuture<@Nullable Committed> moveUp(UUID plan, List<UUID> items) {
        return move(plan, items, edits -> edits.shift(items, true));
    }

    /** One place down among the siblings. */
    public CompletableFuture<@Nullable Committed> moveDown(UUID plan, List<UUID> items) {
        return move(plan, items, edits -> edits.shift(items, false));
    }

    /** 降级. */
    public CompletableFuture<@Nullable Committed> indent(UUID plan, List<UUID> items) {
        return move(plan, items, edits -> edits.indent(items));
    }

    /** 升级. */
    public CompletableFuture<@Nullable Committed> outdent(UUID plan, List<UUID> items) {
        return move(plan, items, edits -> edits.outdent(items));
    }

    /** Numbers everything below an item (null: the whole plan) anew in its order, but for codes set by hand. */
    public CompletableFuture<@Nullable Committed> renumber(UUID plan, @Nullable UUID parent) {
        return tree(plan, "renumber", "", edits -> edits.renumberBelow(parent), workspace.ids());
    }

    private CompletableFuture<@Nullable Committed> move(UUID plan, List<UUID> items, Consumer<TreeEdits> edit) {
        return tree(plan, "move", labels(Item.KIND, items), edit, workspace.ids());
    }

    private CompletableFuture<@Nullable Committed> tree(UUID plan, String action, String detail,
            Consumer<TreeEdits> edit, Supplier<UUID> ids) {
        return workspace.submit(new Origin(action, detail),
                draft -> edit.accept(new TreeEdits(draft, plan, ids)));
    }

    private String labels(Kind kind, List<UUID> ids) {
        Snapshot snapshot = workspace.snapshot();
        List<String> labels = ids.stream().map(id -> snapshot.find(kind, id)).filter(e -> e != null)
                .map(Naming::label).limit(3).toList();
        return String.join(", ", labels) + (ids.size() > labels.size() ? " … (" + ids.size() + ")" : "");
    }

    /** A new plan, last among the plans of the workspace, with the default rules still to be chosen. */
    public CompletableFuture<@Nullable Committed> addPlan(UUID id, String name, LocalDate start, LocalDate end) {
        return addPlan(id, name, start, end, null);
    }

    /** A new plan with its first reporting period, where one is wanted: both, or neither. */
    public CompletableFuture<@Nullable Committed> addPlan(UUID id, String name, LocalDate start, LocalDate end,
            @Nullable FirstPeriod period) {
        return workspace.submit(new Origin("add-plan", name), draft -> {
            draft.add(Entity.blank(Plan.KIND, id).with(Plan.NAME, name)
                    .with(Plan.RANK, NewEntities.lastRank(draft.now(), Plan.KIND)).with(Plan.START, start).with(Plan.END, end)
                    .with(Plan.BASE_YEAR, (long) start.getYear() - 1));
            fill(draft, id, Plan.KIND, id);
            if (period != null) {
                draft.add(Entity.blank(Period.KIND, workspace.ids().get()).with(Period.PLAN, id)
                        .with(Period.CODE, period.code()).with(Period.NAME, period.name())
                        .with(Period.DATA_DATE, period.dataDate()));
            }
        });
    }

    public CompletableFuture<@Nullable Committed> addUnit(UUID id, String name, @Nullable String shortName) {
        return add("add-unit", name, now -> NewEntities.blank(now, Unit.KIND, id, id, null).with(Unit.NAME, name)
                .with(Unit.SHORT_NAME, shortName));
    }

    public CompletableFuture<@Nullable Committed> addGroup(UUID id, UUID plan, String name) {
        return add("add-group", name,
                now -> NewEntities.blank(now, WorkingGroup.KIND, id, plan, null).with(WorkingGroup.NAME, name));
    }

    /** A new indicator with the next free number. */
    public CompletableFuture<@Nullable Committed> addIndicator(UUID id, UUID plan, String name) {
        return add("add-indicator", name,
                now -> NewEntities.blank(now, Indicator.KIND, id, plan, null).with(Indicator.NAME, name));
    }

    public CompletableFuture<@Nullable Committed> addPeriod(UUID id, UUID plan, String code, String name,
            LocalDate dataDate) {
        return add("add-period", name, now -> Entity.blank(Period.KIND, id).with(Period.PLAN, plan)
                .with(Period.CODE, code).with(Period.NAME, name).with(Period.DATA_DATE, dataDate));
    }

    /** A node of an item's phased plan. */
    public CompletableFuture<@Nullable Committed> addMilestone(UUID id, UUID item, LocalDate due) {
        return add("add-milestone", due.toString(), now -> Entity.blank(Milestone.KIND, id).with(Milestone.ITEM, item)
                .with(Milestone.DUE, due));
    }

    public CompletableFuture<@Nullable Committed> addAnnualTarget(UUID id, UUID indicator, int year) {
        return add("add-annual-target", Integer.toString(year), now -> {
            Indicator of = new Indicator(Objects.requireNonNull(now.find(Indicator.KIND, indicator)));
            Plan plan = new Plan(Objects.requireNonNull(now.find(Plan.KIND, of.plan())));
            if (year < plan.start().getYear() || year > plan.end().getYear()) {
                throw Refusal.of("annual-target.outside-plan", Integer.toString(year),
                        Integer.toString(plan.start().getYear()), Integer.toString(plan.end().getYear()));
            }
            if (new PlanTree(now, of.plan()).annualTargets(indicator).stream().anyMatch(target -> target.year() == year)) {
                throw Refusal.of("annual-target.year-taken", of.code(), of.name(), Integer.toString(year));
            }
            return Entity.blank(AnnualTarget.KIND, id).with(AnnualTarget.INDICATOR, indicator)
                    .with(AnnualTarget.YEAR, (long) year);
        });
    }

    /**
     * A new entry of the report, last among its kind: a problem, an opportunity, a measure, an opinion, a term, a fact, a layout.
     *
     * @param text its name; the comment of an opinion
     * @param more further fields, as people type them
     */
    public CompletableFuture<@Nullable Committed> addEntry(Kind kind, UUID id, UUID plan, String text,
            Map<Field<?>, String> more) {
        return add("add-entry", text, now -> {
            Entity entry = NewEntities.blank(now, kind, id, plan, null).withUntyped(Entries.main(kind), text);
            FieldTexts texts = new FieldTexts(now, plan);
            for (Map.Entry<Field<?>, String> field : more.entrySet()) {
                entry = entry.withUntyped(field.getKey(), texts.read(field.getKey(), field.getValue()));
            }
            return entry;
        });
    }

    /**
     * Writes a text for a place of the report, in place of one that people wrote before; blank gives the place back, also
     * where its field or task is no more.
     *
     * @param slot as {@link ReportPlaces#named} takes it; {@code report.unknown-place} where there is none
     * @param invented the places that an office's own template has besides, as the writing of reports tells them
     */
    public CompletableFuture<@Nullable Committed> writeReportText(UUID plan, @Nullable UUID period, String slot,
            String text, Set<String> invented) {
        return workspace.submit(new Origin("write-report-text", slot), draft -> {
            // Where there is a text already, it can be changed and taken back, whatever became of the template.
            boolean kept = !draft.now().where(ReportText.SLOT, slot).isEmpty();
            String place = kept ? slot : ReportPlaces.named(new PlanTree(draft.now(), plan), slot, invented);
            Entity before = draft.now().where(ReportText.SLOT, place).stream()
                    .filter(entity -> plan.equals(entity.get(ReportText.PLAN))
                            && Objects.equals(period, entity.get(ReportText.PERIOD))).findFirst().orElse(null);
            if (before != null && text.isBlank()) {
                draft.remove(ReportText.KIND, before.id());
            } else if (before != null) {
                draft.set(before.ref(), ReportText.TEXT, text);
            } else if (!text.isBlank()) {
                draft.add(Entity.blank(ReportText.KIND, ReportText.idOf(plan, period, place)).with(ReportText.PLAN, plan)
                        .with(ReportText.PERIOD, period).with(ReportText.SLOT, place).with(ReportText.TEXT, text));
            }
        });
    }

    private CompletableFuture<@Nullable Committed> add(String action, String detail,
            Function<Snapshot, Entity> entity) {
        return workspace.submit(new Origin(action, detail), draft -> {
            Entity added = entity.apply(draft.now());
            draft.add(added);
            UUID plan = added.kind().field("plan").map(field -> (UUID) added.get(field)).orElse(added.id());
            fill(draft, plan, added.kind(), added.id());
        });
    }

    /** Takes out indicators with their targets and values, units, groups, periods, milestones: what nothing uses. */
    public CompletableFuture<@Nullable Committed> delete(Kind kind, List<UUID> ids) {
        return workspace.submit(new Origin("delete", labels(kind, ids)), draft -> {
            for (UUID id : ids) {
                if (kind == Indicator.KIND) {
                    for (Field<UUID> dependent : Kinds.partsOf(kind)) {
                        for (Entity entity : draft.now().where(dependent, id)) {
                            draft.remove(entity.kind(), entity.id());
                        }
                    }
                    Entries.forget(draft, id, Kinds.mentionsOf(kind));
                }
                draft.remove(kind, id);
            }
        });
    }
}
