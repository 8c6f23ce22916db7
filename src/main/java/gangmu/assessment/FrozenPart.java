package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.Period;
import java.util.UUID;

/**
 * A piece of what stood in a period when it was closed: entries, verdicts and rules, written by {@link FrozenForm},
 * compressed, and cut into pieces that fit a cell of a workbook.
 */
public record FrozenPart(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("frozen_part");
    public static final Field<UUID> PERIOD = KIND.owner("period", Period.KIND);
    /** From 1. */
    public static final Field<Long> PART = KIND.count("part");
    /** Base64 of a part of the deflated text. */
    public static final Field<String> CONTENT = KIND.text("content");

    public UUID period() {
        return entity.need(PERIOD);
    }

    public long part() {
        return entity.orElse(PART, 1L);
    }

    public String content() {
        return entity.orElse(CONTENT, "");
    }
}
