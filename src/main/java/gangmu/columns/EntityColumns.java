package gangmu.columns;

import static gangmu.columns.Table.PLAN_DISMISSALS;
import static gangmu.columns.Table.PLAN_EVIDENCE;
import static gangmu.columns.Table.PLAN_FACTS;
import static gangmu.columns.Table.PLAN_FROZEN;
import static gangmu.columns.Table.PLAN_GROUPS;
import static gangmu.columns.Table.PLAN_LINKS;
import static gangmu.columns.Table.PLAN_MILESTONES;
import static gangmu.columns.Table.PLAN_OVERRIDES;
import static gangmu.columns.Table.PLAN_PERIODS;
import static gangmu.columns.Table.PLAN_PLAN;
import static gangmu.columns.Table.PLAN_PROGRESS;
import static gangmu.columns.Table.PLAN_UNITS;
import static gangmu.columns.Table.PLAN_VALUES;

import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.util.ArrayList;
import java.util.List;

/** The columns of everything else: their tables are those of the plan workbook, in the order in which fields are named here. */
final class EntityColumns {
    static final List<Column<Entity>> ALL = all();

    private EntityColumns() {
    }

    private static List<Column<Entity>> all() {
        List<Column<Entity>> all = new ArrayList<>();
        put(all, PLAN_PLAN, Plan.NAME, Plan.START, Plan.END, Plan.BASE_YEAR, Plan.REMARK, Plan.OFFICE,
                Plan.CONTACT, Plan.PHONE, Plan.LETTER_MARK, Plan.ANSWER_DAYS, Plan.PREDECESSOR);
        put(all, PLAN_UNITS, Unit.NAME, Unit.SHORT_NAME, Unit.ALIASES, Unit.CONTACT, Unit.PHONE);
        put(all, PLAN_GROUPS, WorkingGroup.NAME, WorkingGroup.CATEGORY, WorkingGroup.LEADER, WorkingGroup.MEMBERS, WorkingGroup.LEAD,
                WorkingGroup.CONTACT, WorkingGroup.PHONE);
        put(all, PLAN_MILESTONES, Milestone.ITEM, Milestone.DUE, Milestone.PLANNED, Milestone.NAME,
                Milestone.INVESTMENT_OF_YEAR, Milestone.PLANNED_INVESTMENT);
        put(all, PLAN_PERIODS, Period.CODE, Period.NAME, Period.DATA_DATE, Period.EVALUATION, Period.DUE, Period.CLOSED);
        put(all, PLAN_PROGRESS, ProgressEntry.PERIOD, ProgressEntry.ITEM);
        put(all, PLAN_VALUES, IndicatorValue.PERIOD, IndicatorValue.INDICATOR);
        put(all, PLAN_EVIDENCE, Evidence.TITLE, Evidence.ISSUER, Evidence.DOCUMENT_NUMBER, Evidence.DATED,
                Evidence.SOURCE_LINK, Evidence.FILE_NAME);
        all.add(carried(Evidence.HASH).hidden(PLAN_EVIDENCE, 910, 0));
        all.add(carried(Evidence.SIZE).hidden(PLAN_EVIDENCE, 920, 0));
        put(all, PLAN_LINKS, EvidenceLink.EVIDENCE, EvidenceLink.TARGET, EvidenceLink.PERIOD, EvidenceLink.REMARK);
        put(all, PLAN_FACTS, Fact.NAME, Fact.VALUE, Fact.MEASURE, Fact.SCOPE, Fact.STANDING, Fact.BASE_YEAR, Fact.BASE,
                Fact.ISSUER, Fact.DATED, Fact.SOURCE_LINK, Fact.EVIDENCE, Fact.ITEM, Fact.INDICATOR, Fact.PERIOD, Fact.REMARK);
        put(all, PLAN_OVERRIDES, VerdictOverride.PERIOD, VerdictOverride.TARGET, VerdictOverride.ITEM_VERDICT,
                VerdictOverride.INDICATOR_VERDICT, VerdictOverride.REASON, VerdictOverride.EVIDENCE, VerdictOverride.INPUTS);
        put(all, PLAN_DISMISSALS, FindingDismissal.PERIOD, FindingDismissal.TARGET, FindingDismissal.FINDING,
                FindingDismissal.REASON, FindingDismissal.BASIS);
        put(all, PLAN_FROZEN, FrozenPart.PERIOD, FrozenPart.PART, FrozenPart.CONTENT);
        return List.copyOf(all);
    }

    private static void put(List<Column<Entity>> all, Table table, Field<?>... fields) {
        for (int i = 0; i < fields.length; i++) {
            Field<?> field = fields[i];
            all.add(carried(field).in(table, 10 * (i + 1)));
        }
    }

    private static Column<Entity> carried(Field<?> field) {
        return Column.of(field, Look.TEXT, entity -> entity.get(field));
    }
}
