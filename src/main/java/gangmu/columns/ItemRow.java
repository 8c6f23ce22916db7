package gangmu.columns;

import gangmu.assessment.Assessment;
import gangmu.assessment.Explanation;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.assessment.YearResult;
import gangmu.assessment.Years;
import gangmu.changes.Field;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.WorkingGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in a period: what the columns of items say something of.
 *
 * @param tree the plan that it is in
 * @param period the period that is looked at; null where there is none yet
 * @param report what was reported of it in the period; null where nothing was
 * @param assessment the verdicts of the period; null as long as there are none
 * @param section the name of the top branch that it is in; empty for none
 * @param earlier its progress in each earlier period that is shown beside it
 */
public record ItemRow(PlanTree tree, Item item, @Nullable Period period, @Nullable ProgressEntry report,
        @Nullable Assessment assessment, String section, List<@Nullable BigDecimal> earlier) {

    /** An item without what only sheets show of it. */
    public static ItemRow of(PlanTree tree, Item item, @Nullable Period period, @Nullable ProgressEntry report,
            @Nullable Assessment assessment) {
        return new ItemRow(tree, item, period, report, assessment, "", List.of());
    }

    /** How it stands; null as long as nobody worked it out. */
    public @Nullable ItemResult result() {
        return assessment == null ? null : assessment.of(item);
    }

    private ItemResult judged() {
        return Objects.requireNonNull(result());
    }

    /** The name of the working group; empty for none. */
    public String group() {
        WorkingGroup group = tree.group(item.group());
        return group == null ? "" : group.name();
    }

    /** What people call the unit that leads; empty for none. */
    public String lead() {
        return tree.unitName(item.lead());
    }

    public @Nullable ItemVerdict verdict() {
        ItemResult result = result();
        return result == null ? null : result.verdict();
    }

    /** The verdict by the rules, also where nobody overruled it. */
    public @Nullable ItemVerdict byRules() {
        ItemResult result = result();
        return result == null ? null : result.overruled() == null ? result.verdict() : result.computed();
    }

    public @Nullable Overruled<ItemVerdict> overruled() {
        ItemResult result = result();
        return result == null ? null : result.overruled();
    }

    /** Whether it meets the standard. */
    public boolean met() {
        return judged().met();
    }

    /** How many it counts for by the rule set's counting basis; 0 where it was taken out of the count. */
    public long counted() {
        return judged().counted() ? Objects.requireNonNull(assessment).counts(item) : 0;
    }

    /** The year of its figures by itself; null where the plan asks nothing of it. */
    @Nullable YearResult year() {
        ItemResult result = result();
        return assessment == null || result == null ? null : Years.of(assessment, result);
    }

    /** How many pieces of evidence it has. */
    public long evidence() {
        return tree.snapshot().countWhere(EvidenceLink.TARGET, item.id());
    }

    /** A field of its own, references by what people call them. */
    @Nullable Object own(Field<?> field) {
        return Named.value(tree, field, item.entity().get(field));
    }

    /** A field of its report. */
    @Nullable Object reported(Field<?> field) {
        return report == null ? null : Named.value(tree, field, report.entity().get(field));
    }

    /** Why it is judged as it is, and whether the two rulers differ. */
    Sentence explanation() {
        ItemResult result = judged();
        // Worked out anew: the explanations of 100,000 items fill the memory.
        Explanation explanation = result.passingExplanation();
        return words -> explanation.sentence(byRules(), Objects.requireNonNull(assessment).rules().wording(), words::get)
                + (result.rulersDisagree() ? words.get("status-workbook.rulers-disagree") : "");
    }

    UUID id() {
        return item.id();
    }
}
