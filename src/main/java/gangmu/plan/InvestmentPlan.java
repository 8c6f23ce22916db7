package gangmu.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 投资计划 of an item over the years, 万元. Its milestones may say it either way: 累计计划投资, what is to be spent in all by a
 * day, or 年度计划投资, what is to be spent from the beginning of the year to that day. Either follows from the other where the
 * year before says how much was spent by its end, or where the item begins in the year.
 */
public final class InvestmentPlan {
    private final List<Milestone> milestones;
    private final Map<UUID, BigDecimal> cumulative = new HashMap<>();
    private final Map<UUID, BigDecimal> ofYear = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /**
     * A milestone that says both, and they do not agree.
     *
     * @param cumulative what it says is to be spent in all
     * @param adding what the year before and what it says of the year add up to
     */
    public record Contradiction(Milestone milestone, BigDecimal cumulative, BigDecimal adding) {
    }

    private InvestmentPlan(List<Milestone> milestones, int first) {
        this.milestones = milestones;
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ZERO;
        int year = first;
        for (Milestone milestone : milestones) {
            int its = milestone.due().getYear();
            if (its > year) {
                // Of a year in between nobody knows what it adds.
                before = its == year + 1 ? last : null;
                year = its;
            }
            last = note(milestone, before);
        }
    }

    /** @return what is to be spent in all by its day; null where that is not known */
    private @Nullable BigDecimal note(Milestone milestone, @Nullable BigDecimal before) {
        BigDecimal said = milestone.plannedInvestment();
        BigDecimal saidOfYear = milestone.investmentOfYear();
        BigDecimal adding = saidOfYear == null || before == null ? null : before.add(saidOfYear);
        BigDecimal all = said != null ? said : adding;
        BigDecimal part = saidOfYear != null ? saidOfYear : all == null || before == null ? null : all.subtract(before);
        if (all != null) {
            cumulative.put(milestone.id(), all);
        }
        if (part != null) {
            ofYear.put(milestone.id(), part);
        }
        if (said != null && adding != null && said.compareTo(adding) != 0) {
            contradictions.add(new Contradiction(milestone, said, adding));
        }
        return all;
    }

    public static InvestmentPlan of(PlanTree tree, Item item) {
        List<Milestone> milestones = tree.milestones(item.id());
        LocalDate start = item.start();
        return new InvestmentPlan(milestones, start != null ? start.getYear() : tree.asPlan().start().getYear());
    }

    /** 累计计划投资: what is to be spent in all by the day of a milestone; null where that is not known. */
    public @Nullable BigDecimal cumulative(Milestone milestone) {
        return cumulative.get(milestone.id());
    }

    /** 年度计划投资: what is to be spent from the beginning of the year to the day of a milestone. */
    public @Nullable BigDecimal ofYear(Milestone milestone) {
        return ofYear.get(milestone.id());
    }

    /** 累计计划投资 by the end of a year, as its last milestone or the last one before says. */
    public @Nullable BigDecimal cumulative(int year) {
        return milestones.stream().filter(milestone -> milestone.due().getYear() <= year && cumulative(milestone) != null)
                .reduce((one, next) -> next).map(this::cumulative).orElse(null);
    }

    /** 年度计划投资 of a year, as its last milestone says. */
    public @Nullable BigDecimal ofYear(int year) {
        return milestones.stream().filter(milestone -> milestone.due().getYear() == year && ofYear(milestone) != null)
                .reduce((one, next) -> next).map(this::ofYear).orElse(null);
    }

    /** Where both are said and do not agree, in the order of the milestones. */
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }
}
