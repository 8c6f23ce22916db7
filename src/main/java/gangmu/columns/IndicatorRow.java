package gangmu.columns;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.Overruled;
import gangmu.assessment.Trend;
import gangmu.assessment.Trends;
import gangmu.assessment.YearResult;
import gangmu.assessment.Years;
import gangmu.changes.Field;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it stands in a period: what the columns of indicators say something of. Numbers in its own unit of
 * measure, shares in percent, unrounded.
 *
 * @param tree the plan that it is in
 * @param report what was reported of it in the period; null where nothing was
 * @param assessment the verdicts of the period; null as long as there are none
 * @param earlier its value in each earlier period that is shown beside it
 */
public record IndicatorRow(PlanTree tree, Indicator indicator, @Nullable IndicatorValue report,
        @Nullable Assessment assessment, List<@Nullable BigDecimal> earlier) {

    /** How it stands; null as long as nobody worked it out. */
    public @Nullable IndicatorResult result() {
        return assessment == null ? null : assessment.of(indicator);
    }

    private IndicatorResult judged() {
        return Objects.requireNonNull(result());
    }

    public String category() {
        return indicator.category();
    }

    public Attribute attribute() {
        return indicator.attribute();
    }

    /** What people call the unit that leads; empty for none. */
    public String lead() {
        return tree.unitName(indicator.lead());
    }

    public @Nullable Judgement verdict() {
        return judged().verdict();
    }

    /** The verdict by the rules, also where nobody overruled it. */
    public @Nullable Judgement byRules() {
        IndicatorResult result = judged();
        return result.overruled() == null ? result.verdict() : result.computed();
    }

    public @Nullable Overruled<Judgement> overruled() {
        return judged().overruled();
    }

    /** Whether it meets the mid-term requirement. */
    public boolean met() {
        return judged().met();
    }

    /** Something of how it stands; null as long as nobody worked it out. */
    <V> @Nullable V result(Function<IndicatorResult, @Nullable V> of) {
        IndicatorResult result = result();
        return result == null ? null : of.apply(result);
    }

    /** The year of its figure by itself; null where the plan asks nothing of it. */
    @Nullable YearResult year() {
        return assessment == null || result() == null ? null : Years.of(assessment, judged());
    }

    private Trend trend() {
        return Trends.of(Objects.requireNonNull(assessment), judged());
    }

    /** The value to expect at the plan's end with the pace so far, the rate for growth. */
    @Nullable BigDecimal forecast() {
        Trend trend = trend();
        return indicator.type() == IndicatorType.GROWTH ? trend.forecastRate() : trend.forecast();
    }

    Sentence outlook() {
        return words -> words.get("outlook." + gangmu.changes.ValueType.choiceName(trend().outlook()));
    }

    @Nullable Object own(Field<?> field) {
        return Named.value(tree, field, indicator.entity().get(field));
    }

    @Nullable Object reported(Field<?> field) {
        return report == null ? null : Named.value(tree, field, report.entity().get(field));
    }

    Sentence explanation() {
        IndicatorResult result = judged();
        return words -> result.explanation().sentence(byRules(), Objects.requireNonNull(assessment).rules().wording(), words::get);
    }
}
