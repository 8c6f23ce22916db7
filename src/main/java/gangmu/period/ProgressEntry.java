package gangmu.period;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of one item in one period 进展填报. There is at most one for each pair. */
public record ProgressEntry(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("progress");
    public static final Field<UUID> ITEM = KIND.owner("item", Item.KIND);
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    /** 完成比例, cumulative, percent. */
    public static final Field<BigDecimal> PROGRESS = KIND.percent("progress");
    /** The date of the figure where it is not the period's. */
    public static final Field<LocalDate> DATA_DATE = KIND.date("dataDate");
    /** 进展情况, 形象进度 or 落实情况. */
    public static final Field<String> NARRATIVE = KIND.text("narrative");
    /** 成效 of a policy. */
    public static final Field<String> EFFECT = KIND.text("effect");
    /** 存在问题. */
    public static final Field<String> PROBLEMS = KIND.text("problems");
    /** 下一步工作. */
    public static final Field<String> NEXT_STEPS = KIND.text("nextSteps");
    /** 累计完成投资, 万元. */
    public static final Field<BigDecimal> INVESTED = KIND.number("invested");
    /** 开工状态. */
    public static final Field<StartState> START_STATE = KIND.choice("startState", StartState.class);

    /** 本期无新进展: that nothing is new since the last report, said with one mark. */
    public static final Field<Boolean> NOTHING_NEW = KIND.flag("nothingNew");

    public UUID item() {
        return entity.need(ITEM);
    }

    public UUID period() {
        return entity.need(PERIOD);
    }

    public @Nullable BigDecimal progress() {
        return entity.get(PROGRESS);
    }

    public boolean nothingNew() {
        return entity.orElse(NOTHING_NEW, false);
    }

    public @Nullable LocalDate dataDate() {
        return entity.get(DATA_DATE);
    }

    public @Nullable BigDecimal invested() {
        return entity.get(INVESTED);
    }

    public @Nullable StartState startState() {
        return entity.get(START_STATE);
    }
}
