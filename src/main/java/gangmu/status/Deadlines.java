package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.changes.Ref;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 到期与逾期: what falls due within some days of a day and is not done yet, and what was due before and is not done. */
public final class Deadlines {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Assessment assessment;
    private final PlanTree tree;
    private final LocalDate day;

    private Deadlines(Assessment assessment, LocalDate day) {
        this.assessment = assessment;
        this.tree = new PlanTree(assessment.snapshot(), assessment.plan().id());
        this.day = day;
    }

    /**
     * Something that is to be done by a day.
     *
     * @param about an item or a milestone
     * @param item whose deadline it is
     * @param milestone what a milestone is called, empty where it has no name; null for the item itself
     * @param days until then; negative where it is overdue by so many
     * @param progress of the item as far as it is known, percent
     * @param planned what it is to have reached by then, percent; null where the plan says it in money, or not at all
     */
    public record Deadline(Ref about, Item item, @Nullable String milestone, LocalDate due, long days, @Nullable BigDecimal progress,
            @Nullable BigDecimal planned) {
        public boolean overdue() {
            return days < 0;
        }
    }

    /**
     * What is overdue on a day, and what is due within so many days of it, the day itself and the last one among them; the
     * earliest first. An item without a date of its own is due at the end of the plan. What was adjusted has no deadline any more.
     *
     * @throws IllegalArgumentException where {@code within} is negative
     */
    public static List<Deadline> of(Assessment assessment, LocalDate day, int within) {
        if (within < 0) {
            throw new IllegalArgumentException("within " + within);
        }
        Deadlines deadlines = new Deadlines(assessment, day);
        return deadlines.tree.inOrder().stream().filter(item -> item.kind() != ItemKind.SECTION && !item.adjusted())
                .flatMap(item -> deadlines.of(item).stream()).filter(deadline -> deadline.days() <= within)
                .sorted(Comparator.comparing(Deadline::due)).toList();
    }

    private List<Deadline> of(Item item) {
        ItemResult result = assessment.of(item);
        BigDecimal progress = result == null ? null : result.progress();
        if (progress != null && progress.compareTo(HUNDRED) >= 0) {
            return List.of();
        }
        List<Deadline> open = new ArrayList<>();
        for (Milestone milestone : tree.milestones(item.id())) {
            if (!reached(item, milestone, progress)) {
                open.add(until(milestone.due(), milestone.entity().ref(), item, milestone.name(), progress, milestone.planned()));
            }
        }
        LocalDate end = item.end() == null ? assessment.plan().end() : item.end();
        open.add(until(end, item.entity().ref(), item, null, progress, HUNDRED));
        return open;
    }

    private Deadline until(LocalDate due, Ref about, Item item, @Nullable String milestone, @Nullable BigDecimal progress,
            @Nullable BigDecimal planned) {
        return new Deadline(about, item, milestone, due, ChronoUnit.DAYS.between(day, due), progress, planned);
    }

    /** By its share where it has one, else by its money; one that plans neither is open until the item is finished. */
    private boolean reached(Item item, Milestone milestone, @Nullable BigDecimal progress) {
        BigDecimal planned = milestone.planned();
        if (planned != null) {
            return progress != null && progress.compareTo(planned) >= 0;
        }
        BigDecimal money = InvestmentPlan.of(tree, item).cumulative(milestone);
        ProgressEntry entry = Reports.progress(assessment.snapshot(), item.id(), assessment.period().id());
        BigDecimal invested = entry == null ? null : entry.invested();
        return money != null && invested != null && invested.compareTo(money) >= 0;
    }
}
