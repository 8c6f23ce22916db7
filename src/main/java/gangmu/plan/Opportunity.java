package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.List;
import java.util.UUID;

/** An opportunity 战略机遇 of the second half of the plan. */
public record Opportunity(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("opportunity");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<String> CONTENT = KIND.text("content");
    /** The tasks, projects and policies that it is about. */
    public static final Field<List<UUID>> ITEMS = KIND.references("items", Item.KIND);

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public String content() {
        return entity.orElse(CONTENT, "");
    }

    public List<UUID> items() {
        return entity.orElse(ITEMS, List.of());
    }
}
