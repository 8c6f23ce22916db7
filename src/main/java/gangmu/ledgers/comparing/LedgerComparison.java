package gangmu.ledgers.comparing;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.proposal.LedgerProposal;
import gangmu.ledgers.proposal.Proposed;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.words.TableKind;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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

/**
 * Ledgers beside the plan as it stands, row by row and cell by cell.
 *
 * @param rows what the ledgers tell of, each after what it refers to
 * @param gone what an earlier ledger brought in and these no longer name
 * @param periods the periods that are reported of, by their data date; those that are new have an id of their own
 */
public record LedgerComparison(List<Row> rows, List<Entity> gone, Map<LocalDate, UUID> periods) {
    public LedgerComparison {
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /** How the three values of a cell stand to each other. */
    public enum Case {
        /** Ours and theirs are alike. */
        SAME,
        /** Only the ledger has changed it, or nothing was there. */
        THEIRS,
        /** Only we have changed it: ours stays. */
        OURS,
        CONFLICT
    }

    /**
     * One value.
     *
     * @param base as it was in the ledger that was taken last; null where there was none
     * @param sure whether it was read without doubt
     */
    public record Cell(Field<?> field, LedgerPlace place, @Nullable Object base, @Nullable Object ours, Object theirs, Case kase,
            boolean sure) {
    }

    /**
     * One thing that a ledger tells of, or what is reported of one in a period.
     *
     * @param thing as the ledger tells of it; of a report, what it is of
     * @param ours as it stands here; null where it is new
     * @param date of a report the day at whose end it stands; else null
     */
    public record Row(Proposed thing, Kind kind, UUID id, @Nullable Entity ours, @Nullable LocalDate date, List<Cell> cells, boolean sure) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isNew() {
            return ours == null;
        }

        /** Whether taking it would change anything. */
        public boolean isChanged() {
            return ours == null || cells.stream().anyMatch(cell -> cell.kase() == Case.THEIRS || cell.kase() == Case.CONFLICT);
        }
    }

    /** Compares what is proposed with what a workspace holds. */
    public static LedgerComparison of(LedgerProposal proposal, Snapshot snapshot, @Nullable UUID plan, ImportedBefore before,
            Supplier<UUID> ids) {
        return new Comparing(snapshot, plan, before, ids).compare(proposal);
    }

    private static final class Comparing {
        private final Snapshot snapshot;
        private final @Nullable UUID plan;
        private final ImportedBefore before;
        private final Supplier<UUID> ids;
        private final Map<Proposed, UUID> byThing = new HashMap<>();
        private final Map<LocalDate, UUID> periods = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();

        Comparing(Snapshot snapshot, @Nullable UUID plan, ImportedBefore before, Supplier<UUID> ids) {
            this.snapshot = snapshot;
            this.plan = plan;
            this.before = before;
            this.ids = ids;
        }

        LedgerComparison compare(LedgerProposal proposal) {
            List<Proposed> all = new ArrayList<>(proposal.units());
            all.addAll(proposal.things());
            for (Proposed unit : all) {
                row(unit);
            }
            for (Proposed thing : proposal.things()) {
                reports(thing);
            }
            return new LedgerComparison(rows, gone(proposal), periods);
        }

        private UUID id(Proposed thing) {
            UUID known = byThing.get(thing);
            if (known == null) {
                UUID own = thing.known();
                known = own != null ? own : found(thing);
                byThing.put(thing, known);
            }
            return known;
        }

        /** The id of the same thing here; a new one where there is none. */
        private UUID found(Proposed thing) {
            Kind kind = thing.kind();
            Proposed parent = thing.parent();
            if (kind == Milestone.KIND && parent != null) {
                return same(Milestone.ITEM, id(parent), Milestone.DUE, thing.get(Milestone.DUE));
            }
            if (kind == AnnualTarget.KIND && parent != null) {
                return same(AnnualTarget.INDICATOR, id(parent), AnnualTarget.YEAR, thing.get(AnnualTarget.YEAR));
            }
            if (kind == Evidence.KIND) {
                String title = thing.get(Evidence.TITLE);
                return snapshot.all(Evidence.KIND).stream().filter(each -> Objects.equals(each.get(Evidence.TITLE), title))
                        .map(Entity::id).findFirst().orElseGet(ids);
            }
            if (kind == EvidenceLink.KIND) {
                Proposed target = thing.reference(EvidenceLink.TARGET);
                return same(EvidenceLink.EVIDENCE, id(Objects.requireNonNull(parent)), EvidenceLink.TARGET,
                        target == null ? null : id(target));
            }
            return ids.get();
        }

        private <T> UUID same(Field<UUID> owner, UUID of, Field<T> field, @Nullable T value) {
            return snapshot.where(owner, of).stream().filter(each -> Objects.equals(each.get(field), value)).map(Entity::id)
                    .findFirst().orElseGet(ids);
        }

