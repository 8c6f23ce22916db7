package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.ValueType;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a verdict on an item came about. */
final class ItemSentences {
    private final Plan plan;
    private final RuleSet rules;

    ItemSentences(Plan plan, RuleSet rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** The sentence says what decided: which ruler, in points or as a ratio, and which bound of the rule set. */
    Explanation explain(Item item, @Nullable ItemVerdict verdict, @Nullable BigDecimal progress,
            ProgressSource source, BigDecimal elapsed, @Nullable BigDecimal planned, boolean byPlan,
            LocalDate dataDate, @Nullable BigDecimal distance) {
        BigDecimal ruler = byPlan && planned != null ? planned : elapsed;
        boolean above = verdict == ItemVerdict.ON_PACE && distance != null && distance.signum() >= 0;
        BigDecimal threshold = threshold(above ? ItemVerdict.AHEAD : verdict);
        List<Object> args = List.of(dataDate.toString(), progress == null ? "" : tenths(progress), whole(elapsed),
                progress == null ? "" : apart(progress.subtract(elapsed).abs(), threshold), text(threshold),
                planned == null ? "" : tenths(planned),
                planned == null || progress == null ? "" : tenths(progress.subtract(planned)),
                item.text(Item.ADJUSTED_REASON), tenths(ruler), distance == null ? "" : apart(distance.abs(), threshold),
                planned == null || progress == null ? "" : tenths(progress.subtract(planned).abs()));
        String code = sentence(verdict, above, planned == null || progress == null ? "" : phased(progress.subtract(planned)),
                byPlan);
        List<Input> inputs = new ArrayList<>();
        if (progress != null) {
            inputs.add(new Input("progress", progress.toPlainString(),
                    ValueType.choiceName(source)));
        }
        inputs.add(new Input("start", String.valueOf(item.start() == null ? plan.start() : item.start()),
                item.start() == null ? "plan" : "item"));
        inputs.add(new Input("end", String.valueOf(item.end() == null ? plan.end() : item.end()),
                item.end() == null ? "plan" : "item"));
        inputs.add(new Input("elapsed", elapsed.toPlainString(), "computed"));
        if (planned != null) {
            inputs.add(new Input("planned", planned.toPlainString(), "milestones"));
        }
        inputs.add(new Input("threshold", text(threshold), "rule"));
        inputs.add(new Input("bands", ValueType.choiceName(rules.bands()), "rule"));
        inputs.add(new Input("ruler", byPlan ? "phased" : "linear", "rule"));
        return new Explanation(code, args, "progress-elapsed", inputs, dataDate, rules.name(), rules.version());
    }

    private String sentence(@Nullable ItemVerdict verdict, boolean above, String phased, boolean byPlan) {
        if (verdict == null) {
            return "item.unreported";
        }
        String code = "item." + ValueType.choiceName(verdict) + (above ? "-above" : "");
        return switch (verdict) {
            case COMPLETED, NOT_DUE, ADJUSTED -> code;
            case AHEAD, ON_PACE, NEARLY, BEHIND -> code + (rules.bands() == Bands.RATIO ? "-by-ratio"
                    : byPlan ? "-by-plan" : phased);
            case NOT_STARTED -> code + (byPlan ? "-by-plan" : phased.isEmpty() ? "" : "-phased");
        };
    }

    /** Which side of the phased plan it is on, as the sentence shows it. */
    private static String phased(BigDecimal points) {
        return tenths(points).equals("0") ? "-phased-even" : points.signum() < 0 ? "-phased-below" : "-phased-above";
    }

    /** The bound that decided, without its sign; null where none did. */
    private @Nullable BigDecimal threshold(@Nullable ItemVerdict verdict) {
        if (verdict == null) {
            return null;
        }
        return switch (verdict) {
            case AHEAD -> rules.points(RuleSet.AHEAD).abs();
            case ON_PACE -> rules.points(RuleSet.ON_PACE).abs();
            case NEARLY, BEHIND -> rules.points(RuleSet.NEARLY).abs();
            case NOT_STARTED -> rules.points(RuleSet.NOT_STARTED_AFTER).abs();
            case COMPLETED, NOT_DUE, ADJUSTED -> null;
        };
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : plain(number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** In tenths, but never rounded on to a bound that it only comes close to: 10.004 is more than 10. */
    static String apart(BigDecimal number, @Nullable BigDecimal bound) {
        BigDecimal shown = number.setScale(1, RoundingMode.HALF_UP);
        for (int digits = 2; bound != null && shown.compareTo(bound) == 0 && number.compareTo(bound) != 0; digits++) {
            shown = number.setScale(digits, RoundingMode.HALF_UP);
        }
        return plain(shown);
    }

    static String tenths(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String hundredths(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
