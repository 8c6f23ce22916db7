package gangmu.plan;

import gangmu.changes.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 年度目标 of an indicator over the years. Where it is cumulative they may be said either way: what is to be reached in all by
 * the end of a year, or what the year is to add (本年任务); either follows from the other where the year before has one too, or
 * in the first year of the plan. Of every other indicator only what is to be reached by the end of the year counts.
 */
public final class AnnualPlan {
    private final NavigableMap<Integer, Range> reached = new TreeMap<>();
    private final NavigableMap<Integer, Range> added = new TreeMap<>();
    private final NavigableMap<Integer, Range> rates = new TreeMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /** A year that says both, and they do not agree: what it says is to be reached, and what its parts add up to. */
    public record Contradiction(int year, Range reached, Range adding) {
    }

    private AnnualPlan(List<AnnualTarget> targets, boolean cumulative, int first) {
        for (AnnualTarget target : targets) {
            int year = target.year();
            Range rate = target.rate();
            if (rate != null) {
                rates.putIfAbsent(year, rate);
            }
            if (cumulative) {
                note(target, year == first ? Range.of(BigDecimal.ZERO) : reached.get(year - 1));
            } else if (target.target() != null) {
                reached.putIfAbsent(year, target.target());
            }
        }
    }

    private void note(AnnualTarget target, @Nullable Range before) {
        Range said = target.target();
        Range ofYear = target.ofYear();
        Range adding = ofYear == null || before == null ? null
                : new Range(before.lower().add(ofYear.lower()), before.upper().add(ofYear.upper()));
        Range all = said != null ? said : adding;
        if (all != null) {
            reached.putIfAbsent(target.year(), all);
        }
        if (ofYear != null) {
            added.putIfAbsent(target.year(), ofYear);
        } else if (all != null && before != null) {
            added.putIfAbsent(target.year(), Range.between(all.lower().subtract(before.lower()),
                    all.upper().subtract(before.upper())));
        }
        if (said != null && adding != null && !said.toString().equals(adding.toString())) {
            contradictions.add(new Contradiction(target.year(), said, adding));
        }
    }

    public static AnnualPlan of(PlanTree tree, Indicator indicator) {
        List<AnnualTarget> targets = tree.annualTargets(indicator.id());
        return new AnnualPlan(targets, indicator.type() == IndicatorType.CUMULATIVE,
                targets.isEmpty() ? 0 : tree.asPlan().start().getYear());
    }

    /** What is to be reached in all by the end of each year that says so, in their order. */
    public NavigableMap<Integer, Range> reached() {
        return reached;
    }

    /** What a year is to add, in the indicator's unit of measure; null where that is not known, or not asked of its type. */
    public @Nullable Range added(int year) {
        return added.get(year);
    }

    /** The growth against the year before that is asked of a year, percent. */
    public @Nullable Range rate(int year) {
        return rates.get(year);
    }

    /** Where both are said and do not agree. */
    public List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }
}
