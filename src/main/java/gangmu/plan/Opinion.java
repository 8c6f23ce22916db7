package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion of a unit on a draft 征求意见, and what became of it. */
public record Opinion(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("opinion");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    /** Who gave it. */
    public static final Field<UUID> UNIT = KIND.reference("unit", Unit.KIND);
    /** Of which part of the draft. */
    public static final Field<String> PLACE = KIND.text("place");
    public static final Field<String> COMMENT = KIND.text("comment");
    /** None while nothing is decided. */
    public static final Field<Adoption> ADOPTION = KIND.choice("adoption", Adoption.class);
    /** Why it was taken up, in part or not. */
    public static final Field<String> REASON = KIND.text("reason");
    public static final Field<LocalDate> DATED = KIND.date("dated");

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public @Nullable UUID unit() {
        return entity.get(UNIT);
    }

    public @Nullable Adoption adoption() {
        return entity.get(ADOPTION);
    }
}
