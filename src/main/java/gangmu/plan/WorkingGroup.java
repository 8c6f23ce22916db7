package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.List;
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

    /** Who leads it: a post or a name. */
    public static final Field<String> LEADER = KIND.text("leader");
    /** Who else is in it: posts, names, units. */
    public static final Field<List<String>> MEMBERS = KIND.texts("members");
    public static final Field<String> CONTACT = KIND.text("contact");
    public static final Field<String> PHONE = KIND.text("phone");

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
