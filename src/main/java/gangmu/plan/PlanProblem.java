package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem 存在的问题 in carrying out the plan. */
public record PlanProblem(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("problem");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<String> CONTENT = KIND.text("content");
    /** The tasks, projects and policies that it is about. */
    public static final Field<List<UUID>> ITEMS = KIND.references("items", Item.KIND);
    /** 责任单位. */
    public static final Field<UUID> LEAD = KIND.reference("lead", Unit.KIND);
    /** 责任人, by post. */
    public static final Field<String> POST = KIND.text("post");
    /** 解决时限. */
    public static final Field<LocalDate> DUE = KIND.date("due");
    /** 解决情况. */
    public static final Field<String> STATE = KIND.text("state");

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

    public @Nullable UUID lead() {
        return entity.get(LEAD);
    }

    public @Nullable LocalDate due() {
        return entity.get(DUE);
    }
}
