package gangmu.status;

import gangmu.changes.Entity;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualPlan;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What does not fit together in the plan itself: dates, sums of investment, units that are no more. */
final class FindingsOfPlan {
    private final PlanTree tree;
    private final Plan plan;
    private final Period period;
    private final Found found;

    /** Takes a finding. */
    @FunctionalInterface
    interface Found {
        void add(Entity about, String code, String basis, Object... figures);
    }

    FindingsOfPlan(PlanTree tree, Plan plan, Period period, Found found) {
        this.tree = tree;
        this.plan = plan;
        this.period = period;
        this.found = found;
    }

    void look(Item item, @Nullable ProgressEntry entry) {
        dates(item, entry);
        milestones(item);
        units(item.entity(), item.lead(), item.cooperating());
        BigDecimal total = item.totalInvestment();
        if (tree.hasChildren(item.id())) {
            weights(item, entry);
            if (total != null) {
                investmentOfParts(item, total);
            }
        }
    }

    void look(Indicator indicator) {
        units(indicator.entity(), indicator.lead(), indicator.entity().orElse(Indicator.COOPERATING, List.of()));
        annualTargets(indicator);
    }

    /** The targets of the years lead to that of the plan: none beyond it, and in the last year the same. */
    private void annualTargets(Indicator indicator) {
        AnnualPlan years = AnnualPlan.of(tree, indicator);
        years.contradictions().forEach(each -> found.add(indicator.entity(), "annual-target-sums", "",
                Integer.toString(each.year()), each.reached().toString(), each.adding().toString()));
        Range target = indicator.target();
        BigDecimal base = indicator.type() == IndicatorType.CUMULATIVE ? BigDecimal.ZERO : indicator.base();
        boolean way = switch (indicator.type()) {
            case CUMULATIVE, LEVEL, DUAL -> true;
            case GROWTH, CEILING, FLOOR, WORDING -> false;
        };
        if (!way || target == null || base == null || target.holds(base)) {
            return;
        }
        boolean falling = base.compareTo(target.upper()) > 0;
        years.reached().forEach((year, thatYear) -> {
            boolean last = year == plan.end().getYear();
            if (last ? !thatYear.toString().equals(target.toString())
                    : target.ahead(thatYear.nearer(falling), falling).signum() > 0) {
                found.add(indicator.entity(), last ? "last-annual-target-differs" : "annual-target-beyond", "",
                        Integer.toString(year), thatYear.toString(), target.toString());
            }
        });
    }

    /** The units that are named and are no more. */
    private void units(Entity about, @Nullable UUID lead, List<UUID> cooperating) {
        Stream.concat(Stream.ofNullable(lead), cooperating.stream()).distinct().flatMap(id -> Stream.ofNullable(tree.unit(id)))
                .forEach(unit -> {
                    LocalDate ended = unit.ended();
                    if (ended != null && !ended.isAfter(period.dataDate())) {
                        found.add(about, "unit-gone", "", unit.shortName(), ended);
                    }
                });
    }

    private void dates(Item item, @Nullable ProgressEntry entry) {
        LocalDate start = item.start();
        LocalDate end = item.end();
        if (start != null && end != null && start.isAfter(end)) {
            found.add(item.entity(), "dates-out-of-order", "", start, end);
        }
        LocalDate dataDate = entry == null ? null : entry.dataDate();
        if (dataDate != null && dataDate.isAfter(period.dataDate())) {
            found.add(item.entity(), "data-date-late", "", dataDate, period.dataDate());
        }
        LocalDate issued = item.entity().get(Item.ISSUED);
        if (issued != null && issued.isAfter(period.dataDate()) && entry != null && entry.progress() != null
                && entry.progress().signum() > 0) {
            found.add(item.entity(), "issued-late", "", issued, period.dataDate());
        }
    }

    /** Planned progress and investment add up from one milestone to the next, and end with the item. */
    private void milestones(Item item) {
        if (tree.snapshot().countWhere(Milestone.ITEM, item.id()) == 0) {
            return;
        }
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal invested = BigDecimal.ZERO;
        InvestmentPlan investments = InvestmentPlan.of(tree, item);
        investments.contradictions().forEach(each -> found.add(item.entity(), "year-investment-differs", "",
                Integer.toString(each.milestone().due().getYear()), Numbers.plain(each.cumulative()), Numbers.plain(each.adding())));
        for (Milestone milestone : tree.milestones(item.id())) {
            BigDecimal next = milestone.planned();
            BigDecimal money = investments.cumulative(milestone);
            if (next != null && next.compareTo(planned) < 0 || money != null && money.compareTo(invested) < 0) {
                found.add(item.entity(), "milestones-fall", Numbers.plain(next) + " " + Numbers.plain(money),
                        milestone.due());
            }
            planned = next == null ? planned : next;
            invested = money == null ? invested : money;
            LocalDate start = item.start();
            LocalDate end = item.end();
            if (start != null && milestone.due().isBefore(start) || end != null && milestone.due().isAfter(end)) {
                found.add(item.entity(), "milestone-outside", "", milestone.due(), start == null ? "" : start,
                        end == null ? "" : end);
            }
        }
    }

    /** Parts of which none weighs anything add up to nothing. */
    private void weights(Item item, @Nullable ProgressEntry entry) {
        List<Item> parts = tree.children(item.id()).stream().filter(part -> !part.adjusted()).toList();
        if (!parts.isEmpty() && (entry == null || entry.progress() == null)
                && parts.stream().allMatch(part -> part.weight().signum() == 0)) {
            found.add(item.entity(), "weights-none", "", parts.size());
        }
    }

    /** The parts of a package add up to it. */
    private void investmentOfParts(Item item, BigDecimal total) {
        List<Item> parts = tree.children(item.id()).stream().filter(part -> part.totalInvestment() != null).toList();
        BigDecimal sum = parts.stream().map(Item::totalInvestment).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = parts.size() == tree.children(item.id()).size();
        if (!parts.isEmpty() && (sum.compareTo(total) > 0 || whole && sum.compareTo(total) != 0)) {
            found.add(item.entity(), "investment-of-parts", "", Numbers.plain(sum), Numbers.plain(total));
        }
    }
}
