package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.UUID;

/** A term of the plan that needs a word of explanation 名词解释: a footnote where the report first uses it. */
public record Term(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("term");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    public static final Field<String> RANK = KIND.text("rank");
    public static final Field<String> NAME = KIND.text("name");
    public static final Field<String> CONTENT = KIND.text("content");

    public String rank() {
        return entity.orElse(RANK, "");
    }

    public String name() {
        return entity.orElse(NAME, "");
    }

    public String content() {
        return entity.orElse(CONTENT, "");
    }
}
