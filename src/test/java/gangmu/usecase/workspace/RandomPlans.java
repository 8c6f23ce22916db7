package gangmu.usecase.workspace;

import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RulePresets;
import gangmu.assessment.RuleProblems;
import gangmu.assessment.RuleSet;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Measure;
import gangmu.plan.Milestone;
import gangmu.plan.Opinion;
import gangmu.plan.Opportunity;
import gangmu.plan.Plan;
import gangmu.plan.PlanProblem;
import gangmu.plan.Term;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.office.SheetLayout;
import gangmu.usecase.content.Kinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Plans of any shape that the rules allow, with awkward texts, numbers and dates. */
public final class RandomPlans {
    private static final String[] BITS = {"密云水库", "=1+1",
        "+A1", "@x", "-", " 前后空格 ", "a\nb", "\r\n", "\t", "_x0041_", "\u0001",
        "“引号”", "<&>", "、，;；", "100", "0.10", "2023-06-30", "TRUE", "是", "😀", "𠮷", "~", "'quoted", "1e5", "％"};
    private final Random random;
    private final Draft draft = new Draft(Snapshot.empty());
    private int numbers;

    private RandomPlans(long seed) {
        random = new Random(seed);
    }

    /** The same plan for the same seed. */
    public static Snapshot of(long seed) {
        RandomPlans plans = new RandomPlans(seed);
        plans.build();
        Snapshot snapshot = plans.draft.now();
        List<Change> changes = plans.draft.changes();
        for (Rule rule : Kinds.RULES) {
            rule.check(Snapshot.empty(), snapshot, changes);
        }
        return snapshot;
    }

