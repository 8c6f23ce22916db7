package gangmu.returns.template;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import java.time.Instant;
import java.util.UUID;

/**
 * A template 填报表 that went out to a unit for a period. What stood in its cells is not kept twice: it is the plan as
 * of the journal position at which it was written.
 */
public record SentTemplate(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("sent_template");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    public static final Field<UUID> UNIT = KIND.owner("unit", Unit.KIND);
    /** The visible code of the template, with a check digit. */
    public static final Field<String> CODE = KIND.key("code");
    /** The journal position as of which it was filled in. */
    public static final Field<Long> POSITION = KIND.count("position");
    public static final Field<Instant> SENT = KIND.instant("sent");
    public static final Field<String> FILE_NAME = KIND.text("fileName");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public UUID period() {
        return entity.need(PERIOD);
    }

    public UUID unit() {
        return entity.need(UNIT);
    }

    public String code() {
        return entity.orElse(CODE, "");
    }

    public long position() {
        return entity.orElse(POSITION, 0L);
    }
}
