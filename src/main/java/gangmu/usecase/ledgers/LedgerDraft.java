package gangmu.usecase.ledgers;

import gangmu.assessment.RulePresets;
import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.ledgers.comparing.LedgerComparison;
import gangmu.ledgers.comparing.LedgerComparison.Case;
import gangmu.ledgers.comparing.LedgerComparison.Cell;
import gangmu.ledgers.comparing.LedgerComparison.Row;
import gangmu.ledgers.proposal.Frame;
import gangmu.ledgers.proposal.Proposed;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.Rank;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Drafts what is accepted of ledgers as one change set; what the rules of plans refuse is left out and named. */
final class LedgerDraft {
    private static final int MOST_TRIES = 4;
    private final Snapshot before;
    private final UUID plan;
    private final LedgerComparison comparison;
    private final LedgerAcceptance acceptance;
    private final Supplier<UUID> ids;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<UUID, Entity> fresh = new LinkedHashMap<>();
    private final Map<UUID, LedgerPlace> places = new HashMap<>();
    private final Map<UUID, Map<Field<?>, LedgerPlace>> cells = new HashMap<>();
    private final List<Cell> settled = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();
    private final Numbers numbers;

    LedgerDraft(Snapshot before, UUID plan, LedgerComparison comparison, LedgerAcceptance acceptance, Supplier<UUID> ids) {
        this.before = before;
        this.plan = plan;
        this.comparison = comparison;
        this.acceptance = acceptance;
        this.ids = ids;
        this.numbers = new Numbers(before, plan);
    }

    /** What the rules of plans refused. */
    List<Remark> remarks() {
        return remarks;
    }

    /** A new plan with the national rules, as one is made by hand. */
    void plan(Frame frame) {
        Entity entity = Entity.blank(Plan.KIND, plan).with(Plan.NAME, Objects.requireNonNull(frame.name()))
                .with(Plan.START, Objects.requireNonNull(frame.start())).with(Plan.END, Objects.requireNonNull(frame.end()))
                .with(Plan.RANK, Rank.after(""));
        fresh.put(plan, entity);
        Entity rules = RulePresets.entity(RulePresets.NATIONAL, plan, ids.get());
        fresh.put(rules.id(), rules);
    }

    private boolean takes(Row row) {
        return acceptance == LedgerAcceptance.ALL || row.sure();
    }

    private boolean takes(Cell cell) {
        return acceptance == LedgerAcceptance.ALL ? cell.kase() != Case.SAME && cell.kase() != Case.OURS
                : cell.sure() && cell.kase() == Case.THEIRS;
    }

    /** Works out what is to be added and set. */
    void settle() {
        Set<UUID> wanted = wantedUnits();
        List<Row> inOrder = new ArrayList<>(comparison.rows());
        inOrder.sort(java.util.Comparator.comparingInt(row -> Kinds.ALL.indexOf(row.kind())));
        for (Row row : inOrder) {
            boolean unit = row.kind() == Unit.KIND;
            if (!takes(row) || unit && row.isNew() && !wanted.contains(row.id())) {
                continue;
            }
            if (row.isNew() && row.date() == null) {
                add(row);
            } else if (row.isNew()) {
                report(row);
            } else if (row.cells().stream().anyMatch(this::takes)) {
                changed.add(row);
            }
        }
        checkRules();
    }

    /** Units that a table lists, and those that something taken refers to. */
    private Set<UUID> wantedUnits() {
        Set<UUID> wanted = new HashSet<>();
        for (Row row : comparison.rows()) {
            boolean listed = row.kind() == Unit.KIND
                    && row.cells().stream().anyMatch(cell -> cell.field() == Unit.CONTACT || cell.field() == Unit.PHONE
                    || cell.field() == Unit.SHORT_NAME);
            if (listed) {
                wanted.add(row.id());
            }
            if (takes(row)) {
                row.cells().stream().filter(this::takes).forEach(cell -> {
                    if (cell.theirs() instanceof UUID id) {
                        wanted.add(id);
                    } else if (cell.theirs() instanceof List<?> list) {
                        list.stream().filter(UUID.class::isInstance).map(UUID.class::cast).forEach(wanted::add);
                    }
                });
            }
        }
        return wanted;
    }

    private void add(Row row) {
        Proposed thing = row.thing();
        Proposed parent = thing.parent();
        UUID above = parent == null ? null : idOf(parent);
        Entity entity = Entity.blank(row.kind(), row.id());
        places.put(row.id(), thing.place());
        for (Cell cell : row.cells()) {
            if (takes(cell)) {
                entity = entity.withUntyped(cell.field(), present(cell.theirs()));
                cells.computeIfAbsent(row.id(), none -> new HashMap<>()).put(cell.field(), cell.place());
            }
        }
        Field<?> owner = row.kind().fields().stream().filter(Field::owner)
                .filter(field -> field.target() != Plan.KIND && field.target() != null)
                .findFirst().orElse(null);
        if (row.kind().field("plan").isPresent()) {
            entity = entity.withUntyped(row.kind().field("plan").orElseThrow(), plan);
        } else if (owner != null && above != null && row.kind() != gangmu.evidence.EvidenceLink.KIND) {
            entity = entity.withUntyped(owner, above);
        }
        if (row.kind() == Item.KIND) {
            entity = entity.with(Item.PARENT, above);
        }
        fresh.put(row.id(), numbers.numbered(entity, above == null ? null : fresh.get(above)));
    }

    private @Nullable UUID idOf(Proposed thing) {
        return byThing().get(thing);
    }

    private @Nullable Map<Proposed, UUID> thingIds;

