package gangmu.period;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of one indicator in one period. There is at most one for each pair. */
public record IndicatorValue(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("indicator_value");
    public static final Field<UUID> INDICATOR = KIND.owner("indicator", Indicator.KIND);
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    /** In the indicator's unit of measure; since the start of the plan where it is cumulative. */
    public static final Field<BigDecimal> VALUE = KIND.number("value");
    /** Achieved average growth, percent a year, where the office reports the rate; else computed from the values. */
    public static final Field<BigDecimal> RATE = KIND.number("rate");
    /** 同比增长: growth against the same time of the year before, percent. No average over the years of the plan. */
    public static final Field<BigDecimal> YEAR_ON_YEAR = KIND.number("yearOnYear");
    /** 本年累计: what the year came to up to the data date, a half-year value in June; never beside a base of a whole year. */
    public static final Field<BigDecimal> YEAR_TO_DATE = KIND.number("yearToDate");
    /** 数据截至 where it is not the period's: most mid-term figures are of the end of the year before. */
    public static final Field<LocalDate> DATA_DATE = KIND.date("dataDate");
    /** Whether the figure is provisional 初步数. */
    public static final Field<Boolean> PROVISIONAL = KIND.flag("provisional");
    /** The verdict of a person on an indicator judged by wording. */
    public static final Field<Judgement> JUDGEMENT = KIND.choice("judgement", Judgement.class);
    /** 原因: why it stands as it does; required with a judgement. */
    public static final Field<String> REASON = KIND.text("reason");

    /** 本期无新数据: that no newer figure is out, said with one mark. */
    public static final Field<Boolean> NOTHING_NEW = KIND.flag("nothingNew");

    public UUID indicator() {
        return entity.need(INDICATOR);
    }

    public UUID period() {
        return entity.need(PERIOD);
    }

    public @Nullable BigDecimal value() {
        return entity.get(VALUE);
    }

    public @Nullable BigDecimal rate() {
        return entity.get(RATE);
    }

    public boolean nothingNew() {
        return entity.orElse(NOTHING_NEW, false);
    }

    public @Nullable BigDecimal yearOnYear() {
        return entity.get(YEAR_ON_YEAR);
    }

    public @Nullable BigDecimal yearToDate() {
        return entity.get(YEAR_TO_DATE);
    }

    public @Nullable LocalDate dataDate() {
        return entity.get(DATA_DATE);
    }

    public boolean provisional() {
        return entity.orElse(PROVISIONAL, false);
    }

    public @Nullable Judgement judgement() {
        return entity.get(JUDGEMENT);
    }

    public String reason() {
        return entity.orElse(REASON, "");
    }
}
