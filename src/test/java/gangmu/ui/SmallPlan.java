package gangmu.ui;

import gangmu.assessment.RulePresets;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

/** A plan small enough to know by heart, for tests of the window. */
public final class SmallPlan {
    public final UUID plan = UUID.randomUUID();
    public final UUID period = UUID.randomUUID();
    public final UUID water = UUID.randomUUID();
    public final UUID forestry = UUID.randomUUID();
    public final UUID group = UUID.randomUUID();
    public UUID section;
    public UUID task;
    public UUID project;
    public UUID behind;

    /** In a new workspace that is held in memory. */
    public SmallPlan(Path folder) {
        this(HeldWorkspaces.create(folder));
    }

    private SmallPlan(Workspace created) {
        try (Workspace workspace = created) {
            workspace.commit(Origin.of("import"), this::fill);
        }
    }

    /** In a new workspace on the disk, for tests of how it is kept. */
    public static SmallPlan onDisk(Path folder) {
        return new SmallPlan(TestWorkspaces.create(folder));
    }

    private void fill(Draft draft) {
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "密云区“十四五”规划纲要（试样）")
                .with(Plan.START, LocalDate.of(2021, 1, 1)).with(Plan.END, LocalDate.of(2025, 12, 31)));
        draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, UUID.randomUUID()));
        draft.add(Entity.blank(Unit.KIND, water).with(Unit.NAME, "密云区水务局").with(Unit.SHORT_NAME, "区水务局")
                .with(Unit.RANK, "1"));
        draft.add(Entity.blank(Unit.KIND, forestry).with(Unit.NAME, "密云区园林绿化局")
                .with(Unit.SHORT_NAME, "区园林绿化局").with(Unit.RANK, "2"));
        draft.add(Entity.blank(WorkingGroup.KIND, group).with(WorkingGroup.PLAN, plan)
                .with(WorkingGroup.NAME, "第一工作组（保水）").with(WorkingGroup.RANK, "1"));
        draft.add(Entity.blank(Period.KIND, period).with(Period.PLAN, plan).with(Period.CODE, "2023-06")
                .with(Period.NAME, "2023年中期").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)));
        TreeEdits tree = new TreeEdits(draft, plan, UUID::randomUUID);
        section = tree.insert(null, null, ItemKind.SECTION, "生态文明建设");
        task = tree.insert(section, null, ItemKind.TASK, "水库保护与保水体系");
        project = tree.insert(task, null, ItemKind.PROJECT, "水库一级保护区瞭望平台（5处）");
        behind = tree.insert(task, null, ItemKind.PROJECT, "一级保护区有序疏解");
        tree.insert(task, null, ItemKind.POLICY, "上游横向生态保护补偿");
        set(draft, project, Item.LEAD, forestry);
        set(draft, behind, Item.LEAD, water);
        set(draft, behind, Item.GROUP, group);
        set(draft, behind, Item.TOTAL_INVESTMENT, new BigDecimal("128000"));
        draft.add(Entity.blank(Milestone.KIND, UUID.randomUUID()).with(Milestone.ITEM, behind)
                .with(Milestone.DUE, LocalDate.of(2023, 12, 31)).with(Milestone.PLANNED, new BigDecimal("55")));
        progress(draft, task, "52");
        progress(draft, project, "100");
        progress(draft, behind, "31");
        UUID forest = UUID.randomUUID();
        draft.add(Entity.blank(Indicator.KIND, forest).with(Indicator.PLAN, plan).with(Indicator.CODE, "1")
                .with(Indicator.NAME, "森林蓄积量").with(Indicator.MEASURE, "万立方米").with(Indicator.CATEGORY, "生态")
                .with(Indicator.ATTRIBUTE, Attribute.BINDING).with(Indicator.TYPE, IndicatorType.LEVEL)
                .with(Indicator.BASE, new BigDecimal("389")).with(Indicator.TARGET, Range.of(new BigDecimal("400")))
                .with(Indicator.RANK, "1").with(Indicator.LEAD, forestry));
        Reports.reportIndicator(draft, UUID::randomUUID, forest, period, IndicatorValue.VALUE, new BigDecimal("394"));
        Reports.reportIndicator(draft, UUID::randomUUID, forest, period, IndicatorValue.DATA_DATE,
                LocalDate.of(2022, 12, 31));
    }

    private static <T> void set(Draft draft, UUID item, Field<T> field, T value) {
        draft.set(new gangmu.changes.Ref(Item.KIND, item), field, value);
    }

    private void progress(Draft draft, UUID item, String percent) {
        Reports.report(draft, UUID::randomUUID, item, period, ProgressEntry.PROGRESS, new BigDecimal(percent));
    }
}
