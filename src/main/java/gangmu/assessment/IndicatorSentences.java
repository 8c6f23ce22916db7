package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.assessment.IndicatorAssessor.Part;
import gangmu.changes.Field;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a verdict on an indicator came about. */
final class IndicatorSentences {
    private final Due due;
    private final RuleSet rules;

    IndicatorSentences(Due due, RuleSet rules) {
        this.due = due;
        this.rules = rules;
    }

    Explanation explain(Indicator indicator, @Nullable IndicatorValue reported, LocalDate dataDate,
            BigDecimal elapsed, Part part) {
        IndicatorType type = indicator.type();
        List<Input> inputs = new ArrayList<>();
        put(inputs, "base", indicator.base(), "plan");
        put(inputs, "target", text(indicator.target()), "plan");
        put(inputs, "targetRate", text(indicator.targetRate()), "plan");
        if (reported != null) {
            put(inputs, "value", reported.value(), "reported");
            put(inputs, "rate", part.rate(), reported.rate() == null ? "computed" : "reported");
        }
        put(inputs, "progress", part.progress(), "computed");
        put(inputs, "expected", part.expected() == null ? "" : part.expected().written(BigDecimal::toPlainString),
                due.ofTheYear(indicator, dataDate).isPresent() ? "annual-target"
                : part.progress() == null ? "plan" : "computed");
        put(inputs, "elapsed", elapsed, "computed");
        for (Field<BigDecimal> threshold : thresholds(type)) {
            put(inputs, threshold.name(), rules.points(threshold), "rule");
        }
        boolean above = part.verdict() != Judgement.BEHIND && sign(part.points()) >= 0 && sign(part.ratePoints()) >= 0;
        Range asked = part.askedRate() == null ? indicator.targetRate() : part.askedRate();
        BigDecimal value = reported == null ? null : reported.value();
        BigDecimal allowed = type == IndicatorType.GROWTH ? rate(indicator, asked, above) : way(above && type != IndicatorType.DUAL);
        List<Object> args = new ArrayList<>(List.of(dataDate.toString(), text(value),
                indicator.measure(), text(indicator.base()), text(indicator.target()),
                Numbers.tenths(part.progress()), Numbers.whole(elapsed),
                part.expected() == null ? "" : part.expected().written(bound -> beside(bound, value)),
                part.rate() == null ? "" : beside(part.rate(), asked == null ? null : asked.beside(part.rate())),
                asked == null ? "" : asked.written(bound -> beside(bound, part.rate())),
                reported == null ? "" : reported.reason()));
        args.add(apart(type == IndicatorType.GROWTH ? part.ratePoints() : part.points(), allowed));
        args.add(Numbers.plain(allowed));
        args.add(apart(part.ratePoints(), rate(indicator, asked, false)));
        args.add(Numbers.plain(rate(indicator, asked, false)));
        args.addAll(way(indicator, reported, dataDate, part));
        return new Explanation(sentence(indicator, part, dataDate, value), args, ValueType.choiceName(type), inputs, dataDate,
                rules.name(), rules.version());
    }

    /**
     * From the fifteenth on: the year of the figure, its target, the share of the way to it that is done and that should be
     * (of the way to the plan's target where the year has none), how far the value is behind the base, and how far from the
     * plan's target.
     */
    private List<Object> way(Indicator indicator, @Nullable IndicatorValue reported, LocalDate dataDate, Part part) {
        Range ofTheYear = due.ofTheYear(indicator, dataDate).orElse(null);
        Range ofThePlan = indicator.target();
        BigDecimal base = indicator.type() == IndicatorType.CUMULATIVE ? BigDecimal.ZERO : indicator.base();
        BigDecimal value = reported == null ? null : reported.value();
        boolean falling = base != null && ofThePlan != null && IndicatorAssessor.falls(base, ofThePlan);
        Range towards = ofTheYear != null ? ofTheYear : ofThePlan;
        BigDecimal target = towards == null ? null : towards.nearer(falling);
        BigDecimal expected = part.expected() == null ? null : part.expected().nearer(falling);
        return List.of(Integer.toString(dataDate.getYear()), text(ofTheYear),
                share(base, value, target), share(base, expected, target),
                base == null || value == null ? "" : Numbers.plain(value.subtract(base).abs()),
                ofThePlan == null || value == null ? "" : Numbers.plain(value.subtract(ofThePlan.nearer(falling)).abs()));
    }

