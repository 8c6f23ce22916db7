package gangmu.status.tables;

import gangmu.assessment.CountingBasis;
import gangmu.assessment.Ruler;
import gangmu.assessment.Wording;
import gangmu.changes.Refusal;
import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.columns.Table;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
public record StatusTables(Stamp stamp, List<String> earlier, List<IndicatorRow> indicators, List<ItemRow> tasks,
        List<ItemRow> projects, List<ItemRow> policies, List<String> categories, List<String> sections,
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
     * @param selection of which part it is
     */
    public record Stamp(String plan, LocalDate start, LocalDate end, int baseYear, String period, LocalDate dataDate,
            String rules, long rulesVersion, Ruler ruler, CountingBasis counting, LocalDateTime made, String by,
            String layout, int failures, Selection selection) {
    }

    /** What the rule set calls the verdicts, and how it colours them. */
    public Wording wording() {
        return figures.assessment().rules().wording();
    }

    /** The lines of a kind of items. */
    public List<ItemRow> items(ItemTable table) {
        return switch (table) {
            case TASKS -> tasks;
            case PROJECTS -> projects;
            case POLICIES -> policies;
        };
    }

    /** The tables of items. */
    public enum ItemTable {
        TASKS(Table.STATUS_TASKS),
        PROJECTS(Table.STATUS_PROJECTS),
        POLICIES(Table.STATUS_POLICIES);

        private final Table detail;

        ItemTable(Table detail) {
            this.detail = detail;
        }

        /** Its detail sheet. */
        public Table detail() {
            return detail;
        }
    }
}
