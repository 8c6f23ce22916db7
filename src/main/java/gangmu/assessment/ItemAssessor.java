package gangmu.assessment;

import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges tasks, projects and policies: progress against elapsed time, on both rulers. */
final class ItemAssessor {
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Plan plan;
    private final Period period;
    private final RuleSet rules;
    private final Map<UUID, ProgressEntry> reports = new HashMap<>();
    private final Map<UUID, BigDecimal> rolledUp = new HashMap<>();

    ItemAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.plan = plan;
        this.period = period;
        this.rules = rules;
        snapshot.where(ProgressEntry.PERIOD, period.id()).forEach(entity -> {
            ProgressEntry entry = new ProgressEntry(entity);
            reports.put(entry.item(), entry);
        });
    }

    Map<UUID, ItemResult> assess() {
        List<Item> items = tree.inOrder();
        rollUp(items);
        Map<UUID, ItemResult> results = LinkedHashMap.newLinkedHashMap(items.size());
        for (Item item : items) {
            results.put(item.id(), assess(item));
        }
        return results;
    }

    /** Children before parents: the sums of weights and weighted progress climb up the tree. */
    private void rollUp(List<Item> items) {
        Map<UUID, BigDecimal> weights = new HashMap<>();
        Map<UUID, BigDecimal> sums = new HashMap<>();
        for (Item item : items.reversed()) {
            BigDecimal weight = weights.get(item.id());
            if (weight != null && weight.signum() > 0) {
                rolledUp.put(item.id(),
                        Objects.requireNonNull(sums.get(item.id())).divide(weight, Elapsed.EXACT));
            }
            BigDecimal progress = progress(item);
            UUID parent = item.parent();
            if (parent != null && progress != null && !item.adjusted()) {
                weights.merge(parent, item.weight(), BigDecimal::add);
                sums.merge(parent, item.weight().multiply(progress), BigDecimal::add);
            }
        }
    }

    private @Nullable BigDecimal reported(Item item) {
        ProgressEntry entry = reports.get(item.id());
        return entry == null ? null : entry.progress();
    }

    private @Nullable BigDecimal progress(Item item) {
        BigDecimal reported = item.kind() == ItemKind.SECTION ? null : reported(item);
        return reported != null ? reported : rolledUp.get(item.id());
    }

    private ItemResult assess(Item item) {
        ProgressEntry entry = reports.get(item.id());
        LocalDate ownDate = entry == null ? null : entry.dataDate();
        LocalDate dataDate = ownDate == null ? period.dataDate() : ownDate;
        LocalDate start = item.start() == null ? plan.start() : item.start();
        LocalDate end = item.end() == null ? plan.end() : item.end();
        BigDecimal elapsed = Elapsed.percent(start, end, dataDate);
        BigDecimal reported = reported(item);
        BigDecimal progress = progress(item);
        ProgressSource source = progress == null ? ProgressSource.NONE
                : reported != null && item.kind() != ItemKind.SECTION ? ProgressSource.REPORTED
                : ProgressSource.ROLLED_UP;
        BigDecimal planned = planned(item, start, end, dataDate);
        ItemVerdict linear = verdict(item, start, dataDate, progress, elapsed);
        ItemVerdict phased = planned == null ? null : verdict(item, start, dataDate, progress, planned);
        boolean byPlan = byPlan(linear, phased);
        ItemVerdict verdict = byPlan ? phased : linear;
        boolean counted = item.kind().isCounted() && !item.adjusted();
        Explanation explanation = explain(item, verdict, progress, source, elapsed, planned,
                byPlan, dataDate);
        return new ItemResult(item.id(), progress, source, reported, rolledUp.get(item.id()), dataDate, elapsed,
                planned, minus(progress, elapsed), minus(progress, planned), verdict, linear, phased, counted,
                counted && verdict != null && verdict.met(), explanation);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    /** What the milestones ask for on the data date, straight between them, from 0 the day before the start. */
    private @Nullable BigDecimal planned(Item item, LocalDate start, LocalDate end, LocalDate dataDate) {
        if (snapshot.countWhere(Milestone.ITEM, item.id()) == 0) {
            return null;
        }
        LocalDate from = start.minusDays(1);
        BigDecimal reached = BigDecimal.ZERO;
        boolean any = false;
        for (Milestone milestone : tree.milestones(item.id())) {
            BigDecimal planned = milestone.planned();
            if (planned == null) {
                continue;
            }
            any = true;
            if (!dataDate.isAfter(milestone.due())) {
                return Elapsed.between(from, reached, milestone.due(), planned, dataDate);
            }
            from = milestone.due();
            reached = planned;
        }
        return any ? Elapsed.between(from, reached, end, end.isAfter(from) ? HUNDRED : reached, dataDate) : null;
    }

    /**
     * The verdict on one ruler: {@code ruler} is the percentage that it asks for on the data date, on the phased one
     * in place of the elapsed share everywhere.
     */
    private @Nullable ItemVerdict verdict(Item item, LocalDate start, LocalDate dataDate,
            @Nullable BigDecimal progress, BigDecimal ruler) {
        if (item.adjusted()) {
            return ItemVerdict.ADJUSTED;
        }
        if (progress != null && progress.compareTo(HUNDRED) >= 0) {
            return ItemVerdict.COMPLETED;
        }
        if (start.isAfter(dataDate)) {
            return ItemVerdict.NOT_DUE;
        }
        if (progress == null) {
            return null;
        }
        if (progress.signum() == 0 && ruler.compareTo(rules.points(RuleSet.NOT_STARTED_AFTER)) > 0) {
            return ItemVerdict.NOT_STARTED;
        }
        BigDecimal points = distance(progress, ruler);
        if (points.compareTo(rules.points(RuleSet.AHEAD)) >= 0) {
            return ItemVerdict.AHEAD;
        }
        if (points.compareTo(rules.points(RuleSet.ON_PACE)) >= 0) {
            return ItemVerdict.ON_PACE;
        }
        return points.compareTo(rules.points(RuleSet.NEARLY)) >= 0 ? ItemVerdict.NEARLY : ItemVerdict.BEHIND;
    }

    /** How far progress is from what a ruler asks for, in what the rule set measures its bands in. */
    private BigDecimal distance(BigDecimal progress, BigDecimal ruler) {
        BigDecimal points = progress.subtract(ruler);
        if (rules.bands() == Bands.POINTS) {
            return points;
        }
        // Nothing is asked for yet: whoever has begun is ahead, whoever has not is on pace.
        return ruler.signum() == 0 ? points.multiply(HUNDRED)
                : points.multiply(HUNDRED).divide(ruler, Elapsed.EXACT);
    }

    /** Whether the phased plan decides; where there is none, the straight line does. */
    private boolean byPlan(@Nullable ItemVerdict linear, @Nullable ItemVerdict phased) {
        if (phased == null || linear == null) {
            return false;
        }
        return switch (rules.ruler()) {
            case LINEAR -> false;
            case PHASED -> true;
            case WORSE -> linear.compareTo(phased) < 0;
        };
    }

    /** The sentence says what decided: which ruler, in points or as a ratio, and which bound of the rule set. */
    private Explanation explain(Item item, @Nullable ItemVerdict verdict, @Nullable BigDecimal progress,
            ProgressSource source, BigDecimal elapsed, @Nullable BigDecimal planned, boolean byPlan,
            LocalDate dataDate) {
        BigDecimal ruler = byPlan && planned != null ? planned : elapsed;
        BigDecimal distance = progress == null ? null : distance(progress, ruler);
        boolean above = verdict == ItemVerdict.ON_PACE && distance != null && distance.signum() >= 0;
        String threshold = threshold(above ? ItemVerdict.AHEAD : verdict);
        List<Object> args = List.of(dataDate.toString(), progress == null ? "" : tenths(progress), whole(elapsed),
                progress == null ? "" : tenths(progress.subtract(elapsed).abs()), threshold,
                planned == null ? "" : tenths(planned),
                planned == null || progress == null ? "" : tenths(progress.subtract(planned)),
                item.text(Item.ADJUSTED_REASON), tenths(ruler), distance == null ? "" : tenths(distance.abs()));
        String code = sentence(verdict, above, planned != null, byPlan);
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
        inputs.add(new Input("threshold", threshold, "rule"));
        inputs.add(new Input("bands", ValueType.choiceName(rules.bands()), "rule"));
        inputs.add(new Input("ruler", byPlan ? "phased" : "linear", "rule"));
        return new Explanation(code, args, "progress-elapsed", inputs, dataDate, rules.name(), rules.version());
    }

    private String sentence(@Nullable ItemVerdict verdict, boolean above, boolean hasPlan, boolean byPlan) {
        if (verdict == null) {
            return "item.unreported";
        }
        String code = "item." + ValueType.choiceName(verdict) + (above ? "-above" : "");
        return switch (verdict) {
            case COMPLETED, NOT_DUE, ADJUSTED -> code;
            case AHEAD, ON_PACE, NEARLY, BEHIND -> code + (rules.bands() == Bands.RATIO ? "-by-ratio"
                    : byPlan ? "-by-plan" : hasPlan ? "-phased" : "");
            case NOT_STARTED -> code + (byPlan ? "-by-plan" : hasPlan ? "-phased" : "");
        };
    }

    /** The bound that decided, without its sign. */
    private String threshold(@Nullable ItemVerdict verdict) {
        if (verdict == null) {
            return "";
        }
        return switch (verdict) {
            case AHEAD -> plain(rules.points(RuleSet.AHEAD));
            case ON_PACE -> plain(rules.points(RuleSet.ON_PACE));
            case NEARLY, BEHIND -> plain(rules.points(RuleSet.NEARLY));
            case NOT_STARTED -> plain(rules.points(RuleSet.NOT_STARTED_AFTER));
            case COMPLETED, NOT_DUE, ADJUSTED -> "";
        };
    }

    private static String plain(BigDecimal number) {
        return number.abs().stripTrailingZeros().toPlainString();
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
