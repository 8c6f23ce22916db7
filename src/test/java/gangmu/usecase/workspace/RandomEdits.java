package gangmu.usecase.workspace;

import gangmu.changes.ChangeSet;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.EditPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Hands that edit a plan at random, through the same doors that people use. */
public final class RandomEdits {
    private final Workspace workspace;
    private final UUID plan;
    private final Random random;
    private int numbers;

    private RandomEdits(Workspace workspace, UUID plan, long seed) {
        this.workspace = workspace;
        this.plan = plan;
        this.random = new Random(seed);
    }

    /** Takes a random plan into an empty workspace as one import. */
    public static RandomEdits on(Workspace workspace, long seed) {
        Snapshot start = RandomPlans.of(seed);
        workspace.commit(new Origin("import", "计划" + seed + ".xlsx"), draft -> {
            for (Kind kind : Kinds.ALL) {
                start.forEach(kind, draft::add);
            }
        });
        return new RandomEdits(workspace, PlanTree.plans(start).getFirst().id(), seed);
    }

    /** The same hands on a copy of the plan. */
    public static RandomEdits onCopy(Workspace workspace, UUID plan, long seed) {
        return new RandomEdits(workspace, plan, seed);
    }

    public UUID plan() {
        return plan;
    }

    /** One edit; what the rules refuse leaves everything as it was. */
    public void edit() {
        Snapshot before = workspace.snapshot();
        try {
            one();
        } catch (Refusal refusal) {
            if (workspace.snapshot() != before) {
                throw new AssertionError("refused, yet changed", refusal);
            }
        }
    }

    private void one() {
        EditPlan edit = new EditPlan(workspace);
        switch (random.nextInt(14)) {
            case 0, 1 -> Workspace.await(edit.addItem(plan, UUID.randomUUID(), any(Item.KIND, 3), null,
                    ItemKind.values()[random.nextInt(5)], "项" + numbers++));
            case 2 -> Workspace.await(edit.deleteItems(plan, List.of(any(Item.KIND))));
            case 3 -> Workspace.await(edit.moveItems(plan, List.of(any(Item.KIND), any(Item.KIND)),
                    any(Item.KIND, 3), null));
            case 4 -> Workspace.await(random.nextBoolean() ? edit.indent(plan, List.of(any(Item.KIND)))
                    : edit.outdent(plan, List.of(any(Item.KIND))));
            case 5 -> Workspace.await(edit.set(plan, new EditPlan.FieldEdit(
                    new EditPlan.Subject(Item.KIND, any(Item.KIND), null), Item.CODE,
                    random.nextInt(4) == 0 ? "" : "h" + random.nextInt(30))));
            case 6 -> Workspace.await(edit.addUnit(UUID.randomUUID(), "单位" + numbers++, null));
            case 7 -> Workspace.await(edit.delete(Unit.KIND, List.of(any(Unit.KIND))));
            case 8 -> Workspace.await(edit.renumber(plan, null));
            case 9 -> workspace.commit(new Origin("take-in", "回表" + numbers++ + ".xlsx"), this::takeIn);
            case 10 -> Workspace.await(edit.addMilestone(UUID.randomUUID(), any(Item.KIND),
                    LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1800))));
            case 11 -> Workspace.await(random.nextInt(3) > 0 ? workspace.undo() : workspace.redo());
            default -> workspace.commit(Origin.of("edit"), draft -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    anyField(draft);
                }
            });
        }
    }

    /** A return: reports of several items at once, new evidence, a unit that nobody knew. */
    private void takeIn(Draft draft) {
        UUID period = any(Period.KIND);
        UUID unit = UUID.randomUUID();
        draft.add(Entity.blank(Unit.KIND, unit).with(Unit.NAME, "回表单位" + numbers++));
        for (int i = random.nextInt(6); i >= 0; i--) {
            UUID item = any(Item.KIND);
            Reports.report(draft, UUID::randomUUID, item, period, ProgressEntry.PROGRESS,
                    BigDecimal.valueOf(random.nextInt(101)));
            draft.set(new Ref(Item.KIND, item), Item.LEAD, unit);
        }
        UUID piece = UUID.randomUUID();
        draft.add(Entity.blank(Evidence.KIND, piece).with(Evidence.TITLE, "材料" + numbers++));
        draft.add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, piece)
                .with(EvidenceLink.TARGET, any(Item.KIND)));
    }

    private void anyField(Draft draft) {
        List<Kind> kinds = List.of(Item.KIND, Item.KIND, Indicator.KIND, Milestone.KIND, ProgressEntry.KIND,
                Unit.KIND, Evidence.KIND);
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        Field<?> field = kind.fields().get(random.nextInt(kind.fields().size()));
        if (field.owner() || field == Item.PARENT || field == Item.CODE || field.name().equals("rank")) {
            return;
        }
        draft.setUntyped(new Ref(kind, any(kind)), field, random.nextInt(5) == 0 ? null : value(field));
    }

    private Object value(Field<?> field) {
        if (field.type() == ValueType.REF) {
            return field.target() == null ? null : any(field.target());
        }
        if (field.type() == ValueType.REFS) {
            return List.of(any(field.target()));
        }
        return switch (field.type().name()) {
            case "number", "percent" -> BigDecimal.valueOf(random.nextInt(101));
            case "range" -> Range.between(BigDecimal.valueOf(random.nextInt(101)), BigDecimal.valueOf(random.nextInt(101)));
            case "date" -> LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1800));
            case "flag" -> random.nextBoolean();
            case "count" -> 1L + random.nextInt(9);
            case "choice" -> field.read(field.type().choices().get(random.nextInt(field.type().choices().size())));
            case "texts" -> List.of("别名" + numbers++);
            case "text" -> "文" + random.nextInt(50) + ",\"name\":";
            default -> null;
        };
    }

    /** A change set that is no undo and was not taken back, at random. */
    public Optional<ChangeSet> anyStanding() {
        Set<UUID> takenBack = new HashSet<>();
        List<ChangeSet> standing = new ArrayList<>();
        for (Journal.Entry entry : workspace.journal().latest(Long.MAX_VALUE, Integer.MAX_VALUE)) {
            ChangeSet set = entry.changeSet();
            if (!takenBack.contains(set.id())) {
                if (set.undoes() == null) {
                    standing.add(set);
                } else {
                    takenBack.add(set.undoes());
                }
            }
        }
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(random.nextInt(standing.size())));
    }

    private UUID any(Kind kind, int orNone) {
        return random.nextInt(orNone) == 0 ? null : any(kind);
    }

    private UUID any(Kind kind) {
        List<UUID> ids = workspace.snapshot().all(kind).stream().map(Entity::id).sorted().toList();
        if (ids.isEmpty()) {
            throw Refusal.of("change.gone", kind.name(), "");
        }
        return ids.get(random.nextInt(ids.size()));
    }
}
