package gangmu.usecase.founding;

import gangmu.assessment.Assessor;
import gangmu.assessment.RuleSet;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Rank;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.founding.HandoverNote.Matter;
import gangmu.usecase.founding.Succession.Candidate;
import gangmu.usecase.founding.Succession.LastKnown;
import gangmu.usecase.founding.Succession.NewBase;
import gangmu.usecase.founding.Succession.Standing;
import gangmu.usecase.workspace.Committed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entities of a plan that is made from another, and what is to be known of them. */
final class Handover {
    private final Snapshot old;
    private final PlanTree tree;
    private final Plan from;
    private final NextPlan.Wish wish;
    private final Supplier<UUID> ids;
    private final UUID plan;
    private final Succession succession;
    /** The day at whose end the bases stand. */
    private final LocalDate eve;
    private final Map<UUID, UUID> groups = new HashMap<>();
    private final Map<UUID, UUID> items = new LinkedHashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<HandoverNote> notes = new ArrayList<>();
    private final Set<UUID> evidence = new LinkedHashSet<>();
    private int projects;

    /** @throws Refusal {@code next-plan.*} */
    Handover(Snapshot old, Plan from, NextPlan.Wish wish, Supplier<UUID> ids) {
        this.old = old;
        this.tree = new PlanTree(old, from.id());
        this.from = from;
        this.wish = wish;
        this.ids = ids;
        this.plan = ids.get();
        this.succession = Succession.of(old, from);
        this.eve = wish.start().minusDays(1);
        check();
        carryPlan();
        tree.groups().forEach(this::carry);
        succession.bases().forEach(this::carry);
        noteProjects();
        carryItems();
    }

    private void check() {
        if (!wish.start().isAfter(from.end())) {
            throw Refusal.at(Plan.START, "next-plan.start", wish.start().toString(), from.name(), from.end().toString());
        }
        Map<UUID, Candidate> known = new HashMap<>();
        succession.candidates().forEach(each -> known.put(each.item().id(), each));
        for (UUID chosen : wish.projects()) {
            Candidate candidate = known.get(chosen);
            if (candidate == null) {
                Item other = tree.find(chosen);
                throw Refusal.of("next-plan.no-project", other == null ? chosen.toString() : other.code(),
                        other == null ? "" : other.name());
            }
            if (candidate.standing() == Standing.FINISHED) {
                throw Refusal.of("next-plan.finished", candidate.item().code(), candidate.item().name());
            }
        }
    }

    private void carryPlan() {
        entities.add(from.entity().as(plan).with(Plan.NAME, wish.name()).with(Plan.START, wish.start()).with(Plan.END, wish.end())
                .with(Plan.BASE_YEAR, (long) eve.getYear()).with(Plan.REMARK, null).with(Plan.PREDECESSOR, from.name()));
        entities.add(Assessor.rulesOf(old, from.id()).entity().as(ids.get()).with(RuleSet.PLAN, plan).with(RuleSet.VERSION, 1L));
        if (wish.period() != null) {
            entities.add(Entity.blank(Period.KIND, ids.get()).with(Period.PLAN, plan).with(Period.CODE, wish.period().code())
                    .with(Period.NAME, wish.period().name()).with(Period.DATA_DATE, wish.period().dataDate()));
        }
    }

    private void carry(WorkingGroup group) {
        UUID id = ids.get();
        groups.put(group.id(), id);
        entities.add(group.entity().as(id).with(WorkingGroup.PLAN, plan));
    }

    /** What it is to reach is for the new plan to say. */
    private void carry(NewBase next) {
        Indicator indicator = next.indicator();
        LastKnown last = next.value();
        boolean growth = indicator.type() == IndicatorType.GROWTH || indicator.type() == IndicatorType.DUAL;
        LastKnown base = last == null || growth && last.value().signum() <= 0 ? null : last;
        entities.add(indicator.entity().as(ids.get()).with(Indicator.PLAN, plan).with(Indicator.TARGET, null)
                .with(Indicator.TARGET_RATE, null).with(Indicator.TARGET_WORDS, null).with(Indicator.REMARK, null)
                .with(Indicator.BASE, base == null ? null : base.value())
                .with(Indicator.BASE_DATE, base == null || base.at().equals(eve) ? null : base.at())
                .with(Indicator.PREDECESSOR, called(indicator.code(), indicator.name()))
                .with(Indicator.PREDECESSOR_ID, indicator.id().toString()));
        if (last == null) {
            if (indicator.type() != IndicatorType.WORDING) {
                note(indicator, Matter.NO_LAST_VALUE);
            }
        } else if (base == null) {
            note(indicator, Matter.BASE_NOT_POSITIVE, last.value());
        } else {
            if (!last.at().equals(eve)) {
                note(indicator, Matter.BASE_OF_ANOTHER_DAY, last.value(), last.at());
            }
            if (last.provisional()) {
                note(indicator, Matter.BASE_PROVISIONAL, last.value());
            }
        }
    }

    private void noteProjects() {
        for (Candidate candidate : succession.candidates()) {
            if (!wish.projects().contains(candidate.item().id())) {
                note(candidate.item(), switch (candidate.standing()) {
                    case FINISHED -> Matter.FINISHED;
                    case ADJUSTED -> Matter.ADJUSTED;
                    case OPEN -> Matter.NOT_CHOSEN;
                });
            }
        }
    }