    private void build() {
        Entity plan = add(Plan.KIND, e -> e.with(Plan.NAME, name()).with(Plan.START, LocalDate.of(2021, 1, 1))
                .with(Plan.END, LocalDate.of(2025, 12, 31)));
        List<UUID> units = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            units.add(add(Unit.KIND, e -> e.with(Unit.NAME, name())).id());
        }
        several(3, () -> add(RuleSet.KIND, e -> rules(plan.id(), e.id())));
        List<UUID> groups = new ArrayList<>();
        several(3, () -> groups.add(add(WorkingGroup.KIND, e -> e.with(WorkingGroup.NAME, name())
                .with(WorkingGroup.PLAN, plan.id()).with(WorkingGroup.LEAD, maybe(units))).id()));
        List<UUID> items = new ArrayList<>();
        several(25, () -> items.add(add(Item.KIND, e -> {
            LocalDate start = e.get(Item.START);
            LocalDate end = e.get(Item.END);
            boolean swapped = start != null && end != null && end.isBefore(start);
            BigDecimal weight = e.get(Item.WEIGHT);
            return e.with(Item.PLAN, plan.id()).with(Item.CODE, "c" + numbers++).with(Item.PARENT, maybe(items))
                    .with(Item.LEAD, maybe(units)).with(Item.COOPERATING, some(units)).with(Item.GROUP, maybe(groups))
                    .with(Item.START, swapped ? end : start).with(Item.END, swapped ? start : end)
                    .with(Item.WEIGHT, weight == null ? null : weight.abs()).with(Item.PARTS, null)
                    .with(Item.ITEM_KIND, ItemKind.values()[random.nextInt(5)])
                    .with(Item.ADJUSTED, e.get(Item.ADJUSTED_REASON) == null ? null : e.get(Item.ADJUSTED));
        }).id()));
        List<UUID> indicators = new ArrayList<>();
        several(6, () -> indicators.add(add(Indicator.KIND, e -> e.with(Indicator.PLAN, plan.id())
                .with(Indicator.CODE, random.nextBoolean() ? "c" + numbers++ : name()).with(Indicator.NAME, name())
                .with(Indicator.BASE, random.nextInt(3) == 0 ? null : number().abs().add(BigDecimal.ONE))
                .with(Indicator.TARGET, random.nextInt(3) == 0 ? null : below0(random.nextBoolean()))
                .with(Indicator.LEAD, maybe(units)).with(Indicator.COOPERATING, some(units))).id()));
        List<UUID> periods = new ArrayList<>();
        Map<UUID, LocalDate> ends = new HashMap<>();
        several(3, () -> {
            LocalDate end = inPlan();
            UUID period = add(Period.KIND, e -> e.with(Period.PLAN, plan.id()).with(Period.CODE, name())
                    .with(Period.DATA_DATE, end)).id();
            periods.add(period);
            ends.put(period, end);
        });
        entries(plan.id(), units, items, groups, periods);
        for (UUID item : items) {
            several(2, () -> add(Milestone.KIND, e -> e.with(Milestone.ITEM, item).with(Milestone.DUE, date())));
            periods.stream().filter(p -> random.nextBoolean()).forEach(period -> add(ProgressEntry.KIND,
                    e -> e.with(ProgressEntry.ITEM, item).with(ProgressEntry.PERIOD, period)
                            .with(ProgressEntry.DATA_DATE, upTo(ends.get(period)))));
        }
        for (UUID indicator : indicators) {
            List.of(2020L, 2021L, 2022L, 2023L).stream().filter(year -> random.nextBoolean()).forEach(year -> add(AnnualTarget.KIND,
                    e -> e.with(AnnualTarget.INDICATOR, indicator).with(AnnualTarget.YEAR, year)));
            periods.stream().filter(p -> random.nextBoolean()).forEach(period -> add(IndicatorValue.KIND,
                    e -> e.with(IndicatorValue.INDICATOR, indicator).with(IndicatorValue.PERIOD, period)
                            .with(IndicatorValue.DATA_DATE, upTo(ends.get(period)))));
        }
        several(4, () -> {
            UUID piece = add(Evidence.KIND, e -> e.with(Evidence.TITLE, e.get(Evidence.FILE_NAME) == null ? name()
                    : e.get(Evidence.TITLE)).with(Evidence.SIZE, Math.abs(e.orElse(Evidence.SIZE, 0L)))
                    .with(Evidence.HASH, null)).id();
            List<UUID> targets = new ArrayList<>(items);
            targets.addAll(indicators);
            for (UUID target : new HashSet<>(some(targets))) {
                add(EvidenceLink.KIND, e -> e.with(EvidenceLink.EVIDENCE, piece).with(EvidenceLink.TARGET, target)
                        .with(EvidenceLink.PERIOD, maybe(periods)));
            }
        });
        judged(plan.id(), items, indicators, periods);
    }

    /** A preset with whatever else fits its rules. */
    /** No figure stands on a later day than its period. */
    private @Nullable LocalDate upTo(LocalDate end) {
        LocalDate day = inPlan();
        return random.nextBoolean() ? null : day.isAfter(end) ? end : day;
    }

    private Range below0(boolean room) {
        BigDecimal one = number().abs().negate().subtract(BigDecimal.ONE);
        return room ? Range.between(one, number().abs().negate().subtract(BigDecimal.ONE)) : Range.of(one);
    }

    private Entity rules(UUID plan, UUID id) {
        Entity rules = RulePresets.entity(RulePresets.ALL.get(random.nextInt(3)), plan, id)
                .with(RuleSet.NAME, name()).with(RuleSet.VERSION, (long) random.nextInt(9));
        for (Field<?> field : RuleSet.KIND.fields()) {
            Object value = field == RuleSet.MET ? List.of("ahead", "completed")
                    : field == RuleSet.INDICATOR_MET ? List.of(ValueType.choiceName(Judgement.values()[0]))
                    : field == RuleSet.WORDING ? List.of("behind=落后 " + numbers)
                    : field == RuleSet.COLOURS ? List.of("nearly=amber")
                    : field == RuleSet.PASTED_FROM ? (Object) 20L : new BigDecimal(random.nextInt(101));
            boolean choice = !field.type().choices().isEmpty();
            Object tried = choice ? value(field) : value;
            if (rules.get(field) == null && random.nextBoolean() && (choice || field.type().javaType().isInstance(tried))) {
                Entity with = rules.withUntyped(field, tried);
                rules = RuleProblems.of(new RuleSet(with)).isEmpty() ? with : rules;
            }
        }
        return rules;
    }

    private void judged(UUID plan, List<UUID> items, List<UUID> indicators, List<UUID> periods) {
        List<UUID> pieces = new ArrayList<>();
        draft.now().forEach(Evidence.KIND, piece -> pieces.add(piece.id()));
        pieces.sort(null);
        several(3, () -> add(Fact.KIND, e -> e.with(Fact.PLAN, plan).with(Fact.NAME, name()).with(Fact.BASE_YEAR, 2020L)
                .with(Fact.ITEM, maybe(items)).with(Fact.INDICATOR, maybe(indicators)).with(Fact.EVIDENCE, maybe(pieces))
                .with(Fact.PERIOD, maybe(periods))
                // No later than any period.
                .with(Fact.DATED, LocalDate.of(2020, 6, 30))));
        for (UUID period : periods) {
            for (UUID item : some(items)) {
                boolean section = new Item(draft.now().find(Item.KIND, item)).kind() == ItemKind.SECTION;
                if (!section) {
                    add(VerdictOverride.KIND, e -> e.with(VerdictOverride.PERIOD, period).with(VerdictOverride.TARGET, item)
                            .with(VerdictOverride.ITEM_VERDICT, ItemVerdict.values()[random.nextInt(8)])
                            .with(VerdictOverride.INDICATOR_VERDICT, null).with(VerdictOverride.REASON, name())
                            .with(VerdictOverride.EVIDENCE, some(pieces)));
                }
                add(FindingDismissal.KIND, e -> e.with(FindingDismissal.PERIOD, period)
                        .with(FindingDismissal.TARGET, item).with(FindingDismissal.REASON, name()));
            }
            for (UUID indicator : some(indicators)) {
                add(VerdictOverride.KIND, e -> e.with(VerdictOverride.PERIOD, period)
                        .with(VerdictOverride.TARGET, indicator).with(VerdictOverride.ITEM_VERDICT, null)
                        .with(VerdictOverride.INDICATOR_VERDICT, Judgement.values()[random.nextInt(6)])
                        .with(VerdictOverride.REASON, name()).with(VerdictOverride.EVIDENCE, some(pieces)));
            }
            several(2, () -> add(FrozenPart.KIND, e -> e.with(FrozenPart.PERIOD, period)));
        }
    }

    private void entries(UUID plan, List<UUID> units, List<UUID> items, List<UUID> groups, List<UUID> periods) {
        several(3, () -> add(PlanProblem.KIND, e -> e.with(PlanProblem.PLAN, plan).with(PlanProblem.NAME, name())
                .with(PlanProblem.ITEMS, some(items)).with(PlanProblem.LEAD, maybe(units))));
        several(3, () -> add(Opportunity.KIND, e -> e.with(Opportunity.PLAN, plan).with(Opportunity.NAME, name())
                .with(Opportunity.ITEMS, some(items))));
        List<UUID> measures = new ArrayList<>();
        several(2, () -> measures.add(add(Measure.KIND, e -> e.with(Measure.PLAN, plan).with(Measure.NAME, name())
                .with(Measure.LEAD, maybe(units))).id()));
        several(3, () -> add(Measure.KIND, e -> e.with(Measure.PLAN, plan).with(Measure.NAME, name())
                .with(Measure.PARENT, maybe(measures)).with(Measure.ITEMS, some(items))));
        several(3, () -> add(Opinion.KIND, e -> e.with(Opinion.PLAN, plan).with(Opinion.COMMENT, name())
                .with(Opinion.UNIT, maybe(units))));
        several(2, () -> add(Term.KIND, e -> e.with(Term.PLAN, plan).with(Term.NAME, name())));
        several(2, () -> add(ReportText.KIND, e -> e.with(ReportText.PLAN, plan).with(ReportText.PERIOD, maybe(periods))));
        several(2, () -> add(SheetLayout.KIND, e -> e.with(SheetLayout.PLAN, plan).with(SheetLayout.NAME, name())
                .with(SheetLayout.GROUP, maybe(groups)).with(SheetLayout.UNIT, maybe(units))
                .with(SheetLayout.PERIODS, some(periods))));
    }

    private void several(int most, Runnable make) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            make.run();
        }
    }

    private Entity add(Kind kind, UnaryOperator<Entity> finish) {
        Entity entity = Entity.blank(kind, new UUID(random.nextLong(), random.nextLong()));
        for (Field<?> field : kind.fields()) {
            entity = entity.withUntyped(field, random.nextInt(3) == 0 ? null : value(field));
        }
        Entity finished = finish.apply(entity);
        draft.add(finished);
        return finished;
    }

    private Object value(Field<?> field) {
        if (field.name().equals("rank")) {
            return Integer.toString(random.nextInt(40) + 1, 36) + "i";
        }
        return switch (field.type().name()) {
            case "number" -> number();
            case "range" -> random.nextInt(3) == 0 ? Range.between(number(), number()) : Range.of(number());
            case "percent" -> new BigDecimal(random.nextInt(10001)).movePointLeft(random.nextInt(3) + 2);
            case "date" -> date();
            case "flag" -> random.nextBoolean();
            case "count" -> random.nextInt(4) == 0 ? random.nextLong() : (long) random.nextInt(3000);
            case "choice" -> field.read(field.type().choices().get(random.nextInt(field.type().choices().size())));
            case "texts" -> Set.of(name(), "a、b", "c").stream().map(s -> s.replaceAll("[\\r\\n\\t]", " ").strip())
                    .limit(random.nextInt(4)).toList();
            case "text" -> text();
            default -> null;
        };
    }

    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal(random.nextInt(100000)).movePointLeft(2);
            case 1 -> new BigDecimal("0.1").add(new BigDecimal(random.nextInt(100)));
            case 2 -> new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(6) + 4).stripTrailingZeros();
            default -> new BigDecimal(-random.nextInt(1000));
        };
    }

    private LocalDate date() {
        return random.nextInt(10) == 0 ? LocalDate.of(1850 + random.nextInt(100), 2, 28)
                : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
    }

    private LocalDate inPlan() {
        return LocalDate.of(2020, 12, 31).plusDays(random.nextInt(1827));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return text.toString();
    }

    private String name() {
        return text() + numbers++;
    }

    private UUID maybe(List<UUID> from) {
        return from.isEmpty() || random.nextInt(3) == 0 ? null : from.get(random.nextInt(from.size()));
    }

    private List<UUID> some(List<UUID> from) {
        return from.stream().filter(id -> random.nextInt(3) == 0).toList();
    }
}
