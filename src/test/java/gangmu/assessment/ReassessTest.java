package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Change;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Judging only what an edit touches finds the same as judging everything. */
class ReassessTest {
    private final Random random = new Random();
    private final List<UUID> items = new ArrayList<>();
    private final List<UUID> indicators = new ArrayList<>();
    private UUID period = new UUID(0, 0);
    private UUID earlier = new UUID(0, 0);

    @Property(tries = 100)
    void judgingWhatWasTouchedFindsTheSameAsJudgingAll(@ForAll long seed) {
        random.setSeed(seed);
        items.clear();
        indicators.clear();
        JudgedPlan made = new JudgedPlan();
        earlier = made.period(LocalDate.of(2022, 12, 31));
        period = made.period(LocalDate.of(2023, 6, 30));
        for (int i = 0; i < 25; i++) {
            items.add(made.item(ItemKind.values()[random.nextInt(5)],
                    items.isEmpty() || random.nextInt(4) == 0 ? null : pick(items)));
            if (random.nextInt(3) > 0) {
                made.report(items.getLast(), random.nextBoolean() ? period : earlier, ProgressEntry.PROGRESS, percent());
            }
        }
        for (IndicatorType type : IndicatorType.values()) {
            indicators.add(made.indicator(type, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE));
        }
        Assessment first = made.assess(period, RulePresets.NATIONAL);
        Entity rules = first.rules().entity().with(RuleSet.UNREPORTED_PARTS, one(UnreportedParts.values()))
                .with(RuleSet.NOT_UPDATED, one(NotUpdated.values()));
        Snapshot start = first.snapshot().apply(List.of(new Change.Add(rules)));
        Assessment before = full(start, first);

        Draft draft = new Draft(start);
        for (int i = random.nextInt(6); i >= 0; i--) {
            edit(draft);
        }
        Assessment again = Assessor.reassess(before, draft.now(), before.plan(), before.period(), draft.changes());

        Assessment all = full(draft.now(), before);
        assertThat(again.items()).isEqualTo(all.items());
        assertThat(again.items().keySet()).containsExactlyElementsOf(all.items().keySet());
        assertThat(again.indicators()).isEqualTo(all.indicators());
    }

    private static Assessment full(Snapshot snapshot, Assessment of) {
        return Assessor.assess(snapshot, new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, of.plan().id()))),
                new Period(Objects.requireNonNull(snapshot.find(Period.KIND, of.period().id()))));
    }

    private void edit(Draft draft) {
        UUID item = pick(items);
        switch (random.nextInt(11)) {
            case 0 -> Reports.report(draft, UUID::randomUUID, item, period, ProgressEntry.PROGRESS, percent());
            case 1 -> set(draft, item, Item.WEIGHT, BigDecimal.valueOf(random.nextInt(9)));
            case 2 -> set(draft, item, Item.ADJUSTED, random.nextBoolean());
            case 3 -> set(draft, item, Item.START, LocalDate.of(2023, 1 + random.nextInt(12), 1));
            case 4 -> set(draft, item, Item.ITEM_KIND, ItemKind.values()[random.nextInt(5)]);
            case 5 -> draft.add(Entity.blank(Milestone.KIND, UUID.randomUUID()).with(Milestone.ITEM, item)
                    .with(Milestone.DUE, LocalDate.of(2023, 12, 31)).with(Milestone.PLANNED, new BigDecimal("60")));
            case 6 -> Reports.reportIndicator(draft, UUID::randomUUID, pick(indicators), period, IndicatorValue.VALUE,
                    BigDecimal.valueOf(1 + random.nextInt(12)));
            case 7 -> draft.set(new Ref(Indicator.KIND, pick(indicators)), Indicator.TARGET,
                    Range.between(BigDecimal.valueOf(20 + random.nextInt(9)), BigDecimal.valueOf(20 + random.nextInt(9))));
            case 8 -> Reports.report(draft, UUID::randomUUID, item, earlier, ProgressEntry.PROGRESS, percent());
            case 9 -> Reports.report(draft, UUID::randomUUID, item, period, ProgressEntry.NOTHING_NEW, true);
            default -> {
                if (draft.now().countWhere(VerdictOverride.TARGET, item) == 0) {
                    draft.add(Entity.blank(VerdictOverride.KIND, UUID.randomUUID()).with(VerdictOverride.PERIOD, period)
                            .with(VerdictOverride.TARGET, item).with(VerdictOverride.REASON, "r")
                            .with(VerdictOverride.ITEM_VERDICT, ItemVerdict.AHEAD));
                }
            }
        }
    }

    private static <T> void set(Draft draft, UUID item, Field<T> field, T value) {
        draft.set(new Ref(Item.KIND, item), field, value);
    }

    /** Finished as often as not begun, and anything between. */
    private BigDecimal percent() {
        return BigDecimal.valueOf(Math.min(100, random.nextInt(121)));
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private UUID pick(List<UUID> from) {
        return from.get(random.nextInt(from.size()));
    }
}
