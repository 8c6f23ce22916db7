package gangmu.usecase.founding;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Numbers;
import gangmu.changes.Phrases;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceRules;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.judging.AssessPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 结转: what of a plan can go along into the next one, as its last period knows it.
 *
 * @param candidates its projects, in the order of the tree
 * @param bases its indicators in their order, each with the value that is its next base
 * @param finished every item of any kind that is finished
 * @param tasks how many tasks stay with the old plan
 * @param policies how many policies stay with it
 */
public record Succession(Plan from, List<Candidate> candidates, List<NewBase> bases, Set<UUID> finished, long tasks, long policies) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether a project goes along: what is open does unless somebody says otherwise, what was adjusted only where asked. */
    public enum Standing { OPEN, ADJUSTED, FINISHED }

    /**
     * What was reported last.
     *
     * @param at the day at whose end it stood
     */
    public record LastKnown(BigDecimal value, LocalDate at, boolean provisional) {
        private static String said(@Nullable LastKnown known, Phrases words) {
            return known == null ? words.get("next-plan.unknown") : words.get("next-plan.known", known.value(), known.at());
        }
    }

    /**
     * A project.
     *
     * @param progress as it is judged by, percent; null where it never reported
     * @param invested 累计完成投资, 万元; null where it never reported
     * @param evidence how many pieces are linked to it
     */
    public record Candidate(Item item, Standing standing, @Nullable BigDecimal progress, @Nullable LastKnown invested, int evidence) {
        /** All of it, to be chosen by. */
        public String sentence(Phrases words) {
            return words.get("next-plan.candidate", item.code(), item.name(),
                    words.get("next-plan.standing." + ValueType.choiceName(standing)),
                    progress == null ? words.get("next-plan.unknown") : Numbers.tenths(progress) + "%",
                    LastKnown.said(invested, words), evidence);
        }
    }

    /** An indicator; the value is null where none was ever reported. */
    public record NewBase(Indicator indicator, @Nullable LastKnown value) {
        public String sentence(Phrases words) {
            return words.get("next-plan.base", indicator.code(), indicator.name(), LastKnown.said(value, words));
        }
    }

    public static Succession of(Snapshot snapshot, Plan plan) {
        PlanTree tree = new PlanTree(snapshot, plan.id());
        List<Period> newestFirst = Reports.periods(snapshot, plan.id()).reversed();
        Assessment assessment = newestFirst.isEmpty() ? null : new AssessPeriod().assess(snapshot, plan, newestFirst.getFirst());
        List<Item> items = tree.inOrder();
        Set<UUID> finished = new HashSet<>();
        for (Item item : items) {
            if (isFinished(assessment == null ? null : assessment.of(item))) {
                finished.add(item.id());
            }
        }
        List<Candidate> candidates = items.stream().filter(item -> item.kind() == ItemKind.PROJECT).map(item -> {
            ItemResult result = assessment == null ? null : assessment.of(item);
            Standing standing = finished.contains(item.id()) ? Standing.FINISHED : item.adjusted() ? Standing.ADJUSTED : Standing.OPEN;
            return new Candidate(item, standing, result == null ? null : result.progress(), invested(snapshot, newestFirst, item),
                    EvidenceRules.evidenceOf(snapshot, item.id()).size());
        }).toList();
        return new Succession(plan, candidates, tree.indicators().stream().map(indicator ->
                new NewBase(indicator, value(snapshot, newestFirst, indicator))).toList(), finished,
                count(items, ItemKind.TASK), count(items, ItemKind.POLICY));
    }

    private static long count(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    /** By its progress, or by the word of a person who overruled. */
    private static boolean isFinished(@Nullable ItemResult result) {
        return result != null && (result.verdict() == ItemVerdict.COMPLETED
                || result.progress() != null && result.progress().compareTo(HUNDRED) >= 0);
    }

    private static @Nullable LastKnown invested(Snapshot snapshot, List<Period> newestFirst, Item item) {
        for (Period period : newestFirst) {
            ProgressEntry entry = Reports.progress(snapshot, item.id(), period.id());
            if (entry != null && entry.invested() instanceof BigDecimal invested) {
                return new LastKnown(invested, dated(entry.dataDate(), period), false);
            }
        }
        return null;
    }

    private static @Nullable LastKnown value(Snapshot snapshot, List<Period> newestFirst, Indicator indicator) {
        for (Period period : newestFirst) {
            IndicatorValue reported = Reports.value(snapshot, indicator.id(), period.id());
            if (reported != null && reported.value() instanceof BigDecimal value) {
                return new LastKnown(value, dated(reported.dataDate(), period), reported.provisional());
            }
        }
        return null;
    }

    private static LocalDate dated(@Nullable LocalDate own, Period period) {
        return own != null ? own : period.dataDate();
    }

    /** The projects that go along where nobody chooses. */
    public Set<UUID> open() {
        Set<UUID> open = new HashSet<>();
        candidates.stream().filter(each -> each.standing() == Standing.OPEN).forEach(each -> open.add(each.item().id()));
        return open;
    }
}
