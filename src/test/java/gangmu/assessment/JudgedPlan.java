package gangmu.assessment;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan of 2021 to 2025 (1,826 days) that tests fill and judge, without a workspace around it. */
public final class JudgedPlan {
    /** The first day of an item of a hundred days, so that the elapsed share is the day of the year. */
    static final LocalDate HUNDRED_DAYS_FROM = LocalDate.of(2023, 1, 1);
    static final LocalDate HUNDRED_DAYS_TO = LocalDate.of(2023, 4, 10);

    final UUID plan = new UUID(1, 1);
    private final Draft draft = new Draft(Snapshot.empty());
    private long last = 1;

    public JudgedPlan() {
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "规划").with(Plan.START, LocalDate.of(2021, 1, 1))
                .with(Plan.END, LocalDate.of(2025, 12, 31)));
    }

    public UUID id() {
        return new UUID(2, last++);
    }

    public UUID period(LocalDate dataDate) {
        return period(dataDate, dataDate.toString());
    }

    public UUID period(LocalDate dataDate, String code) {
        UUID id = id();
        draft.add(Entity.blank(Period.KIND, id).with(Period.PLAN, plan).with(Period.CODE, code)
                .with(Period.DATA_DATE, dataDate));
        return id;
    }

    /** The period that was made last. */
    public UUID latest() {
        return Objects.requireNonNull(Reports.latest(draft.now(), plan)).id();
    }

    public UUID item(ItemKind kind, @Nullable UUID parent) {
        UUID id = id();
        draft.add(Entity.blank(Item.KIND, id).with(Item.PLAN, plan).with(Item.PARENT, parent)
                .with(Item.ITEM_KIND, kind).with(Item.NAME, "事项" + last).with(Item.RANK, "%09d".formatted(last)));
        return id;
    }

    /** A task whose elapsed share in 2023 is the day of the year. */
    public UUID hundredDays() {
        UUID id = item(ItemKind.TASK, null);
        set(id, Item.START, HUNDRED_DAYS_FROM);
        set(id, Item.END, HUNDRED_DAYS_TO);
        return id;
    }

    public <T> void set(UUID item, Field<T> field, @Nullable T value) {
        draft.set(new gangmu.changes.Ref(field.kind(), item), field, value);
    }

    public void milestone(UUID item, LocalDate due, String planned) {
        draft.add(Entity.blank(Milestone.KIND, id()).with(Milestone.ITEM, item).with(Milestone.DUE, due)
                .with(Milestone.PLANNED, new BigDecimal(planned)));
    }

    public <T> void report(UUID item, UUID period, Field<T> field, @Nullable T value) {
        Reports.report(draft, this::id, item, period, field, value);
    }

    public void progress(UUID item, UUID period, String percent) {
        report(item, period, ProgressEntry.PROGRESS, new BigDecimal(percent));
    }

    public UUID indicator(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal rate) {
        return leavingRoom(type, base, target == null ? null : Range.of(target), rate == null ? null : Range.of(rate));
    }

    /** An indicator whose target is a range. */
    public UUID leavingRoom(IndicatorType type, @Nullable BigDecimal base, @Nullable Range target, @Nullable Range rate) {
        UUID id = id();
        draft.add(Entity.blank(Indicator.KIND, id).with(Indicator.PLAN, plan).with(Indicator.TYPE, type)
                .with(Indicator.BASE, base).with(Indicator.TARGET, target).with(Indicator.TARGET_RATE, rate)
                .with(Indicator.RANK, "%09d".formatted(last)));
        return id;
    }

    public void annual(UUID indicator, int year, BigDecimal target) {
        annual(indicator, year, Range.of(target));
    }

    public void annual(UUID indicator, int year, Range target) {
        draft.add(Entity.blank(AnnualTarget.KIND, id()).with(AnnualTarget.INDICATOR, indicator)
                .with(AnnualTarget.YEAR, (long) year).with(AnnualTarget.TARGET, target));
    }

    public <T> void value(UUID indicator, UUID period, Field<T> field, @Nullable T value) {
        Reports.reportIndicator(draft, this::id, indicator, period, field, value);
    }

    public void add(Entity entity) {
        draft.add(entity);
    }

    public Assessment assess(UUID period, String preset) {
        Snapshot now = draft.now();
        return Assessor.assess(now, new Plan(Objects.requireNonNull(now.find(Plan.KIND, plan))),
                new Period(Objects.requireNonNull(now.find(Period.KIND, period))),
                new RuleSet(RulePresets.entity(preset, plan, new UUID(3, 3))));
    }

    public ItemResult item(UUID item, UUID period, String preset) {
        return Objects.requireNonNull(assess(period, preset).items().get(item));
    }

    public IndicatorResult indicator(UUID indicator, UUID period) {
        return Objects.requireNonNull(assess(period, RulePresets.NATIONAL).indicators().get(indicator));
    }
}
