package gangmu.changes;

import java.util.UUID;

/** An entity of one kind as the code likes to see it: a getter for each field, and nothing that the entity does not have. */
public interface EntityView {
    Entity entity();

    default UUID id() {
        return entity().id();
    }

    /** The text of any of its fields, empty where it has none. */
    default String text(Field<String> field) {
        return entity().orElse(field, "");
    }
}
