package gangmu.assessment;

import static gangmu.assessment.Elapsed.EXACT;
import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.assessment.YearResult.Of;
import gangmu.assessment.YearResult.State;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.AnnualPlan;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the year of a figure by what the plan asks of that year. */
public final class Years {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final PlanTree tree;

    private Years(Assessment assessment) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.tree = new PlanTree(snapshot, assessment.plan().id());
    }

    /** The year of an indicator's figure; null where the plan asks nothing of it, or a figure is missing. */
    public static @Nullable YearResult of(Assessment assessment, IndicatorResult result) {
        return new Years(assessment).of(assessment.indicator(result.indicator()), result);
    }

    /** The year of an item's figures: its investment where the plan says how much of the year, else its progress. */
    public static @Nullable YearResult of(Assessment assessment, ItemResult result) {
        return assessment.snapshot().countWhere(Milestone.ITEM, result.item()) == 0 ? null
                : new Years(assessment).of(assessment.item(result.item()), result);
    }

    /** Of how many indicators something is asked in the year of their figures, and of how many that is done. */
    public static Assessment.Count countIndicators(Assessment assessment) {
        List<YearResult> years = assessment.indicators().values().stream()
                .flatMap(result -> Stream.ofNullable(of(assessment, result))).toList();
        return new Assessment.Count(years.size(), years.stream().filter(year -> year.state() == State.ACHIEVED).count());
    }

    /** The counted items of a kind of which something is asked in the year, and of how many that is done. */
    public static Assessment.Count count(Assessment assessment, ItemKind kind) {
        Assessment.Count count = new Assessment.Count(0, 0);
        for (ItemResult result : assessment.items().values()) {
            Item item = assessment.item(result.item());
            YearResult year = result.counted() && item.kind() == kind ? of(assessment, result) : null;
            count = year == null ? count : count.plus(assessment.counts(item), year.state() == State.ACHIEVED);
        }
        return count;
    }

    private @Nullable YearResult of(Indicator indicator, IndicatorResult result) {
        LatestValue latest = LatestValue.of(snapshot, indicator, assessment.period());
        if (latest == null) {
            return null;
        }
        int year = latest.dataDate().getYear();
        AnnualPlan annual = AnnualPlan.of(tree, indicator);
        List<YearResult> parts = new ArrayList<>();
        Range reached = annual.reached().get(year);
        Range added = annual.added(year);
        BigDecimal done = added == null ? null : added(indicator, latest, year);
        if (added != null && done != null) {
            parts.add(sum(year, Of.ADDED, added, done, latest.dataDate()));
        } else if (reached != null && result.value() != null) {
            parts.add(reached(indicator, year, reached, result.value(), latest.dataDate()));
        }
        Range rate = annual.rate(year);
        BigDecimal grown = rate == null ? null : grown(indicator, latest, year);
        if (rate != null && grown != null) {
            boolean falls = IndicatorAssessor.declines(indicator, rate);
            parts.add(new YearResult(year, Of.GROWTH, rate, grown, null, elapsed(latest.dataDate()),
                    state(rate.ahead(grown, falls).signum() >= 0, latest.dataDate())));
        }
        // Of two the worse one is the year's.
        return parts.stream().max(Comparator.comparing(YearResult::state)).orElse(null);
    }

    /** What the year came to: as reported, or what was added since the end of the year before. */
    private @Nullable BigDecimal added(Indicator indicator, LatestValue latest, int year) {
        BigDecimal toDate = latest.value().yearToDate();
        BigDecimal value = latest.value().value();
        if (toDate != null || value == null) {
            return toDate;
        }
        BigDecimal before = year == assessment.plan().start().getYear() ? BigDecimal.ZERO
                : atTheEndOf(year - 1, period -> Optional.ofNullable(Reports.value(snapshot, indicator.id(), period.id())),
                        report -> LatestValue.dateOf(snapshot, report), IndicatorValue::value);
        return before == null ? null : value.subtract(before);
    }

    /** The growth against the year before: as reported, or that of one whole year's value against the last. */
    private @Nullable BigDecimal grown(Indicator indicator, LatestValue latest, int year) {
        BigDecimal reported = latest.value().yearOnYear();
        BigDecimal value = latest.value().value();
        if (reported != null || value == null || !latest.dataDate().equals(endOf(year))) {
            return reported;
        }
        BigDecimal before = year == assessment.plan().start().getYear() ? indicator.base()
                : atTheEndOf(year - 1, period -> Optional.ofNullable(Reports.value(snapshot, indicator.id(), period.id())),
                        report -> LatestValue.dateOf(snapshot, report), IndicatorValue::value);
        return before == null || before.signum() <= 0 ? null
                : value.subtract(before).multiply(HUNDRED).divide(before, EXACT);
    }

    private YearResult reached(Indicator indicator, int year, Range asked, BigDecimal value, LocalDate date) {
        IndicatorType type = indicator.type();
        Range target = indicator.target();
        BigDecimal base = type == IndicatorType.CUMULATIVE ? BigDecimal.ZERO : indicator.base();
        if (type == IndicatorType.CUMULATIVE) {
            return sum(year, Of.REACHED, asked, value, date);
        }
        boolean holds = type == IndicatorType.CEILING || type == IndicatorType.FLOOR
                || target != null && base != null && !target.isPoint() && target.holds(base);
        Range rate = indicator.targetRate();
        boolean falling = target != null && base != null ? IndicatorAssessor.falls(base, target)
                : rate != null && IndicatorAssessor.declines(indicator, rate);
        return new YearResult(year, Of.REACHED, asked, value, null, elapsed(date), state(holds ? IndicatorAssessor.holds(type, asked, value)
                : asked.ahead(value, falling).signum() >= 0, date));
    }

    private @Nullable YearResult of(Item item, ItemResult result) {
        YearResult spent = spent(item);
        if (spent != null) {
            return spent;
        }
        LocalDate date = result.dataDate();
        int year = date.getYear();
        Milestone last = tree.milestones(item.id()).stream()
                .filter(milestone -> milestone.due().getYear() == year && milestone.planned() != null)
                .reduce((one, next) -> next).orElse(null);
        BigDecimal planned = last == null ? null : last.planned();
        return planned == null || planned.signum() == 0 || result.progress() == null ? null
                : sum(year, Of.PROGRESS, Range.of(planned), result.progress(), date);
    }

    /**
     * What was spent in the year, at the date of the report that says so, which may be a later one than that of the progress;
     * null where the plan asks for nothing, or nobody said what was by the end of the year before.
     */
    private @Nullable YearResult spent(Item item) {
        ProgressEntry entry = Reports.progress(snapshot, item.id(), assessment.period().id());
        BigDecimal invested = entry == null ? null : entry.invested();
        if (entry == null || invested == null) {
            return null;
        }
        LocalDate date = dateOf(entry);
        int year = date.getYear();
        BigDecimal asked = InvestmentPlan.of(tree, item).ofYear(year);
        if (asked == null || asked.signum() <= 0) {
            return null;
        }
        LocalDate start = item.start() == null ? assessment.plan().start() : item.start();
        BigDecimal before = start.getYear() >= year ? BigDecimal.ZERO
                : atTheEndOf(year - 1, period -> Optional.ofNullable(Reports.progress(snapshot, item.id(), period.id())),
                        this::dateOf, ProgressEntry::invested);
        return before == null ? null : sum(year, Of.INVESTMENT, Range.of(asked), invested.subtract(before), date);
    }

    private LocalDate dateOf(ProgressEntry report) {
        LocalDate own = report.dataDate();
        return own != null ? own
                : new Period(Objects.requireNonNull(snapshot.find(Period.KIND, report.period()))).dataDate();
    }

    /** The newest figure of the last day of a year that was reported up to the period. */
    private <R> @Nullable BigDecimal atTheEndOf(int year, Function<Period, Optional<R>> report, Function<R, LocalDate> date,
            Function<R, @Nullable BigDecimal> figure) {
        BigDecimal found = null;
        for (Period period : Reports.upTo(snapshot, assessment.period())) {
            R reported = report.apply(period).orElse(null);
            if (reported != null && date.apply(reported).equals(endOf(year))) {
                BigDecimal value = figure.apply(reported);
                found = value == null ? found : value;
            }
        }
        return found;
    }

    private YearResult sum(int year, Of of, Range asked, BigDecimal done, LocalDate date) {
        BigDecimal least = asked.lower();
        return new YearResult(year, of, asked, done,
                least.signum() <= 0 ? null : done.multiply(HUNDRED).divide(least, EXACT), elapsed(date),
                state(done.compareTo(least) >= 0, date));
    }

    /** The share of the year that is gone at the end of a day, percent. */
    private BigDecimal elapsed(LocalDate date) {
        return Elapsed.percent(LocalDate.of(date.getYear(), 1, 1), endOf(date.getYear()), date);
    }

    private State state(boolean achieved, LocalDate date) {
        return achieved ? State.ACHIEVED : date.isBefore(endOf(date.getYear())) ? State.UNDER_WAY : State.NOT_ACHIEVED;
    }

    private LocalDate endOf(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isAfter(assessment.plan().end()) ? assessment.plan().end() : last;
    }
}
