package gangmu.status.tables;

import gangmu.assessment.CountingBasis;
import gangmu.assessment.Explanation;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overruled;
import gangmu.assessment.Ruler;
import gangmu.assessment.Trend;
import gangmu.assessment.Wording;
import gangmu.changes.Refusal;
import gangmu.period.Judgement;
import gangmu.period.StartState;
import gangmu.plan.Attribute;
import gangmu.plan.IndicatorType;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the status sheets of one period say: every indicator and every counted item with its verdict, and in which order
 * to add them up. Totals are not among it: whoever shows it adds up these very lines.
 *
 * @param earlier the names of the earlier periods, oldest first; each indicator has one value for each
 * @param categories of indicators, in the order in which they first appear
 * @param sections the top branches of the tree; empty for items that stand below none
 * @param groups the working groups, in their order; empty last where some item has none
 * @param units the lead units, in their order; empty last where something has none
 * @param figures the plan's figures, where totals find their sources
 * @param scope the conditions of figures that the choice of content makes, empty for the whole plan
 * @param columns the columns of the detail sheets that are shown, in their order, by key; all where it is empty
 * @param sideBySide whether items too show what stood in the earlier periods
 */
public record StatusTables(Stamp stamp, List<String> earlier, List<IndicatorLine> indicators, List<ItemLine> tasks,
        List<ItemLine> projects, List<ItemLine> policies, List<String> categories, List<String> sections,
        List<String> groups, List<String> units, Figures figures, List<Part> scope, List<String> columns,
        boolean sideBySide) {
    /**
     * Refuses a choice of columns that no sheet has: left out in silence, they would be missed in the meeting.
     *
     * @param known all that there are, by key, with their words
     * @throws Refusal {@code layout.unknown-column}
     */
    public void refuseUnknownColumns(Map<String, String> known) {
        List<String> unknown = columns.stream().filter(key -> !known.containsKey(key)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of("layout.unknown-column", String.join(", ", unknown), known.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", ")));
        }
    }

    /**
     * What a status sheet is of.
     *
     * @param made when it was made, in the office's time
     * @param by who made it, empty where nobody is named
     * @param layout the name of its layout, empty for none
     * @param failures how many checks fail: with any, it is a draft
     */
    public record Stamp(String plan, LocalDate start, LocalDate end, int baseYear, String period, LocalDate dataDate,
            String rules, long rulesVersion, Ruler ruler, CountingBasis counting, LocalDateTime made, String by,
            String layout, int failures) {
    }

    /**
     * That a person overruled a verdict.
     *
     * @param computed the verdict by the rules
     * @param says the person's
     * @param counts whether the person's is the one that counts
     */
    public record OverruledLine(@Nullable Enum<?> computed, Enum<?> says, String reason, boolean underReview,
            boolean counts) {
        /** Of an override, null where there is none. */
        static @Nullable OverruledLine of(@Nullable Enum<?> computed, @Nullable Overruled<?> overruled) {
            return overruled == null ? null : new OverruledLine(computed, overruled.verdict(),
                    overruled.override().reason(), overruled.underReview(), overruled.counts());
        }
    }

    /**
     * An indicator; numbers in its own unit of measure, shares in percent, unrounded.
     *
     * @param values what stood in each earlier period
     * @param expected 应达值 on the data date
     * @param forecast the value to expect at the plan's end with the pace so far, the rate for growth
     */
    public record IndicatorLine(String code, String category, String name, String measure, Attribute attribute,
            IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, String targetWords, List<@Nullable BigDecimal> values,
            @Nullable BigDecimal latest, LocalDate dataDate, @Nullable BigDecimal expected,
            @Nullable BigDecimal progress, BigDecimal elapsed, @Nullable BigDecimal rate,
            @Nullable Judgement verdict, boolean met, String reason, Explanation explanation, String lead,
            @Nullable OverruledLine overruled, @Nullable BigDecimal forecast, Trend.Outlook outlook) {
    }

    /**
     * A task, project or policy; shares in percent, unrounded, investment in 万元.
     *
     * @param counted how many it counts for by the rule set's counting basis; 0 where it was taken out of the count
     * @param rulersDisagree whether elapsed time and the phased plan differ on whether it meets the standard
     * @param earlier the progress of each earlier period that is shown beside it
     */
    public record ItemLine(String code, String name, String section, String group, String lead, String cooperating,
            String leader, @Nullable LocalDate start, @Nullable LocalDate end, LocalDate dataDate,
            @Nullable BigDecimal progress, BigDecimal elapsed, @Nullable BigDecimal planned,
            @Nullable ItemVerdict verdict, boolean rulersDisagree, boolean met, long counted, String narrative,
            String effect, String problems, String nextSteps, @Nullable StartState startState,
            @Nullable BigDecimal totalInvestment, @Nullable BigDecimal invested, String legalPerson, String place,
            String documentNumber, @Nullable LocalDate issued, int evidence, Supplier<Explanation> how,
            @Nullable OverruledLine overruled, List<@Nullable BigDecimal> earlier) {
        /** How the verdict came about, worked out when it is asked for: of 100,000 items they fill the memory. */
        public Explanation explanation() {
            return how.get();
        }
    }

    /** What the rule set calls the verdicts, and how it colours them. */
    public Wording wording() {
        return figures.assessment().rules().wording();
    }

    /** The lines of a kind of items. */
    public List<ItemLine> items(ItemTable table) {
        return switch (table) {
            case TASKS -> tasks;
            case PROJECTS -> projects;
            case POLICIES -> policies;
        };
    }

    /** The tables of items. */
    public enum ItemTable { TASKS, PROJECTS, POLICIES }
}
