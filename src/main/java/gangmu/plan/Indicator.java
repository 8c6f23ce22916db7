package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A main indicator 主要指标 of a plan. */
public record Indicator(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("indicator");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    /** 序号, unique among the indicators of its plan. */
    public static final Field<String> CODE = KIND.key("code");
    public static final Field<String> NAME = KIND.text("name");
    /** 类别, one of the plan's categories. */
    public static final Field<String> CATEGORY = KIND.text("category");
    /** Unit of measure 单位. */
    public static final Field<String> MEASURE = KIND.text("measure");
    public static final Field<Attribute> ATTRIBUTE = KIND.choice("attribute", Attribute.class);
    public static final Field<IndicatorType> TYPE = KIND.choice("type", IndicatorType.class);
    /** Value at the end of the base year, in {@link #MEASURE}. */
    public static final Field<BigDecimal> BASE = KIND.number("base");
    /** Value to reach at the end of the plan, in {@link #MEASURE}; a range where the plan leaves room. */
    public static final Field<Range> TARGET = KIND.range("target");
    /** Target of the average growth, percent a year. */
    public static final Field<Range> TARGET_RATE = KIND.range("targetRate");
    /** The target in words, for indicators that have no number. */
    public static final Field<String> TARGET_WORDS = KIND.text("targetWords");
    public static final Field<UUID> LEAD = KIND.reference("lead", Unit.KIND);
    public static final Field<List<UUID>> COOPERATING = KIND.references("cooperating", Unit.KIND);
    /** Where its definition and figures come from. */
    public static final Field<String> SOURCE = KIND.text("source");
    public static final Field<String> REMARK = KIND.text("remark");
    /** 上期规划指标: plan, code and name of what it goes on with, as they were then. */
    public static final Field<String> PREDECESSOR = KIND.text("predecessor");
    /** The global id of that, which may be in another workspace. */
    public static final Field<String> PREDECESSOR_ID = KIND.text("predecessorId");
    /** The day at whose end {@link #BASE} stood, where it is another one than the end of the base year. */
    public static final Field<LocalDate> BASE_DATE = KIND.date("baseDate");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public String code() {
        return entity.orElse(CODE, "");
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public String category() {
        return entity.orElse(CATEGORY, "");
    }

    public String measure() {
        return entity.orElse(MEASURE, "");
    }

    public Attribute attribute() {
        return entity.orElse(ATTRIBUTE, Attribute.ANTICIPATORY);
    }

    public IndicatorType type() {
        return entity.orElse(TYPE, IndicatorType.LEVEL);
    }

    public @Nullable BigDecimal base() {
        return entity.get(BASE);
    }

    public @Nullable Range target() {
        return entity.get(TARGET);
    }

    public @Nullable Range targetRate() {
        return entity.get(TARGET_RATE);
    }

    public @Nullable UUID lead() {
        return entity.get(LEAD);
    }
}