        private void row(Proposed thing) {
            UUID id = id(thing);
            Entity ours = snapshot.find(thing.kind(), id);
            List<Cell> cells = new ArrayList<>();
            thing.values().forEach((field, value) -> {
                boolean naming = ours != null && (field == Item.ITEM_KIND || field == Unit.NAME);
                if (!naming) {
                    cells.add(cell(id, ours, field, value));
                }
            });
            rows.add(new Row(thing, thing.kind(), id, ours, null, cells, thing.isSure()));
        }

        private Cell cell(UUID id, @Nullable Entity ours, Field<?> field, Proposed.Value value) {
            // As the field keeps it, so that 5.0 and 5 are one value.
            Object theirs = Objects.requireNonNull(Entity.blank(field.kind(), id).withUntyped(field, resolved(value.value())).get(field));
            Object now = ours == null ? null : ours.get(field);
            Object base = before.value(id, field);
            Case kase = isSame(now, theirs) ? Case.SAME : now == null && (base == null || !isSame(base, theirs)) || base != null
                    && isSame(base, now)
                    ? Case.THEIRS : base != null && isSame(base, theirs) ? Case.OURS : Case.CONFLICT;
            return new Cell(field, value.place(), base, now, theirs, kase, value.sure());
        }

        private Object resolved(Object value) {
            return switch (value) {
                case Proposed thing -> id(thing);
                case List<?> list -> list.stream().map(each -> each instanceof Proposed thing ? id(thing) : each).toList();
                default -> value;
            };
        }

        private static boolean isSame(@Nullable Object one, @Nullable Object other) {
            return one instanceof java.math.BigDecimal a && other instanceof java.math.BigDecimal b ? a.compareTo(b) == 0
                    : Objects.equals(one, other);
        }

        private void reports(Proposed thing) {
            boolean item = thing.kind() == Item.KIND;
            Map<LocalDate, List<Proposed.Report>> byDate = new LinkedHashMap<>();
            thing.reports().forEach(report -> byDate.computeIfAbsent(report.dataDate(), none -> new ArrayList<>()).add(report));
            byDate.forEach((date, told) -> {
                UUID period = periods.computeIfAbsent(date, this::period);
                Kind kind = item ? ProgressEntry.KIND : IndicatorValue.KIND;
                UUID id = item ? same(ProgressEntry.ITEM, id(thing), ProgressEntry.PERIOD, period)
                        : same(IndicatorValue.INDICATOR, id(thing), IndicatorValue.PERIOD, period);
                Entity ours = snapshot.find(kind, id);
                List<Cell> cells = told.stream().map(report -> cell(id, ours, report.field(), report.value())).toList();
                rows.add(new Row(thing, kind, id, ours, date, cells, thing.isSure()));
            });
        }

        private UUID period(LocalDate date) {
            return plan == null ? ids.get() : snapshot.where(Period.PLAN, plan).stream()
                    .filter(each -> date.equals(each.get(Period.DATA_DATE))).map(Entity::id).findFirst().orElseGet(ids);
        }

        /** Of the kinds that these ledgers list, what ledgers once brought in and these do not name. */
        private List<Entity> gone(LedgerProposal proposal) {
            Set<UUID> told = new HashSet<>(byThing.values());
            Set<ItemKind> kinds = EnumSet.noneOf(ItemKind.class);
            boolean indicators = false;
            for (TableReading table : proposal.tables()) {
                indicators |= table.kind() == TableKind.INDICATORS;
                switch (table.kind()) {
                    case TASKS -> kinds.addAll(List.of(ItemKind.TASK, ItemKind.STEP));
                    case PROJECTS -> kinds.add(ItemKind.PROJECT);
                    case POLICIES -> kinds.add(ItemKind.POLICY);
                    default -> {
                        // Other lists say nothing of items.
                    }
                }
            }
            List<Entity> gone = new ArrayList<>();
            for (UUID id : before.added(Item.KIND)) {
                Entity item = snapshot.find(Item.KIND, id);
                if (item != null && !told.contains(id) && Objects.equals(item.get(Item.PLAN), plan)
                        && kinds.contains(new Item(item).kind())) {
                    gone.add(item);
                }
            }
            for (UUID id : indicators ? before.added(Indicator.KIND) : Set.<UUID>of()) {
                Entity indicator = snapshot.find(Indicator.KIND, id);
                if (indicator != null && !told.contains(id) && Objects.equals(indicator.get(Indicator.PLAN), plan)) {
                    gone.add(indicator);
                }
            }
            gone.sort(java.util.Comparator.comparing((Entity each) -> each.kind().name()).thenComparing(gangmu.changes.Naming::label));
            return gone;
        }
    }
}
