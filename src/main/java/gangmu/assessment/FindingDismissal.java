package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.Period;
import java.util.UUID;

/** That a person looked at a finding 疑点 and says that it is none, with the reason; holds while the data are the same. */
public record FindingDismissal(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("finding_dismissal");
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    /** The item, indicator or plan that the finding is about. */
    public static final Field<UUID> TARGET = KIND.owner("target", null);
    /** The code of the finding. */
    public static final Field<String> FINDING = KIND.text("finding");
    /** What the finding was made from; other data bring it back. */
    public static final Field<String> BASIS = KIND.text("basis");
    /** Required. */
    public static final Field<String> REASON = KIND.text("reason");

    public UUID period() {
        return entity.need(PERIOD);
    }

    public UUID target() {
        return entity.need(TARGET);
    }

    public String finding() {
        return entity.orElse(FINDING, "");
    }

    public String basis() {
        return entity.orElse(BASIS, "");
    }

    public String reason() {
        return entity.orElse(REASON, "");
    }
}