    private static String share(@Nullable BigDecimal base, @Nullable BigDecimal value, @Nullable BigDecimal target) {
        return base == null || value == null || target == null || target.compareTo(base) == 0 ? ""
                : Numbers.tenths(value.subtract(base).multiply(Elapsed.HUNDRED).divide(target.subtract(base), Elapsed.EXACT));
    }

    private String sentence(Indicator indicator, Part part, LocalDate dataDate, @Nullable BigDecimal value) {
        Judgement verdict = part.verdict();
        if (verdict == null) {
            return "indicator.missing." + part.missing();
        }
        boolean over = due.isOver(dataDate);
        String name = ValueType.choiceName(verdict);
        Range within = part.progress() == null ? part.expected() : null;
        String stays = within == null || within.isPoint() || value == null ? "" : stays(within, value);
        if (!stays.isEmpty() && indicator.type() != IndicatorType.DUAL) {
            return "indicator.value-level," + stays + (ofTheYear(indicator, dataDate) ? ";indicator.bound-of-year" : "")
                    + (over ? ";indicator.rate-" + name : "");
        }
        return switch (indicator.type()) {
            case WORDING -> "indicator.wording";
            case CEILING, FLOOR -> "indicator." + ValueType.choiceName(indicator.type()) + "-"
                    + (over ? name : verdict == Judgement.BEHIND ? "behind" : "as-expected")
                    + (ofTheYear(indicator, dataDate) ? ";indicator.bound-of-year" : "");
            case CUMULATIVE, LEVEL -> "indicator.value-" + ValueType.choiceName(indicator.type())
                    + (over ? ";indicator.way-" + ValueType.choiceName(indicator.type()) + ",indicator.way-" + name
                    : verdict == Judgement.ACHIEVED_EARLY ? ";indicator.reached"
                    : "," + "indicator.due;" + way(indicator, part, dataDate));
            case GROWTH -> "indicator.rate" + (over ? ",indicator.rate-" + name : "," + rate(indicator, part, dataDate));
            case DUAL -> "indicator.value-level" + (!stays.isEmpty() ? "," + stays : (over ? "" : ",indicator.due") + ";"
                    + (over ? "indicator.way-level" : way(indicator, part, dataDate)))
                    + ";indicator.rate-part" + (over ? "" : "," + rate(indicator, part, dataDate))
                    + (over ? ";indicator.both-" + name : ";indicator.worse-of-both");
        };
    }

    /** How far on its way it is beside how far it should be, and what that comes to by the bounds of the rule set. */
    private String way(Indicator indicator, Part part, LocalDate dataDate) {
        String type = indicator.type() == IndicatorType.CUMULATIVE ? "cumulative" : "level";
        BigDecimal points = part.points();
        if (part.progress() != null && part.progress().signum() < 0) {
            return "indicator.backwards" + (type.equals("cumulative") ? "-cumulative" : "")
                    + (indicator.type() == IndicatorType.DUAL || part.verdict() != Judgement.AS_EXPECTED
                    ? "" : ",indicator.way-within");
        }
        String how = points == null ? "even" : inRange(part.expected(), points) ? "in-range" : indicator.type() == IndicatorType.DUAL
                ? dualWay(points) : how(points,
                rules.points(RuleSet.INDICATOR_FASTER), rules.points(RuleSet.INDICATOR_EXPECTED).negate());
        return "indicator.way-" + type + (ofTheYear(indicator, dataDate) ? "-of-year" : due.bends(indicator) ? "-bent" : "")
                + ",indicator.way-" + how;
    }

    /** Of two that must both hold, each is said with what is allowed below. */
    private String dualWay(BigDecimal points) {
        return points.signum() >= 0 ? Numbers.tenths(points).equals("0") ? "even" : "high-part"
                : points.compareTo(rules.points(RuleSet.INDICATOR_EXPECTED)) >= 0 ? "within" : "too-low";
    }

