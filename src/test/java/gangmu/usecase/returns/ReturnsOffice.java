package gangmu.usecase.returns;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Range;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.word.PoiLetters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small plan office on disk: two units, a few tasks, projects, policies and indicators, one open period. */
public final class ReturnsOffice implements AutoCloseable {
    public static final String WATER = "区水务局";
    public static final String FOREST = "区园林绿化局";
    private final Workspace workspace;
    private final UUID plan;
    private final UUID period;
    private final UUID water;
    private final UUID forest;

    private ReturnsOffice(Workspace workspace, UUID plan, UUID period, UUID water, UUID forest) {
        this.workspace = workspace;
        this.plan = plan;
        this.period = period;
        this.water = water;
        this.forest = forest;
    }

    /** In a new workspace that is held in memory. */
    public static ReturnsOffice in(Path folder) {
        return in(HeldWorkspaces.create(folder));
    }

    /** In a new workspace on the disk, for tests of how it is kept. */
    public static ReturnsOffice onDisk(Path folder) {
        return in(TestWorkspaces.create(folder));
    }

    /** The same plan in a workspace of its own, as one made from its workbook is: all names, and other ids. */
    public static ReturnsOffice copy(Path folder, LocalDate dataDate) {
        return in(HeldWorkspaces.create(folder), "copy of ", dataDate);
    }

    private static ReturnsOffice in(Workspace workspace) {
        return in(workspace, "", LocalDate.of(2023, 6, 30));
    }

    private static ReturnsOffice in(Workspace workspace, String copy, LocalDate dataDate) {
        UUID plan = id(copy + "plan");
        UUID period = id(copy + "period");
        UUID water = id(copy + "water");
        UUID forest = id(copy + "forest");
        workspace.commit(Origin.of("import"), draft -> {
            draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "示例规划纲要").with(Plan.RANK, "a")
                    .with(Plan.START, LocalDate.of(2021, 1, 1)).with(Plan.END, LocalDate.of(2025, 12, 31)));
            draft.add(Entity.blank(Unit.KIND, water).with(Unit.NAME, "示例区水务局").with(Unit.SHORT_NAME, WATER)
                    .with(Unit.RANK, "a"));
            draft.add(Entity.blank(Unit.KIND, forest).with(Unit.NAME, "示例区园林绿化局")
                    .with(Unit.SHORT_NAME, FOREST).with(Unit.ALIASES, List.of("园林局")).with(Unit.RANK, "b"));
            draft.add(Entity.blank(Period.KIND, period).with(Period.PLAN, plan).with(Period.CODE, "2023-06")
                    .with(Period.NAME, "2023年中期").with(Period.DATA_DATE, dataDate));
            for (int i = 1; i <= 6; i++) {
                item(draft, copy, plan, water, ItemKind.TASK, "1." + i, "水务任务" + i);
                item(draft, copy, plan, forest, ItemKind.TASK, "2." + i, "绿化任务" + i);
            }
            for (int i = 1; i <= 3; i++) {
                item(draft, copy, plan, water, ItemKind.PROJECT, "3." + i, "水务项目" + i);
            }
            item(draft, copy, plan, water, ItemKind.POLICY, "4.1", "=水价政策");
            indicator(draft, copy, plan, water, "1", "蓄水量", "亿立方米", IndicatorType.LEVEL);
            indicator(draft, copy, plan, water, "2", "供水量年均增速", "%", IndicatorType.GROWTH);
            indicator(draft, copy, plan, water, "3", "水环境质量", "", IndicatorType.WORDING);
        });
        return new ReturnsOffice(workspace, plan, period, water, forest);
    }

    /** Always the same, since returns that LibreOffice saved are kept as fixtures. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The office in a folder that was made before, as an open workspace shows it. */
    public static ReturnsOffice of(Workspace workspace) {
        List<Unit> units = PlanTree.units(workspace.snapshot());
        return new ReturnsOffice(workspace, PlanTree.plans(workspace.snapshot()).getFirst().id(),
                workspace.snapshot().all(Period.KIND).iterator().next().id(),
                units.stream().filter(u -> WATER.equals(u.shortName())).findFirst().orElseThrow().id(),
                units.stream().filter(u -> FOREST.equals(u.shortName())).findFirst().orElseThrow().id());
    }

    private static void item(Draft draft, String copy, UUID plan, UUID lead, ItemKind kind, String code, String name) {
        draft.add(Entity.blank(Item.KIND, id(copy + "item " + code)).with(Item.PLAN, plan).with(Item.RANK, code)
                .with(Item.ITEM_KIND, kind).with(Item.CODE, code).with(Item.NAME, name).with(Item.LEAD, lead)
                .with(Item.END, LocalDate.of(2025, 12, 31))
                .with(Item.TOTAL_INVESTMENT, kind == ItemKind.PROJECT ? new BigDecimal("12345.6789") : null));
    }

    private static void indicator(Draft draft, String copy, UUID plan, UUID lead, String code, String name, String measure,
            IndicatorType type) {
        draft.add(Entity.blank(Indicator.KIND, id(copy + "indicator " + code)).with(Indicator.PLAN, plan)
                .with(Indicator.RANK, code).with(Indicator.CODE, code).with(Indicator.NAME, name)
                .with(Indicator.MEASURE, measure).with(Indicator.TYPE, type).with(Indicator.LEAD, lead)
                .with(Indicator.BASE, new BigDecimal("10")).with(Indicator.TARGET, Range.of(new BigDecimal("20"))));
    }

    public Workspace workspace() {
        return workspace;
    }

    public Plan plan() {
        return new Plan(Objects.requireNonNull(workspace.snapshot().find(Plan.KIND, plan)));
    }

    public Period period() {
        return new Period(Objects.requireNonNull(workspace.snapshot().find(Period.KIND, period)));
    }

    public UUID water() {
        return water;
    }

    public UUID forest() {
        return forest;
    }

    public TakeInReturn takeIn() {
        return new TakeInReturn(workspace, new WorkbookFiles());
    }

    public ReplyToUnits replying() {
        return new ReplyToUnits(workspace, new WorkbookFiles(), new PoiLetters());
    }

    public RemindUnits reminding() {
        return new RemindUnits(workspace, new WorkbookFiles(), new PoiLetters());
    }

    public DecideReturn deciding() {
        return new DecideReturn(workspace);
    }

    public SendTemplates send() {
        return new SendTemplates(workspace, new WorkbookFiles());
    }

    /** The template of the water unit, as it was sent. */
    public Path template(Path folder, UUID unit) {
        return send().send(plan(), period(), List.of(unit), folder, Progress.NONE).files().getFirst();
    }

    public UUID idOf(String code) {
        return Objects.requireNonNull(new PlanTree(workspace.snapshot(), plan).byCode(code)).id();
    }

    public UUID indicator(String code) {
        return Objects.requireNonNull(new PlanTree(workspace.snapshot(), plan).indicatorByCode(code)).id();
    }

    public <T> @Nullable T reported(String code, Field<T> field) {
        ProgressEntry entry = Reports.progress(workspace.snapshot(), idOf(code), period);
        return entry == null ? null : entry.entity().get(field);
    }

    public <T> @Nullable T value(String code, Field<T> field) {
        IndicatorValue value = Reports.value(workspace.snapshot(), indicator(code), period);
        return value == null ? null : value.entity().get(field);
    }

    public <T> void report(String code, Field<T> field, T value) {
        workspace.commit(Origin.of("edit"), draft ->
                Reports.report(draft, workspace.ids(), idOf(code), period, field, value));
    }

    @Override
    public void close() {
        workspace.close();
    }
}
