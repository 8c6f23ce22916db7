package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.assessment.IndicatorAssessor.Part;
import gangmu.changes.Field;
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
        put(inputs, "target", indicator.target(), "plan");
        put(inputs, "targetRate", indicator.targetRate(), "plan");
        if (reported != null) {
            put(inputs, "value", reported.value(), "reported");
            put(inputs, "rate", part.rate(), reported.rate() == null ? "computed" : "reported");
        }
        put(inputs, "progress", part.progress(), "computed");
        put(inputs, "expected", part.expected(), due.ofTheYear(indicator, dataDate).isPresent() ? "annual-target"
                : part.progress() == null ? "plan" : "computed");
        put(inputs, "elapsed", elapsed, "computed");
        for (Field<BigDecimal> threshold : thresholds(type)) {
            put(inputs, threshold.name(), rules.points(threshold), "rule");
        }
        boolean above = part.verdict() != Judgement.BEHIND && sign(part.points()) >= 0 && sign(part.ratePoints()) >= 0;
        BigDecimal asked = type == IndicatorType.GROWTH ? part.expected() : indicator.targetRate();
        BigDecimal allowed = type == IndicatorType.GROWTH ? rate(asked, above) : way(above && type != IndicatorType.DUAL);
        List<Object> args = new ArrayList<>(List.of(dataDate.toString(), text(reported == null ? null : reported.value()),
                indicator.measure(), text(indicator.base()), text(indicator.target()),
                part.progress() == null ? "" : ItemSentences.tenths(part.progress()), ItemSentences.whole(elapsed),
                part.expected() == null ? "" : ItemSentences.hundredths(part.expected()),
                part.rate() == null ? "" : ItemSentences.hundredths(part.rate()), asked == null ? "" : ItemSentences.hundredths(asked),
                reported == null ? "" : reported.reason()));
        args.add(apart(type == IndicatorType.GROWTH ? part.ratePoints() : part.points(), allowed));
        args.add(ItemSentences.plain(allowed));
        args.add(apart(part.ratePoints(), rate(asked, false)));
        args.add(ItemSentences.plain(rate(asked, false)));
        return new Explanation(sentence(type, part, above), args, ValueType.choiceName(type), inputs, dataDate,
                rules.name(), rules.version());
    }

    private static String sentence(IndicatorType type, Part part, boolean above) {
        Judgement verdict = part.verdict();
        if (verdict == null) {
            return "indicator.missing." + part.missing();
        }
        String code = "indicator." + ValueType.choiceName(type);
        return switch (type) {
            case DUAL -> code + "-parts";
            case WORDING -> code;
            case CEILING, FLOOR -> code + "-" + ValueType.choiceName(verdict);
            case CUMULATIVE, LEVEL, GROWTH -> code + "-" + ValueType.choiceName(verdict)
                    + (verdict == Judgement.AS_EXPECTED && above ? "-above" : "");
        };
    }

    /** The bound next to which a way lies, in points, without its sign. */
    private BigDecimal way(boolean above) {
        return rules.points(above ? RuleSet.INDICATOR_FASTER : RuleSet.INDICATOR_EXPECTED).abs();
    }

    /** The bound next to which a rate lies, in points, without its sign. */
    private BigDecimal rate(@Nullable BigDecimal target, boolean above) {
        return above ? rules.points(RuleSet.GROWTH_FASTER) : target == null ? BigDecimal.ZERO : rules.growthSlack(target);
    }

    private static int sign(@Nullable BigDecimal number) {
        return number == null ? 0 : number.signum();
    }

    private static String apart(@Nullable BigDecimal points, BigDecimal bound) {
        return points == null ? "" : ItemSentences.apart(points.abs(), bound);
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

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
