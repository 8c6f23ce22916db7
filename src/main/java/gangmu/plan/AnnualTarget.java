package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an indicator should have reached by the end of one year of the plan; decides in place of the straight line. */
public record AnnualTarget(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("annual_target");
    public static final Field<UUID> INDICATOR = KIND.owner("indicator", Indicator.KIND);
    public static final Field<Long> YEAR = KIND.count("year");
    /** In the indicator's unit of measure; cumulative where the indicator is. */
    public static final Field<Range> TARGET = KIND.range("target");
    /** 本年任务: what the year is to add, where the indicator is cumulative. */
    public static final Field<Range> OF_YEAR = KIND.range("ofYear");
    /** 年度增速目标: growth against the year before, percent; for indicators of growth. */
    public static final Field<Range> RATE = KIND.range("rate");

    public UUID indicator() {
        return entity.need(INDICATOR);
    }

    public int year() {
        return entity.need(YEAR).intValue();
    }

    public @Nullable Range target() {
        return entity.get(TARGET);
    }

    public @Nullable Range ofYear() {
        return entity.get(OF_YEAR);
    }

    public @Nullable Range rate() {
        return entity.get(RATE);
    }
}
