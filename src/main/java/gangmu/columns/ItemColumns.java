package gangmu.columns;

import static gangmu.columns.Table.ITEM_FACTS;
import static gangmu.columns.Table.ITEM_REPORTS;
import static gangmu.columns.Table.ITEM_SHEET;
import static gangmu.columns.Table.PLAN_POLICIES;
import static gangmu.columns.Table.PLAN_PROGRESS;
import static gangmu.columns.Table.PLAN_PROJECTS;
import static gangmu.columns.Table.PLAN_TASKS;
import static gangmu.columns.Table.STATUS_POLICIES;
import static gangmu.columns.Table.STATUS_PROJECTS;
import static gangmu.columns.Table.STATUS_TASKS;
import static gangmu.columns.Table.TEMPLATE_POLICIES;
import static gangmu.columns.Table.TEMPLATE_PROJECTS;
import static gangmu.columns.Table.TEMPLATE_STEPS;
import static gangmu.columns.Table.TEMPLATE_TASKS;
import static gangmu.columns.Table.TREE;
import static gangmu.columns.Table.UNIT_SHEET;

import gangmu.assessment.ItemResult;
import gangmu.changes.Field;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of items, each described once. To add one is to describe it here: where it stands it is shown, edited, asked,
 * returned and printed. Positions have gaps, for others to stand between.
 */
final class ItemColumns {
    /** The detail sheets of items. */
    static final List<Table> STATUS = List.of(STATUS_TASKS, STATUS_PROJECTS, STATUS_POLICIES);
    private static final List<Table> TEMPLATES = List.of(TEMPLATE_TASKS, TEMPLATE_STEPS, TEMPLATE_PROJECTS, TEMPLATE_POLICIES);

