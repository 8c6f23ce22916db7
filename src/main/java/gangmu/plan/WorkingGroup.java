package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A working group 工作组 of a plan. */
public record WorkingGroup(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("group");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<UUID> LEAD = KIND.reference("lead", Unit.KIND);
    /** Which class of groups it belongs to, as in “17 + 2 + 2”. */
    public static final Field<String> CATEGORY = KIND.text("category");

    public UUID plan() {
        return entity.need(PLAN);
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public @Nullable UUID lead() {
        return entity.get(LEAD);
    }

    public String category() {
        return entity.orElse(CATEGORY, "");
    }
}
