package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.ProgressEntry;
import gangmu.plan.IndicatorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What must hold of every verdict, whatever the figures. */
class VerdictPropertiesTest {
    @Property(tries = 300)
    void moreProgressNeverGivesAWorseVerdict(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 1, max = 120) int day, @ForAll @IntRange(min = 0, max = 2) int preset) {
        ItemVerdict less = verdict(one.min(other), day, preset);
        ItemVerdict more = verdict(one.max(other), day, preset);
        assertThat(more).isLessThanOrEqualTo(less);
    }

    @Property(tries = 300)
    void timePassingNeverImprovesAVerdict(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal progress,
            @ForAll @IntRange(min = 1, max = 120) int one, @ForAll @IntRange(min = 1, max = 120) int other,
            @ForAll @IntRange(min = 0, max = 2) int preset) {
        ItemVerdict earlier = verdict(progress, Math.min(one, other), preset);
        ItemVerdict later = verdict(progress, Math.max(one, other), preset);
        assertThat(later).isGreaterThanOrEqualTo(earlier);
    }

    @Property(tries = 300)
    void timePassingNeverImprovesAnIndicator(@ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal value,
            @ForAll @IntRange(min = 1, max = 1826) int one, @ForAll @IntRange(min = 1, max = 1826) int other) {
        IndicatorResult earlier = level("0", "100", value, Math.min(one, other));
        IndicatorResult later = level("0", "100", value, Math.max(one, other));
        assertThat(verdict(later)).isGreaterThanOrEqualTo(verdict(earlier));
    }

    /** On every type that is measured, towards its own better side. */
    @Property(tries = 300)
    void aBetterFigureNeverGivesAWorseVerdict(@ForAll("measured") IndicatorType type, @ForAll boolean falling,
            @ForAll @BigRange(min = "0.01", max = "250") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0.01", max = "250") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 30, max = 1826) int day) {
        boolean down = type == IndicatorType.CEILING || type == IndicatorType.LEVEL && falling;
        BigDecimal worse = down ? one.max(other) : one.min(other);
        BigDecimal better = down ? one.min(other) : one.max(other);
        assertThat(verdict(measured(type, down, better, day))).isLessThanOrEqualTo(verdict(measured(type, down, worse, day)));
    }

    @Provide
    Arbitrary<IndicatorType> measured() {
        return Arbitraries.of(EnumSet.complementOf(EnumSet.of(IndicatorType.WORDING)));
    }

    private static IndicatorResult measured(IndicatorType type, boolean down, BigDecimal value, int day) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.of(2025, 12, 31));
        UUID indicator = made.indicator(type, new BigDecimal(down ? "200" : "100"), new BigDecimal(down ? "100" : "200"),
                new BigDecimal("7"));
        made.value(indicator, period, IndicatorValue.VALUE, value);
        boolean grows = type == IndicatorType.GROWTH || type == IndicatorType.DUAL;
        made.value(indicator, period, IndicatorValue.RATE, grows ? value.subtract(BigDecimal.valueOf(120)).movePointLeft(1) : null);
        made.value(indicator, period, IndicatorValue.DATA_DATE, LocalDate.of(2020, 12, 31).plusDays(day));
        return made.indicator(indicator, period);
    }

    /** The phased plan too is one ruler: more progress is never judged worse by it, nor by the worse of both. */
    @Property(tries = 300)
    void moreProgressNeverGivesAWorseVerdictBesideAPhasedPlan(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal other,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal planned,
            @ForAll @IntRange(min = 1, max = 120) int day, @ForAll Ruler ruler, @ForAll Bands bands) {
        assertThat(verdict(one.max(other), planned, day, ruler, bands))
                .isLessThanOrEqualTo(verdict(one.min(other), planned, day, ruler, bands));
    }

    private static ItemVerdict verdict(BigDecimal progress, BigDecimal planned, int day, Ruler ruler, Bands bands) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.ofYearDay(2023, day));
        UUID item = made.hundredDays();
        made.milestone(item, LocalDate.ofYearDay(2023, 60), planned.toPlainString());
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        Assessment before = made.assess(period, RulePresets.NATIONAL);
        RuleSet rules = new RuleSet(before.rules().entity().with(RuleSet.RULER, ruler).with(RuleSet.BANDS, bands));
        return Objects.requireNonNull(Assessor.assess(before.snapshot(), before.plan(), before.period(), rules).items()
                .get(item).verdict());
    }

    @Property(tries = 300)
    void risingAndFallingIndicatorsMirrorEachOther(
            @ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal value,
            @ForAll @IntRange(min = 1, max = 1826) int day) {
        IndicatorResult rising = level("0", "100", value, day);
        IndicatorResult falling = level("0", "-100", value.negate(), day);
        assertThat(verdict(falling)).isEqualTo(verdict(rising));
        assertThat(falling.progress()).isEqualByComparingTo(Objects.requireNonNull(rising.progress()));
        assertThat(falling.expected()).isEqualTo(Objects.requireNonNull(rising.expected()).map(BigDecimal::negate));
    }

    /** Whatever the figures, years' targets and ranges among them: what is behind is not likely, what is ahead not at risk. */
    @Property(tries = 400)
    void noForecastContradictsItsVerdict(@ForAll("measured") IndicatorType type, @ForAll boolean falling,
            @ForAll @BigRange(min = "-50", max = "250") @Scale(1) BigDecimal value,
            @ForAll @BigRange(min = "-9", max = "9") @Scale(1) BigDecimal rate,
            @ForAll @BigRange(min = "-9", max = "9") @Scale(1) BigDecimal targetRate, @ForAll("days") int day,
            @ForAll("annual") Map<Integer, Integer> annual, @ForAll @IntRange(max = 60) int room,
            @ForAll @BigRange(min = "0", max = "3") @Scale(1) BigDecimal rateRoom) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.of(2025, 12, 31));
        UUID indicator = made.leavingRoom(type, BigDecimal.valueOf(falling ? 200 : 100), leaving(falling ? 100 : 200, room),
                Range.between(targetRate, targetRate.add(rateRoom)));
        annual.forEach((year, target) -> made.annual(indicator, year, leaving(target, room)));
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.RATE, rate);
        made.value(indicator, period, IndicatorValue.DATA_DATE, LocalDate.of(2020, 12, 31).plusDays(day));
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        IndicatorResult result = Objects.requireNonNull(assessment.indicators().get(indicator));
        Trend trend = Trends.of(assessment, result);
        if (result.verdict() != null && trend.outlook() != Trend.Outlook.UNKNOWN) {
            assertThat(trend.outlook()).isIn((Object[]) switch (result.verdict()) {
                case ACHIEVED_EARLY, FASTER, ACHIEVED -> new Object[] {Trend.Outlook.LIKELY};
                case AS_EXPECTED -> new Object[] {Trend.Outlook.LIKELY, Trend.Outlook.AT_RISK};
                case BEHIND -> new Object[] {Trend.Outlook.AT_RISK, Trend.Outlook.OUT_OF_REACH};
                case NOT_ACHIEVED -> new Object[] {Trend.Outlook.OUT_OF_REACH};
            });
        }
    }

    /** The last day of the plan is one of five. */
    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(1, 1826)), Tuple.of(1, Arbitraries.just(1826)));
    }

    /** Most have no room; those with much reach beyond the base, so that the indicator is to stay within it. */
    private static Range leaving(int target, int room) {
        int width = room > 50 ? 4 * room : Math.max(0, room - 20);
        return Range.between(BigDecimal.valueOf(target - width / 2), BigDecimal.valueOf(target + width - width / 2));
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> annual() {
        return Arbitraries.maps(Arbitraries.integers().between(2021, 2025), Arbitraries.integers().between(20, 230))
                .ofMaxSize(3);
    }

    @Property(tries = 100)
    void aGreaterWeightDrawsTheRolledUpProgressToItsSide(@ForAll @IntRange(min = 1, max = 9) int weight) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID task = made.hundredDays();
        UUID low = made.item(gangmu.plan.ItemKind.STEP, task);
        UUID high = made.item(gangmu.plan.ItemKind.STEP, task);
        made.set(high, gangmu.plan.Item.WEIGHT, BigDecimal.valueOf(weight));
        made.progress(low, period, "0");
        made.progress(high, period, "100");
        // By the definition of a weighted mean.
        assertThat(Objects.requireNonNull(made.item(task, period, RulePresets.NATIONAL).rolledUp()).doubleValue())
                .isCloseTo(100.0 * weight / (weight + 1), org.assertj.core.data.Offset.offset(1e-9));
    }

    private static ItemVerdict verdict(BigDecimal progress, int day, int preset) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.ofYearDay(2023, day));
        UUID item = made.hundredDays();
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        return Objects.requireNonNull(made.item(item, period, RulePresets.ALL.get(preset)).verdict());
    }

    private static Judgement verdict(IndicatorResult result) {
        return Objects.requireNonNull(result.verdict());
    }

    private static IndicatorResult level(String base, String target, BigDecimal value, int day) {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.of(2025, 12, 31));
        UUID indicator = made.indicator(IndicatorType.LEVEL, new BigDecimal(base), new BigDecimal(target), null);
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.DATA_DATE, LocalDate.of(2020, 12, 31).plusDays(day));
        return made.indicator(indicator, period);
    }
}