    static final List<Column<ItemRow>> ALL = List.of(
            everywhere(computed("ordinal", Look.COUNT, row -> null), TEMPLATES, 10, 0),
            own(Item.CODE, Look.SHORT).in(TREE, 10, 62).in(STATUS_TASKS, 10, 9).in(STATUS_PROJECTS, 10, 9)
                    .in(STATUS_POLICIES, 10, 9).in(TEMPLATE_TASKS, 20).in(TEMPLATE_STEPS, 20).in(TEMPLATE_PROJECTS, 20)
                    .in(TEMPLATE_POLICIES, 20).in(PLAN_TASKS, 10).in(PLAN_PROJECTS, 10).in(PLAN_POLICIES, 10)
                    .in(ITEM_SHEET, 10).in(UNIT_SHEET, 10, 9),
            own(Item.NAME, Look.NAME).in(TREE, 20, 198).in(STATUS_TASKS, 20, 26).in(STATUS_PROJECTS, 20, 26)
                    .in(STATUS_POLICIES, 20, 26).in(TEMPLATE_TASKS, 30).in(TEMPLATE_STEPS, 30).in(TEMPLATE_PROJECTS, 30)
                    .in(TEMPLATE_POLICIES, 30).in(PLAN_TASKS, 30).in(PLAN_PROJECTS, 20).in(PLAN_POLICIES, 20)
                    .in(ITEM_SHEET, 20).in(UNIT_SHEET, 20, 22),
            own(Item.ITEM_KIND, Look.SHORT).in(TREE, 30, 68).in(ITEM_FACTS, 10).in(PLAN_TASKS, 20),
            own(Item.CODE_BY_HAND, Look.SHORT).hidden(PLAN_TASKS, 910, 0).hidden(PLAN_PROJECTS, 910, 0)
                    .hidden(PLAN_POLICIES, 910, 0),
            own(Item.PARENT, Look.SHORT).in(PLAN_TASKS, 40).in(PLAN_PROJECTS, 30).in(PLAN_POLICIES, 30),
            computed("parent", Look.LONG, ItemColumns::parent).in(TEMPLATE_STEPS, 40),
            own(Item.LEADER, Look.SHORT).hidden(TREE, 160, 0).in(ITEM_FACTS, 50).in(STATUS_TASKS, 30, 10)
                    .in(TEMPLATE_TASKS, 50).in(TEMPLATE_PROJECTS, 210).in(PLAN_TASKS, 70).in(PLAN_PROJECTS, 170)
                    .in(ITEM_SHEET, 70),
            own(Item.LEGAL_PERSON, Look.TEXT).of(ItemKind.PROJECT).in(ITEM_FACTS, 110).in(STATUS_PROJECTS, 30, 14)
                    .in(TEMPLATE_PROJECTS, 40).in(PLAN_PROJECTS, 40),
            own(Item.NATURE, Look.SHORT).of(ItemKind.PROJECT).in(ITEM_FACTS, 120).in(TEMPLATE_PROJECTS, 50)
                    .in(PLAN_PROJECTS, 50),
            own(Item.PLACE, Look.SHORT).of(ItemKind.PROJECT).in(ITEM_FACTS, 130).in(STATUS_PROJECTS, 40, 9)
                    .in(TEMPLATE_PROJECTS, 60).in(PLAN_PROJECTS, 60),
            own(Item.DOCUMENT_NUMBER, Look.SHORT).of(ItemKind.POLICY).in(ITEM_FACTS, 180).in(STATUS_POLICIES, 30, 16)
                    .in(TEMPLATE_POLICIES, 40).in(PLAN_POLICIES, 40),
            own(Item.ISSUED, Look.DATE).of(ItemKind.POLICY).in(ITEM_FACTS, 190).in(STATUS_POLICIES, 40, 11)
                    .in(TEMPLATE_POLICIES, 50).in(PLAN_POLICIES, 50),
            everywhere(computed("section", Look.GROUP, ItemRow::section), STATUS, 50, 12),
            everywhere(own(Item.GROUP, Look.GROUP), STATUS, 60, 12).in(TREE, 110, 88).in(ITEM_FACTS, 40).in(PLAN_TASKS, 60)
                    .in(PLAN_PROJECTS, 140).in(PLAN_POLICIES, 90).in(ITEM_SHEET, 40),
            everywhere(own(Item.LEAD, Look.GROUP), STATUS, 70, 12).in(TREE, 40, 92).in(ITEM_FACTS, 20).in(TEMPLATE_TASKS, 60)
                    .in(TEMPLATE_STEPS, 50).in(TEMPLATE_PROJECTS, 180).in(TEMPLATE_POLICIES, 60).in(PLAN_TASKS, 80)
                    .in(PLAN_PROJECTS, 120).in(PLAN_POLICIES, 70).in(ITEM_SHEET, 50),
            own(Item.COOPERATING, Look.TEXT).hidden(TREE, 120, 140).in(ITEM_FACTS, 30).in(STATUS_TASKS, 80, 16)
                    .in(TEMPLATE_TASKS, 70).in(TEMPLATE_STEPS, 60).in(PLAN_TASKS, 90).in(PLAN_PROJECTS, 130)
                    .in(PLAN_POLICIES, 80).in(ITEM_SHEET, 60),
            everywhere(computed("span", Look.SHORT, ItemColumns::span), STATUS, 90, 11),
            computed("years", Look.SHORT, ItemColumns::years).in(TREE, 100, 94).in(TEMPLATE_PROJECTS, 80),
            own(Item.START, Look.DATE).hidden(TREE, 130, 92).in(ITEM_FACTS, 60).in(PLAN_TASKS, 100).in(PLAN_PROJECTS, 80)
                    .in(PLAN_POLICIES, 100),
            own(Item.END, Look.DATE).hidden(TREE, 140, 92).in(ITEM_FACTS, 70).in(TEMPLATE_TASKS, 80).in(TEMPLATE_STEPS, 70)
                    .in(PLAN_TASKS, 110).in(PLAN_PROJECTS, 90).in(PLAN_POLICIES, 110).in(ITEM_SHEET, 80)
                    .in(UNIT_SHEET, 30, 14),
            own(Item.WEIGHT, Look.NUMBER).hidden(TREE, 150, 0).in(ITEM_FACTS, 80).in(PLAN_TASKS, 120)
                    .in(PLAN_PROJECTS, 180).in(PLAN_POLICIES, 120),
            own(Item.CONTENT, Look.LONG).hidden(TREE, 170, 220).in(ITEM_FACTS, 90).in(TEMPLATE_TASKS, 40)
                    .in(TEMPLATE_PROJECTS, 70).in(PLAN_TASKS, 50).in(PLAN_PROJECTS, 70).in(PLAN_POLICIES, 60)
                    .in(ITEM_SHEET, 30),
            own(Item.TOTAL_INVESTMENT, Look.NUMBER).of(ItemKind.PROJECT).summed().hidden(TREE, 180, 0).in(ITEM_FACTS, 100)
                    .in(STATUS_PROJECTS, 100, 11).in(TEMPLATE_PROJECTS, 90).in(PLAN_PROJECTS, 100),
            computed("investment", Look.TEXT, ItemColumns::investment).in(ITEM_SHEET, 90),
            reported(ProgressEntry.INVESTED, Look.NUMBER).summed().hidden(TREE, 190, 0).in(ITEM_REPORTS, 30, 120)
                    .in(STATUS_PROJECTS, 110, 11).asked(TEMPLATE_PROJECTS, 100).in(PLAN_PROGRESS, 50),
            computed("yearInvestment", Look.NUMBER, row -> investment(row, InvestmentPlan::ofYear)).in(TEMPLATE_PROJECTS, 105)
                    .hidden(TREE, 192, 0),
            computed("plannedInvestment", Look.NUMBER, row -> investment(row, InvestmentPlan::cumulative)).in(TEMPLATE_PROJECTS, 110)
                    .hidden(TREE, 194, 0),
            reported(ProgressEntry.START_STATE, Look.SHORT).in(ITEM_REPORTS, 20, 120).in(STATUS_PROJECTS, 120, 8)
                    .asked(TEMPLATE_PROJECTS, 140).in(PLAN_PROGRESS, 40),
            everywhere(Column.<ItemRow>computed("earlier", Look.SHARE, ItemRow::earlier).series(), STATUS, 130, 9),
            reported(ProgressEntry.PROGRESS, Look.SHARE).in(ITEM_REPORTS, 10, 70).asked(TEMPLATE_TASKS, 100)
                    .asked(TEMPLATE_STEPS, 90).asked(TEMPLATE_PROJECTS, 130).asked(TEMPLATE_POLICIES, 80)
                    .in(PLAN_PROGRESS, 30),
            Column.<ItemRow>about(ProgressEntry.PROGRESS, "bar", Look.BAR, ItemRow::result).in(TREE, 50, 150),
            everywhere(result("progress", Look.SHARE, ItemResult::progress), STATUS, 140, 8).in(ITEM_SHEET, 100)
                    .in(UNIT_SHEET, 40, 11),
            everywhere(result("elapsed", Look.TIME, ItemResult::elapsed), STATUS, 150, 8).hidden(TREE, 60, 72)
                    .in(ITEM_SHEET, 110).in(UNIT_SHEET, 50, 11),
            everywhere(result("planned", Look.SHARE, ItemResult::planned), STATUS, 160, 8).hidden(TREE, 70, 72)
                    .in(ITEM_SHEET, 120),
            everywhere(computed("verdict", Look.VERDICT, ItemRow::verdict), STATUS, 170, 12).in(TREE, 80, 124)
                    .in(ITEM_SHEET, 130).in(UNIT_SHEET, 60, 11),
            everywhere(Column.<ItemRow>computed("computed", Look.MARK, ItemRow::byRules)
                    .onlyWhere(row -> row.overruled() != null), STATUS, 180, 12),
            everywhere(Column.<ItemRow>computed("overruled", Look.LONG, ItemRow::overruled)
                    .onlyWhere(row -> row.overruled() != null), STATUS, 190, 26),
            everywhere(computed("met", Look.SHORT, ItemColumns::met), STATUS, 200, 7),
            everywhere(Column.<ItemRow>computed("yearAsked", Look.NUMBER, row -> YearColumns.asked(row.year()))
                    .onlyWhere(row -> row.year() != null), STATUS, 202, 11),
            everywhere(Column.<ItemRow>computed("yearDone", Look.NUMBER, row -> YearColumns.done(row.year()))
                    .onlyWhere(row -> row.year() != null), STATUS, 204, 11),
            everywhere(Column.<ItemRow>computed("yearShare", Look.SHARE, row -> YearColumns.share(row.year()))
                    .onlyWhere(row -> row.year() != null), STATUS, 206, 9),
            everywhere(Column.<ItemRow>computed("yearState", Look.SHORT, row -> YearColumns.state(row.year()))
                    .onlyWhere(row -> row.year() != null), STATUS, 208, 10),
            everywhere(reported(ProgressEntry.NARRATIVE, Look.LONG), STATUS, 210, 34).hidden(TREE, 200, 220)
                    .in(ITEM_REPORTS, 40, 120).asked(TEMPLATE_TASKS, 90).asked(TEMPLATE_STEPS, 80)
                    .asked(TEMPLATE_PROJECTS, 120).asked(TEMPLATE_POLICIES, 70).in(PLAN_PROGRESS, 60).in(ITEM_SHEET, 140)
                    .in(UNIT_SHEET, 70, 32),
            reported(ProgressEntry.EFFECT, Look.LONG).in(ITEM_REPORTS, 50, 120).in(STATUS_POLICIES, 220, 24)
                    .asked(TEMPLATE_POLICIES, 90).in(PLAN_PROGRESS, 70),
            everywhere(reported(ProgressEntry.PROBLEMS, Look.LONG), STATUS, 230, 20).hidden(TREE, 210, 180)
                    .in(ITEM_REPORTS, 60, 120).asked(TEMPLATE_TASKS, 110).asked(TEMPLATE_STEPS, 100)
                    .asked(TEMPLATE_PROJECTS, 160).asked(TEMPLATE_POLICIES, 100).in(PLAN_PROGRESS, 80).in(ITEM_SHEET, 150)
                    .in(UNIT_SHEET, 80, 20),
            everywhere(reported(ProgressEntry.NEXT_STEPS, Look.LONG), STATUS, 240, 20).hidden(TREE, 220, 180)
                    .in(ITEM_REPORTS, 70, 120).asked(TEMPLATE_TASKS, 120).asked(TEMPLATE_STEPS, 110)
                    .asked(TEMPLATE_PROJECTS, 170).asked(TEMPLATE_POLICIES, 110).in(PLAN_PROGRESS, 90).in(ITEM_SHEET, 160)
                    .in(UNIT_SHEET, 90, 20),
            reported(ProgressEntry.DATA_DATE, Look.DATE).in(ITEM_REPORTS, 80, 120).in(PLAN_PROGRESS, 100),
            reported(ProgressEntry.NOTHING_NEW, Look.SHORT).in(ITEM_REPORTS, 90, 90).asked(TEMPLATE_TASKS, 125)
                    .asked(TEMPLATE_STEPS, 115).asked(TEMPLATE_PROJECTS, 175).asked(TEMPLATE_POLICIES, 115).in(PLAN_PROGRESS, 110),
            everywhere(computed("evidence", Look.COUNT, ItemRow::evidence), STATUS, 250, 7).in(TREE, 90, 52),
            Column.<ItemRow>computed("evidence", Look.LONG, ItemColumns::proof).in(ITEM_SHEET, 170),
            everywhere(computed("explanation", Look.LONG, ItemRow::explanation), STATUS, 260, 32),
            everywhere(Column.<ItemRow>computed("counted", Look.COUNT, ItemRow::counted).summed(), STATUS, 270, 6),
            // Room for whoever leads the meeting to write in.
            Column.<ItemRow>computed("instruction", Look.LONG, row -> " ").in(ITEM_SHEET, 180),
            own(Item.FUNDING, Look.TEXT).of(ItemKind.PROJECT).in(ITEM_FACTS, 140).in(TEMPLATE_PROJECTS, 150)
                    .in(PLAN_PROJECTS, 110),
            own(Item.PARTS, Look.COUNT).of(ItemKind.PROJECT).in(ITEM_FACTS, 150).in(PLAN_PROJECTS, 190),
            own(Item.CONTACT, Look.SHORT).of(ItemKind.PROJECT).in(ITEM_FACTS, 160).in(TEMPLATE_PROJECTS, 190)
                    .in(PLAN_PROJECTS, 150),
            own(Item.PHONE, Look.SHORT).of(ItemKind.PROJECT).in(ITEM_FACTS, 170).in(TEMPLATE_PROJECTS, 200)
                    .in(PLAN_PROJECTS, 160),
            own(Item.ADJUSTED_REASON, Look.LONG).in(ITEM_FACTS, 200),
            own(Item.ADJUSTED, Look.SHORT).in(ITEM_FACTS, 210),
            own(Item.SOURCE, Look.LONG).in(ITEM_FACTS, 220),
            own(Item.INVESTED_BEFORE, Look.NUMBER).of(ItemKind.PROJECT).in(ITEM_FACTS, 102),
            own(Item.INVESTED_BEFORE_DATE, Look.DATE).of(ItemKind.PROJECT).in(ITEM_FACTS, 104),
            own(Item.PREDECESSOR, Look.TEXT).in(ITEM_FACTS, 240),
            own(Item.REMARK, Look.LONG).hidden(TREE, 230, 0).in(ITEM_FACTS, 230).in(TEMPLATE_PROJECTS, 220)
                    .in(PLAN_TASKS, 130).in(PLAN_PROJECTS, 200).in(PLAN_POLICIES, 130));

