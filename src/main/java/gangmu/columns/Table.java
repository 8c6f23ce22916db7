package gangmu.columns;

import gangmu.changes.Phrases;
import gangmu.plan.ItemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every table that has columns: of the window, of the status workbook, of templates, of the plan workbook, of sheets. */
public enum Table {
    /** The task tree of the window; widths in pixels. */
    TREE("tree", ""),
    /** The facts of an item beside the tree. */
    ITEM_FACTS("", ""),
    /** What was reported of an item, period by period; widths in pixels. */
    ITEM_REPORTS("", ""),
    INDICATORS("indicators", ""),
    INDICATOR_FACTS("", ""),
    /** What was reported of an indicator, period by period; widths in pixels. */
    INDICATOR_REPORTS("", ""),
    /** The detail sheets of the status workbook; widths in characters. */
    STATUS_INDICATORS("status-workbook", "indicators"),
    STATUS_TASKS("status-workbook", "tasks"),
    STATUS_PROJECTS("status-workbook", "projects"),
    STATUS_POLICIES("status-workbook", "policies"),
    /** The sheets of templates. */
    TEMPLATE_TASKS("template.header", "tasks"),
    TEMPLATE_PROJECTS("template.header", "projects"),
    TEMPLATE_POLICIES("template.header", "policies"),
    TEMPLATE_INDICATORS("template.header", "indicators"),
    TEMPLATE_STEPS("template.header", "steps"),
    /** The sheets of the plan workbook. */
    PLAN_PLAN("plan-workbook", "plan"),
    PLAN_UNITS("plan-workbook", "units"),
    PLAN_GROUPS("plan-workbook", "groups"),
    PLAN_TASKS("plan-workbook", "tasks"),
    PLAN_PROJECTS("plan-workbook", "projects"),
    PLAN_POLICIES("plan-workbook", "policies"),
    PLAN_INDICATORS("plan-workbook", "indicators"),
    PLAN_MILESTONES("plan-workbook", "milestones"),
    PLAN_PERIODS("plan-workbook", "periods"),
    PLAN_PROGRESS("plan-workbook", "progress"),
    PLAN_VALUES("plan-workbook", "values"),
    PLAN_EVIDENCE("plan-workbook", "evidence"),
    PLAN_LINKS("plan-workbook", "links"),
    PLAN_FACTS("plan-workbook", "facts"),
    PLAN_OVERRIDES("plan-workbook", "overrides"),
    PLAN_DISMISSALS("plan-workbook", "dismissals"),
    PLAN_FROZEN("plan-workbook", "frozen"),
    /** The sheet of one item 督办单, a line for each column. */
    ITEM_SHEET("sheet", ""),
    /** The sheet of one unit: what it leads; widths in parts of the page. */
    UNIT_SHEET("sheet", "");

    private final String area;
    private final String sheet;

    Table(String area, String sheet) {
        this.area = area;
        this.sheet = sheet;
    }

    /** The detail sheet of the status workbook for a kind of items. */
    public static Table statusOf(ItemKind kind) {
        return switch (kind) {
            case TASK -> STATUS_TASKS;
            case PROJECT -> STATUS_PROJECTS;
            case POLICY -> STATUS_POLICIES;
            case SECTION, STEP -> throw new IllegalArgumentException(kind.toString());
        };
    }

    /** The sheet of templates for a kind of items; that for indicators for none. */
    public static Table templateOf(@Nullable ItemKind kind) {
        return switch (kind) {
            case null -> TEMPLATE_INDICATORS;
            case TASK -> TEMPLATE_TASKS;
            case PROJECT -> TEMPLATE_PROJECTS;
            case POLICY -> TEMPLATE_POLICIES;
            case STEP -> TEMPLATE_STEPS;
            case SECTION -> throw new IllegalArgumentException(kind.toString());
        };
    }

    /** Under which keys the bundles may have words of this table's own for a column, the closest first. */
    List<String> words(Column<?> column) {
        boolean template = area.equals("template.header");
        String key = template && column.field() != null ? column.field().key() : column.key();
        String common = area + (template ? "." : ".column.") + key;
        return area.isEmpty() ? List.of() : sheet.isEmpty() ? List.of(common) : List.of(area + "." + sheet + "." + key, common);
    }

    /** What a column is called on all sheets of this kind, but for those that have a word of their own. */
    static String common(Table table, Column<?> column, Phrases words) {
        String own = table.words(column).getLast();
        return words.has(own) ? words.get(own, "") : column.name(words);
    }
}