    private Map<Proposed, UUID> byThing() {
        Map<Proposed, UUID> known = thingIds;
        if (known == null) {
            known = new HashMap<>();
            for (Row row : comparison.rows()) {
                if (row.date() == null) {
                    known.put(row.thing(), row.id());
                }
            }
            thingIds = known;
        }
        return known;
    }

    /** References to what is not taken are left out. */
    private @Nullable Object present(Object value) {
        if (value instanceof UUID id) {
            return isThere(id) ? id : null;
        }
        if (value instanceof List<?> list && list.stream().anyMatch(UUID.class::isInstance)) {
            List<?> there = list.stream().filter(each -> !(each instanceof UUID id) || isThere(id)).toList();
            return there.isEmpty() ? null : there;
        }
        return value;
    }

    private boolean isThere(UUID id) {
        return fresh.containsKey(id) || before.findAnywhere(id) != null;
    }

    private void report(Row row) {
        LocalDate date = Objects.requireNonNull(row.date());
        UUID of = idOf(row.thing());
        List<Cell> taken = row.cells().stream().filter(this::takes).toList();
        if (of == null || !isThere(of) || taken.isEmpty()) {
            return;
        }
        UUID period = period(date, row);
        if (period == null) {
            return;
        }
        Entity entity = Entity.blank(row.kind(), row.id());
        entity = row.kind() == ProgressEntry.KIND ? entity.with(ProgressEntry.ITEM, of).with(ProgressEntry.PERIOD, period)
                : entity.with(IndicatorValue.INDICATOR, of).with(IndicatorValue.PERIOD, period);
        places.put(row.id(), row.thing().place());
        for (Cell cell : taken) {
            entity = entity.withUntyped(cell.field(), cell.theirs());
            cells.computeIfAbsent(row.id(), none -> new HashMap<>()).put(cell.field(), cell.place());
        }
        fresh.put(row.id(), entity);
    }

    /** The period of a date: the one that is there, unless it is closed, or a new one. */
    private @Nullable UUID period(LocalDate date, Row row) {
        UUID id = Objects.requireNonNull(comparison.periods().get(date));
        Entity known = before.find(Period.KIND, id);
        if (known != null && new Period(known).closed()) {
            remarks.add(new Remark(Standing.LEFT, row.cells().getFirst().place(), Problem.of("period.closed", new Period(known).name())));
            return null;
        }
        if (known == null && !fresh.containsKey(id)) {
            // U+5E74 U+6708: year and month, as offices name their periods.
            fresh.put(id, Entity.blank(Period.KIND, id).with(Period.PLAN, plan).with(Period.CODE, numbers.periodCode(date))
                    .with(Period.NAME, date.getYear() + "\u5e74" + date.getMonthValue() + "\u6708").with(Period.DATA_DATE, date));
        }
        return id;
    }

    private List<Entity> ordered() {
        List<Entity> ordered = new ArrayList<>();
        for (Kind kind : Kinds.ALL) {
            fresh.values().stream().filter(entity -> entity.kind() == kind).forEach(ordered::add);
        }
        return ordered;
    }

    /** Looks at each by itself, so that one that the rules refuse is named at its place, and the rest is taken. */
    private void checkRules() {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Draft all = new Draft(before);
            ordered().forEach(all::add);
            boolean refused = false;
            for (Entity entity : ordered()) {
                refused |= !check(entity, all.now());
            }
            if (!refused) {
                return;
            }
        }
    }

    private boolean check(Entity entity, Snapshot after) {
        for (Rule rule : Kinds.RULES) {
            try {
                rule.check(before, after, List.of(new Change.Add(entity)));
            } catch (Refusal refusal) {
                refuse(entity, refusal.problem());
                return false;
            }
        }
        return true;
    }

    private void refuse(Entity entity, Problem problem) {
        Field<?> field = problem.field();
        LedgerPlace place = places.get(entity.id());
        if (field != null && field.kind() == entity.kind() && entity.get(field) != null && !field.owner()) {
            LedgerPlace at = cells.getOrDefault(entity.id(), Map.of()).getOrDefault(field, place);
            fresh.put(entity.id(), entity.withUntyped(field, null));
            if (at != null) {
                remarks.add(new Remark(Standing.LEFT, at, Problem.of("ledger.refused", problem)));
            }
        } else {
            drop(entity);
            if (place != null) {
                remarks.add(new Remark(Standing.LEFT, place, Problem.of("ledger.refused", problem)));
            }
        }
    }

    /** With what belongs to it. */
    private void drop(Entity entity) {
        fresh.remove(entity.id());
        for (Entity other : List.copyOf(fresh.values())) {
            boolean belongs = other.kind().fields().stream().anyMatch(field -> entity.id().equals(other.get(field))
                    && (field.owner() || field == Item.PARENT));
            if (belongs) {
                drop(other);
            }
        }
    }

    /** Drafts it all. */
    void into(Draft draft) {
        ordered().forEach(draft::add);
        for (Row row : changed) {
            Entity ours = Objects.requireNonNull(row.ours());
            for (Cell cell : row.cells()) {
                Object value = takes(cell) ? present(cell.theirs()) : null;
                if (value != null) {
                    draft.setUntyped(ours.ref(), cell.field(), value);
                    settled.add(cell);
                }
            }
        }
    }

    /** How many values of what is here already were changed. */
    int changedCells() {
        return settled.size();
    }

    /** How many things are new, by kind. */
    Map<Kind, Integer> added() {
        Map<Kind, Integer> added = new LinkedHashMap<>();
        ordered().forEach(entity -> added.merge(entity.kind(), 1, Integer::sum));
        return added;
    }

    /** What is new, each after what it refers to. */
    List<Entity> fresh() {
        return ordered();
    }
}
