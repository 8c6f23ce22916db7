package gangmu.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people call an entity. */
public final class Naming {
    /** The fields that name a thing, whatever its kind. */
    private static final List<String> NAMES = List.of("code", "name", "title", "fileName", "due", "year");

    /** Of these the first that a thing has is what people call it for short. */
    private static final List<String> SHORT = List.of("code", "shortName", "name", "title", "due", "year");

    private Naming() {
    }

    /**
     * What people call an entity for short: its code, its short name, its name, its title; what has none, by its day or year.
     * Its id where nothing names it.
     */
    public static String label(Entity entity) {
        for (String name : SHORT) {
            String text = entity.kind().field(name).map(field -> field.write(entity.get(field))).orElse(null);
            if (text != null) {
                return text;
            }
        }
        return entity.id().toString();
    }

    /**
     * An entity by its code and name; a part, such as a report, after what it is part of: {@code 1.1.2 保水 2023-06}. Its
     * id where nothing names it.
     */
    public static String of(Snapshot in, Entity entity) {
        List<String> names = new ArrayList<>();
        List<String> own = own(entity);
        for (Field<?> field : entity.kind().fields()) {
            if (!field.owner()) {
                continue;
            }
            Entity owner = owner(in, entity, field);
            // The plan over an item names nothing that its own name does not.
            if (owner != null && (own.isEmpty() || isPart(owner.kind()))) {
                List<String> shortest = own(owner);
                names.add(names.isEmpty() || shortest.isEmpty() ? of(in, owner) : shortest.getFirst());
            }
        }
        names.addAll(own);
        return names.isEmpty() ? entity.id().toString() : String.join(" ", names);
    }

    private static List<String> own(Entity entity) {
        List<String> own = new ArrayList<>();
        for (String name : NAMES) {
            entity.kind().field(name).map(field -> field.write(entity.get(field))).ifPresent(own::add);
        }
        return own;
    }

    private static boolean isPart(Kind kind) {
        return kind.fields().stream().anyMatch(Field::owner);
    }

    private static @Nullable Entity owner(Snapshot in, Entity entity, Field<?> field) {
        UUID id = entity.get(field) instanceof UUID value ? value : null;
        Kind target = field.target();
        return id == null ? null : target == null ? in.findAnywhere(id) : in.find(target, id);
    }
}