    private ItemColumns() {
    }

    private static Column<ItemRow> own(Field<?> field, Look look) {
        return Column.of(field, look, row -> row.own(field));
    }

    private static Column<ItemRow> reported(Field<?> field, Look look) {
        return Column.of(field, look, row -> row.reported(field));
    }

    private static Column<ItemRow> computed(String key, Look look, Value<ItemRow> value) {
        return Column.computed(key, look, value);
    }

    private static Column<ItemRow> result(String key, Look look, Value<ItemResult> value) {
        return Column.computed(key, look, row -> row.result() instanceof ItemResult result ? value.of(result) : null);
    }

    private static Column<ItemRow> everywhere(Column<ItemRow> column, List<Table> tables, int position, int width) {
        tables.forEach(table -> column.in(table, position, width));
        return column;
    }

    private static @Nullable String parent(ItemRow row) {
        Item parent = row.item().parent() == null ? null : row.tree().find(row.item().parent());
        return parent == null ? null : parent.name();
    }

    /** The years that an item spans, as the office writes them; none where it follows the plan's. */
    private static @Nullable String years(ItemRow row) {
        LocalDate start = row.item().start();
        LocalDate end = row.item().end();
        return start == null && end == null ? null : (start == null ? "" : Integer.toString(start.getYear())) + "\u2014"
                + (end == null ? "" : Integer.toString(end.getYear()));
    }