    /**
     * The chosen projects; of what is below them that is not a project, what is not finished; and the sections above, in
     * the old order. A task stays with its plan, and a project below it moves up to where the task stood.
     */
    private void carryItems() {
        Map<UUID, Candidate> chosen = new HashMap<>();
        succession.candidates().stream().filter(each -> wish.projects().contains(each.item().id()))
                .forEach(each -> chosen.put(each.item().id(), each));
        Set<UUID> along = new HashSet<>(chosen.keySet());
        List<Item> inOrder = tree.inOrder();
        for (Item item : inOrder) {
            UUID parent = item.parent();
            boolean partOf = item.kind() != ItemKind.PROJECT && item.kind() != ItemKind.SECTION && parent != null && along.contains(parent);
            if (partOf && succession.finished().contains(item.id())) {
                note(item, Matter.FINISHED);
            } else if (partOf) {
                along.add(item.id());
            }
        }
        for (UUID project : chosen.keySet()) {
            tree.ancestors(Objects.requireNonNull(tree.find(project))).stream().filter(above -> above.kind() == ItemKind.SECTION)
                    .forEach(above -> along.add(above.id()));
        }
        inOrder.stream().filter(item -> along.contains(item.id())).forEach(item -> carry(item, chosen.get(item.id())));
        projects = chosen.size();
    }

    private void carry(Item item, @Nullable Candidate project) {
        UUID id = ids.get();
        items.put(item.id(), id);
        UUID parent = tree.ancestors(item).reversed().stream().map(above -> items.get(above.id())).filter(Objects::nonNull).findFirst()
                .orElse(null);
        LocalDate end = item.end();
        LocalDate passed = end != null && end.isBefore(wish.start()) ? end : null;
        Entity next = item.entity().as(id).with(Item.PLAN, plan).with(Item.PARENT, parent)
                .with(Item.GROUP, item.group() == null ? null : groups.get(item.group()))
                // What has no start of its own began with its plan, and the money of its phased plan is counted from there.
                .with(Item.START, item.start() == null && item.kind() != ItemKind.SECTION ? from.start() : item.start())
                .with(Item.END, passed == null ? end : null).with(Item.ADJUSTED, null).with(Item.ADJUSTED_REASON, null)
                .with(Item.PREDECESSOR, called(item.code(), item.name())).with(Item.PREDECESSOR_ID, item.id().toString());
        if (passed != null) {
            note(item, Matter.DEADLINE_PASSED, passed);
        }
        LastKnown invested = project == null ? null : project.invested();
        if (invested != null) {
            next = next.with(Item.INVESTED_BEFORE, invested.value()).with(Item.INVESTED_BEFORE_DATE, invested.at());
            if (!invested.at().equals(eve)) {
                note(item, Matter.INVESTED_OF_ANOTHER_DAY, invested.value(), invested.at());
            }
        }
        entities.add(next);
        tree.milestones(item.id()).forEach(milestone ->
                entities.add(milestone.entity().as(ids.get()).with(Milestone.ITEM, id)));
        if (item.kind() != ItemKind.SECTION) {
            carryEvidence(item.id(), id);
        }
    }

    /** What proved something in one period of the old plan is kept for all of the new one. */
    private void carryEvidence(UUID of, UUID to) {
        Set<UUID> linked = new HashSet<>();
        for (Entity each : old.where(EvidenceLink.TARGET, of)) {
            EvidenceLink link = new EvidenceLink(each);
            if (linked.add(link.evidence())) {
                evidence.add(link.evidence());
                entities.add(each.as(ids.get()).with(EvidenceLink.TARGET, to).with(EvidenceLink.PERIOD, null));
            }
        }
    }

    private String called(String code, String name) {
        return from.name() + " " + code + " " + name;
    }

    private void note(Item item, Matter matter, Object... args) {
        notes.add(new HandoverNote(item.entity().ref(), item.code(), item.name(), matter, List.of(args)));
    }

    private void note(Indicator indicator, Matter matter, Object... args) {
        notes.add(new HandoverNote(indicator.entity().ref(), indicator.code(), indicator.name(), matter, List.of(args)));
    }

    /** The pieces of evidence that go along. */
    List<Evidence> evidence() {
        return evidence.stream().map(id -> new Evidence(Objects.requireNonNull(old.find(Evidence.KIND, id)))).toList();
    }

    /** Into the workspace of the old plan, which has the units and the evidence. */
    void into(Draft draft) {
        String last = PlanTree.plans(old).stream().map(Plan::rank).max(String::compareTo).orElse("");
        entities.set(0, entities.getFirst().with(Plan.RANK, Rank.after(last)));
        entities.forEach(draft::add);
        new TreeEdits(draft, plan, ids).renumberBelow(null);
    }

    /** Into an empty workspace, with the units and the evidence, which keep their ids: they are the same everywhere. */
    void intoEmpty(Draft draft) {
        Set<UUID> named = named();
        for (Unit unit : PlanTree.units(old)) {
            LocalDate ended = unit.ended();
            if (ended != null && !ended.isAfter(wish.start()) && !named.contains(unit.id())) {
                notes.add(new HandoverNote(unit.entity().ref(), "", unit.name(), Matter.UNIT_ENDED, List.of(ended)));
            } else {
                draft.add(unit.entity());
            }
        }
        evidence().forEach(piece -> draft.add(piece.entity()));
        into(draft);
    }

    /** All that anything which goes along refers to. */
    private Set<UUID> named() {
        Set<UUID> named = new HashSet<>();
        for (Entity entity : entities) {
            entity.kind().fields().stream().map(entity::get).forEach(value -> {
                if (value instanceof UUID id) {
                    named.add(id);
                } else if (value instanceof Collection<?> several) {
                    several.stream().filter(UUID.class::isInstance).forEach(id -> named.add((UUID) id));
                }
            });
        }
        return named;
    }

    NextPlan.Made made(Committed committed) {
        return new NextPlan.Made(committed, plan, groups.size(), succession.bases().size(), items.size(), projects, evidence.size(),
                List.copyOf(notes), succession.tasks(), succession.policies());
    }
}
