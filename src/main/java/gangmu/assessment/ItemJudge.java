package gangmu.assessment;

import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one task, project or policy: progress against elapsed time and against the phased plan. */
final class ItemJudge {
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Plan plan;
    private final Period period;
    private final RuleSet rules;
    private final Set<ItemVerdict> metBy;
    private final ItemSentences sentences;

    ItemJudge(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.plan = plan;
        this.period = period;
        this.rules = rules;
        this.metBy = rules.metItems();
        this.sentences = new ItemSentences(plan, rules);
    }

    /**
     * @param parts what its parts add up to; null where it has none
     * @param last what it, or else its parts, reported last before the period; null where they never did
     */
    ItemResult judge(Item item, @Nullable ProgressEntry entry, @Nullable RolledUp parts, EarlierReports.@Nullable Last last) {
        BigDecimal rolledUp = parts == null ? null : parts.progress();
        LocalDate ownDate = entry == null ? null : entry.dataDate();
        LocalDate start = item.start() == null ? plan.start() : item.start();
        LocalDate end = item.end() == null ? plan.end() : item.end();
        BigDecimal reported = entry == null ? null : entry.progress();
        BigDecimal own = item.kind() == ItemKind.SECTION ? null : reported;
        ProgressSource source = own != null ? ProgressSource.REPORTED : parts != null && rolledUp != null
                ? parts.finishedEarlier() ? ProgressSource.FINISHED_EARLIER : ProgressSource.ROLLED_UP
                : withoutReport(entry, last);
        BigDecimal progress = switch (source) {
            case REPORTED -> own;
            case ROLLED_UP -> rolledUp;
            case FINISHED_EARLIER -> rolledUp != null ? rolledUp : Objects.requireNonNull(last).progress();
            case NOTHING_NEW, LAST_KNOWN -> Objects.requireNonNull(last).progress();
            case NONE -> null;
        };
        LocalDate dataDate = source == ProgressSource.LAST_KNOWN ? Objects.requireNonNull(last).dataDate()
                : ownDate == null ? period.dataDate() : ownDate;
        BigDecimal elapsed = Elapsed.percent(start, end, dataDate);
        BigDecimal planned = planned(item, start, end, dataDate);
        boolean over = !dataDate.isBefore(end);
        ItemVerdict linear = verdict(item, start, dataDate, progress, elapsed, over);
        ItemVerdict phased = planned == null ? null : verdict(item, start, dataDate, progress, planned, over);
        boolean byPlan = byPlan(linear, phased);
        ItemVerdict computed = byPlan ? phased : linear;
        boolean ofParts = source == ProgressSource.ROLLED_UP || last != null && parts != null && last.equals(parts.last());
        RolledUp.Parts of = parts == null || !ofParts ? null : parts.parts();
        Later<Explanation> how = new Later<>(() -> sentences.explain(new ItemSentences.Case(item, computed, progress, source,
                of, elapsed, planned, byPlan, dataDate, distance(progress, byPlan && planned != null ? planned : elapsed))));
        Overruled<ItemVerdict> overruled = overruled(item, how, computed);
        ItemVerdict verdict = overruled != null && overruled.counts() ? overruled.verdict() : computed;
        boolean counted = item.kind().isCounted()
                && !(item.adjusted() && rules.adjustedItems() == Treatment.OUT)
                && !(source == ProgressSource.LAST_KNOWN && rules.notUpdated() == NotUpdated.OUT)
                && !(verdict == ItemVerdict.NOT_DUE && rules.notDueItems() == Treatment.OUT);
        boolean disagree = linear != null && phased != null && metBy.contains(linear) != metBy.contains(phased);
        return new ItemResult(item.id(), progress, source, reported, rolledUp, dataDate, elapsed, planned,
                minus(progress, elapsed), minus(progress, planned), verdict, computed, linear, phased, overruled,
                disagree, counted, counted && verdict != null && metBy.contains(verdict), how);
    }

    /** What stands for an item of which no progress was reported in the period. */
    private ProgressSource withoutReport(@Nullable ProgressEntry entry, EarlierReports.@Nullable Last last) {
        if (last == null) {
            return ProgressSource.NONE;
        }
        return last.progress().compareTo(HUNDRED) >= 0 ? ProgressSource.FINISHED_EARLIER
                : entry != null && entry.nothingNew() ? ProgressSource.NOTHING_NEW
                : rules.notUpdated() == NotUpdated.NOT_JUDGED ? ProgressSource.NONE : ProgressSource.LAST_KNOWN;
    }

    private @Nullable Overruled<ItemVerdict> overruled(Item item, Later<Explanation> how,
            @Nullable ItemVerdict computed) {
        Entity found = Overrides.find(snapshot, item.id(), period.id());
        if (found == null) {
            return null;
        }
        VerdictOverride override = new VerdictOverride(found);
        var changed = SeenInputs.changed(override.inputs(), SeenInputs.of(how.get(), computed));
        return new Overruled<>(override, Objects.requireNonNull(override.itemVerdict()), changed,
                changed.isEmpty() && rules.overrides() == OverrideCounting.OVERRIDE);
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
        InvestmentPlan investments = InvestmentPlan.of(tree, item);
        for (Milestone milestone : tree.milestones(item.id())) {
            BigDecimal planned = share(item, milestone, investments);
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

    /** The planned share of a milestone; where it plans money alone, its share of the whole investment. */
    private static @Nullable BigDecimal share(Item item, Milestone milestone, InvestmentPlan investments) {
        BigDecimal investment = investments.cumulative(milestone);
        BigDecimal total = item.totalInvestment();
        if (milestone.planned() != null || investment == null || total == null || total.signum() <= 0) {
            return milestone.planned();
        }
        return investment.multiply(HUNDRED).divide(total, Elapsed.EXACT).min(HUNDRED).max(BigDecimal.ZERO);
    }

    /**
     * The verdict on one ruler: {@code ruler} is the percentage that it asks for on the data date, on the phased one
     * in place of the elapsed share everywhere.
     *
     * @param over whether its time is over on the data date: then it is finished or it is not, without tolerance
     */
    private @Nullable ItemVerdict verdict(Item item, LocalDate start, LocalDate dataDate,
            @Nullable BigDecimal progress, BigDecimal ruler, boolean over) {
        if (item.adjusted()) {
            return ItemVerdict.ADJUSTED;
        }
        if (progress != null && progress.compareTo(HUNDRED) >= 0) {
            return ItemVerdict.COMPLETED;
        }
        if (start.isAfter(dataDate)) {
            return ItemVerdict.NOT_DUE;
        }
        BigDecimal distance = distance(progress, ruler);
        if (progress == null || distance == null) {
            return null;
        }
        if (over) {
            return ItemVerdict.UNFINISHED;
        }
        if (progress.signum() == 0 && ruler.compareTo(rules.points(RuleSet.NOT_STARTED_AFTER)) > 0) {
            return ItemVerdict.NOT_STARTED;
        }
        if (distance.compareTo(rules.points(RuleSet.AHEAD)) >= 0) {
            return ItemVerdict.AHEAD;
        }
        if (distance.compareTo(rules.points(RuleSet.ON_PACE)) >= 0) {
            return ItemVerdict.ON_PACE;
        }
        return distance.compareTo(rules.points(RuleSet.NEARLY)) >= 0 ? ItemVerdict.NEARLY : ItemVerdict.BEHIND;
    }

    /** How far progress is from what a ruler asks for, in what the rule set measures its bands in. */
    private @Nullable BigDecimal distance(@Nullable BigDecimal progress, BigDecimal ruler) {
        if (progress == null) {
            return null;
        }
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
}