    /** The months that it spans. */
    private static String span(ItemRow row) {
        LocalDate start = row.item().start();
        LocalDate end = row.item().end();
        return start == null && end == null ? "" : month(start) + "–" + month(end);
    }

    private static String month(@Nullable LocalDate date) {
        return date == null ? "" : date.getYear() + (date.getMonthValue() < 10 ? ".0" : ".") + date.getMonthValue();
    }

    private static @Nullable Sentence investment(ItemRow row) {
        BigDecimal total = row.item().totalInvestment();
        BigDecimal made = row.report() == null ? null : row.report().invested();
        return total == null ? null : words -> words.get("sheet.money", total.toPlainString(),
                made == null ? "0" : made.toPlainString());
    }

    /** What is planned to be spent, in the year of the data date. */
    private static @Nullable BigDecimal investment(ItemRow row, BiFunction<InvestmentPlan, Integer, @Nullable BigDecimal> planned) {
        Period period = row.period();
        return period == null ? null : planned.apply(InvestmentPlan.of(row.tree(), row.item()), period.dataDate().getYear());
    }

    private static Sentence met(ItemRow row) {
        return words -> words.get(row.counted() == 0 ? "status-workbook.not-counted" : row.met() ? "flag.true" : "flag.false");
    }

    private static String proof(ItemRow row) {
        return EvidenceRules.evidenceOf(row.tree().snapshot(), row.item().id()).stream().map(Evidence::title)
                .collect(Collectors.joining("\n"));
    }
}
