package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.evidence.Evidence;
import gangmu.period.Judgement;
import gangmu.period.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 改判: a person's verdict in place of the computed one, for one item or indicator in one period. There is at most one
 * for each pair.
 */
public record VerdictOverride(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("verdict_override");
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    /** The item or indicator. */
    public static final Field<UUID> TARGET = KIND.owner("target", null);
    /** The verdict on an item. */
    public static final Field<ItemVerdict> ITEM_VERDICT = KIND.choice("itemVerdict", ItemVerdict.class);
    /** The verdict on an indicator. */
    public static final Field<Judgement> INDICATOR_VERDICT = KIND.choice("indicatorVerdict", Judgement.class);
    /** Required. */
    public static final Field<String> REASON = KIND.text("reason");
    /** What proves it. */
    public static final Field<List<UUID>> EVIDENCE = KIND.references("evidence", Evidence.KIND);
    /** What the person saw who overruled: lines of {@code name=value}. Other inputs bring the override to review. */
    public static final Field<String> INPUTS = KIND.text("inputs");

    public UUID period() {
        return entity.need(PERIOD);
    }

    public UUID target() {
        return entity.need(TARGET);
    }

    public @Nullable ItemVerdict itemVerdict() {
        return entity.get(ITEM_VERDICT);
    }

    public @Nullable Judgement indicatorVerdict() {
        return entity.get(INDICATOR_VERDICT);
    }

    public String reason() {
        return entity.orElse(REASON, "");
    }

    public List<UUID> evidence() {
        return entity.orElse(EVIDENCE, List.of());
    }

    public String inputs() {
        return entity.orElse(INPUTS, "");
    }
}
