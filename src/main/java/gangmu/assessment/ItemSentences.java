package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.Numbers;
import gangmu.changes.ValueType;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /**
     * What a verdict on an item rests on.
     *
     * @param parts of a progress that was rolled up: how many parts count, and how many of them have reported
     * @param planned what the phased plan asks for; null without milestones
     * @param byPlan whether the phased plan decided
     * @param distance from the ruler that decided, in what the rule set measures its bands in
     */
    record Case(Item item, @Nullable ItemVerdict verdict, @Nullable BigDecimal progress, ProgressSource source,
            RolledUp.@Nullable Parts parts, BigDecimal elapsed, @Nullable BigDecimal planned, boolean byPlan,
            LocalDate dataDate, @Nullable BigDecimal distance) {
        BigDecimal ruler() {
            return byPlan && planned != null ? planned : elapsed;
        }
    }

    /** The sentence says what decided: which ruler, in points or as a ratio, and which bound of the rule set. */
    Explanation explain(Case of) {
        Item item = of.item();
        BigDecimal progress = of.progress();
        BigDecimal planned = of.planned();
        BigDecimal distance = of.distance();
        BigDecimal elapsed = of.elapsed();
        LocalDate end = item.end() == null ? plan.end() : item.end();
        boolean above = of.verdict() == ItemVerdict.ON_PACE && distance != null && distance.signum() >= 0;
        BigDecimal threshold = threshold(above ? ItemVerdict.AHEAD : of.verdict());
        BigDecimal fromPlan = planned == null || progress == null ? null : progress.subtract(planned);
        BigDecimal points = progress == null ? null : progress.subtract(of.ruler()).abs();
        RolledUp.Parts parts = of.parts();
        List<Object> args = List.of(of.dataDate().toString(), Numbers.tenths(progress),
                Numbers.whole(elapsed), points == null ? "" : ReadNumbers.apart(points, threshold), Numbers.plain(threshold),
                Numbers.tenths(planned), Numbers.tenths(fromPlan),
                item.text(Item.ADJUSTED_REASON), Numbers.tenths(of.ruler()),
                distance == null ? "" : ReadNumbers.apart(distance.abs(), threshold),
                fromPlan == null ? "" : Numbers.tenths(fromPlan.abs()), end.toString(),
                Long.toString(ChronoUnit.DAYS.between(end, of.dataDate())),
                parts == null ? "" : Long.toString(parts.counted()), parts == null ? "" : Long.toString(parts.reported()));
        List<Input> inputs = new ArrayList<>();
        if (progress != null) {
            inputs.add(new Input("progress", progress.toPlainString(), ValueType.choiceName(of.source())));
        }
        if (parts != null && parts.silent() > 0) {
            inputs.add(new Input("parts", Long.toString(parts.counted()), "computed"));
            inputs.add(new Input("partsReported", Long.toString(parts.reported()), "reported"));
            inputs.add(new Input("unreportedParts", ValueType.choiceName(rules.unreportedParts()), "rule"));
        }
        inputs.add(new Input("start", String.valueOf(item.start() == null ? plan.start() : item.start()),
                item.start() == null ? "plan" : "item"));
        inputs.add(new Input("end", end.toString(), item.end() == null ? "plan" : "item"));
        inputs.add(new Input("elapsed", elapsed.toPlainString(), "computed"));
        if (planned != null) {
            inputs.add(new Input("planned", planned.toPlainString(), "milestones"));
        }
        inputs.add(new Input("threshold", Numbers.plain(threshold), "rule"));
        inputs.add(new Input("bands", ValueType.choiceName(rules.bands()), "rule"));
        inputs.add(new Input("ruler", of.byPlan() ? "phased" : "linear", "rule"));
        return new Explanation(sentence(of, above, end) + parts(parts), args, "progress-elapsed", inputs, of.dataDate(),
                rules.name(), rules.version());
    }

    /** How many parts have reported where not all have, and how the others are taken. */
    private String parts(RolledUp.@Nullable Parts parts) {
        return parts == null || parts.silent() == 0 ? ""
                : ";item.parts-" + ValueType.choiceName(rules.unreportedParts());
    }

    /** What was not reported in this period is said before anything else. */
    private String sentence(Case of, boolean above, LocalDate end) {
        String stands = switch (of.source()) {
            case LAST_KNOWN -> "item.not-updated;";
            case NOTHING_NEW -> "item.nothing-new;";
            default -> "";
        };
        return stands + judged(of, above, end);
    }

    private String judged(Case of, boolean above, LocalDate end) {
        ItemVerdict verdict = of.verdict();
        if (verdict == null) {
            return "item.unreported";
        }
        return switch (verdict) {
            case COMPLETED -> of.source() == ProgressSource.FINISHED_EARLIER ? "item.completed-earlier" : "item.completed";
            case NOT_DUE -> "item.not-due";
            case ADJUSTED -> "item.adjusted";
            case UNFINISHED -> "item.at-the-end," + (of.dataDate().isAfter(end) ? "item.overdue" : "item.unfinished");
            case NOT_STARTED -> of.byPlan() ? "item.not-begun-by-plan;item.time"
                    : "item.not-begun" + (of.planned() == null ? "" : ";item.plan");
            case AHEAD, ON_PACE, NEARLY, BEHIND -> byDistance(of, verdict, above);
        };
    }

    private String byDistance(Case of, ItemVerdict verdict, boolean above) {
        boolean even = above && of.progress() != null && Numbers.tenths(of.progress().subtract(of.ruler())).equals("0");
        String how = switch (verdict) {
            case AHEAD -> "ahead-enough";
            case ON_PACE -> even ? "even" : above ? "high" : "within";
            case NEARLY -> "low";
            default -> "too-low";
        };
        if (rules.bands() == Bands.RATIO) {
            return "item.at-due,item.ratio-" + how + ";item.time";
        }
        return of.byPlan() ? "item.at-plan,item." + how + (even ? "-plan" : "") + ";item.time"
                : "item.at,item." + how + phased(of);
    }

    /** Which side of the phased plan it is on, as the sentence shows it. */
    private static String phased(Case of) {
        if (of.planned() == null || of.progress() == null) {
            return "";
        }
        BigDecimal points = of.progress().subtract(of.planned());
        return ";item.plan," + (Numbers.tenths(points).equals("0") ? "item.plan-even"
                : points.signum() < 0 ? "item.plan-below" : "item.plan-above");
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
            case COMPLETED, UNFINISHED, NOT_DUE, ADJUSTED -> null;
        };
    }
}
