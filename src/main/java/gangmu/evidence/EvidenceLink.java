package gangmu.evidence;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a piece of evidence proves something of an item or an indicator. One piece may be linked to several. */
public record EvidenceLink(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("evidence_link");
    public static final Field<UUID> EVIDENCE = KIND.owner("evidence", Evidence.KIND);
    /** The item or indicator. */
    public static final Field<UUID> TARGET = KIND.owner("target", null);
    /** The period for which it counts; for all where none is given. */
    public static final Field<UUID> PERIOD = KIND.referenceToAny("period");
    public static final Field<String> REMARK = KIND.text("remark");

    public UUID evidence() {
        return entity.need(EVIDENCE);
    }

    public UUID target() {
        return entity.need(TARGET);
    }

    public @Nullable UUID period() {
        return entity.get(PERIOD);
    }
}