    private String rate(Indicator indicator, Part part, LocalDate dataDate) {
        BigDecimal points = part.ratePoints();
        Range asked = part.askedRate();
        if (points == null || asked == null) {
            return "indicator.rate-even";
        }
        boolean declines = IndicatorAssessor.declines(indicator, asked);
        BigDecimal slack = rules.growthSlack(asked.nearer(declines));
        String how = inRange(asked, points) ? "in-range" : indicator.type() == IndicatorType.DUAL
                ? points.signum() > 0 ? "high-part" : points.signum() == 0 ? "even"
                    : (points.negate().compareTo(slack) <= 0 ? "within" : "too-low") + "-part"
                : how(points, rules.points(RuleSet.GROWTH_FASTER), slack);
        return "indicator.rate-" + how + (declines && !how.equals("even") && !how.equals("in-range") ? "-declining" : "")
                + (ofTheYear(indicator, dataDate) ? ";indicator.rate-of-year" : "");
    }

    /** Whether it lies where the plan leaves room. */
    private static boolean inRange(@Nullable Range asked, BigDecimal points) {
        return asked != null && !asked.isPoint() && points.signum() == 0;
    }

    /** On which side of a range it lies that it is to stay in. */
    private static String stays(Range within, BigDecimal value) {
        return "indicator.range-" + (within.holds(value) ? "inside" : value.compareTo(within.upper()) > 0 ? "above" : "below");
    }

    private static String how(BigDecimal points, BigDecimal enough, BigDecimal allowed) {
        if (points.signum() >= 0) {
            return points.compareTo(enough) >= 0 ? "ahead-enough" : Numbers.tenths(points).equals("0") ? "even" : "high";
        }
        return points.negate().compareTo(allowed) <= 0 ? "within" : "too-low";
    }

    private boolean ofTheYear(Indicator indicator, LocalDate dataDate) {
        return !due.isOver(dataDate) && due.ofTheYear(indicator, dataDate).isPresent();
    }

    /** The bound next to which a way lies, in points, without its sign. */
    private BigDecimal way(boolean above) {
        return rules.points(above ? RuleSet.INDICATOR_FASTER : RuleSet.INDICATOR_EXPECTED).abs();
    }

    /** The bound next to which a rate lies, in points, without its sign. */
    private BigDecimal rate(Indicator indicator, @Nullable Range target, boolean above) {
        return above ? rules.points(RuleSet.GROWTH_FASTER) : target == null ? BigDecimal.ZERO
                : rules.growthSlack(target.nearer(IndicatorAssessor.declines(indicator, target)));
    }

    private static int sign(@Nullable BigDecimal number) {
        return number == null ? 0 : number.signum();
    }

    private static String apart(@Nullable BigDecimal points, BigDecimal bound) {
        return points == null ? "" : ReadNumbers.apart(points.abs(), bound);
    }

    /** In hundredths, and never as if it were on the other side of what it is compared with. */
    private static String beside(BigDecimal number, @Nullable BigDecimal other) {
        return ReadNumbers.onItsSide(number, other, 2);
    }

    private static List<Field<BigDecimal>> thresholds(IndicatorType type) {
        return switch (type) {
            case CUMULATIVE, LEVEL -> List.of(RuleSet.INDICATOR_FASTER, RuleSet.INDICATOR_EXPECTED);
            case GROWTH -> List.of(RuleSet.GROWTH_FASTER, RuleSet.GROWTH_SLACK);
            case DUAL -> List.of(RuleSet.INDICATOR_FASTER, RuleSet.INDICATOR_EXPECTED, RuleSet.GROWTH_FASTER,
                    RuleSet.GROWTH_SLACK);
            case CEILING, FLOOR, WORDING -> List.of();
        };
    }

    private static void put(List<Input> inputs, String name, @Nullable BigDecimal value, String source) {
        if (value != null) {
            inputs.add(new Input(name, value.toPlainString(), source));
        }
    }

    private static void put(List<Input> inputs, String name, String value, String source) {
        if (!value.isEmpty()) {
            inputs.add(new Input(name, value, source));
        }
    }

    private static String text(@Nullable Range range) {
        return range == null ? "" : range.toString();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
