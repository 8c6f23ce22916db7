package gangmu.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call an entity. */
public final class Naming {
    /** The fields that name a thing, whatever its kind; of these the first that it has is what people call it for short. */
    private static final List<String> NAMES = List.of("code", "shortName", "name", "title", "fileName");
    /** What tells a part that has no name from the others. */
    private static final List<String> MOMENTS = List.of("due", "year");
    /** What stands in a text that names a thing among others: its short name is a second name for the same. */
    private static final List<String> WHOLE = List.of("code", "name", "title", "fileName", "due", "year");

    /** The fields that name a thing in full. */
    private static final List<String> FULL = List.of("name", "title", "fileName");

    private Naming() {
    }

    /**
     * What people call an entity for short: its code, its short name, its name, its title; what has none, by its day or year.
     * Its id where nothing names it.
     */
    public static String label(Entity entity) {
        return Stream.concat(texts(entity, NAMES), texts(entity, MOMENTS)).findFirst().orElseGet(() -> entity.id().toString());
    }

    /** What people call an entity in full: its name, its title, its file's name; where it has none of these, as for short. */
    public static String full(Entity entity) {
        return texts(entity, FULL).findFirst().orElseGet(() -> label(entity));
    }

    /** All names of an entity, that for short first. */
    public static List<String> names(Entity entity) {
        return texts(entity, NAMES).toList();
    }

    /**
     * Whether people mean an entity when they say this: one of its names, its id; of a milestone or annual target, which
     * have none of their own, the name for short of what it belongs to with its day or year: {@code 1.1.2 2023-12-31}.
     */
    public static boolean isCalled(Snapshot in, Entity entity, String said) {
        if (said.equals(entity.id().toString())) {
            return true;
        }
        List<String> moments = entity.kind().field("code").isPresent() ? List.of() : texts(entity, MOMENTS).toList();
        if (moments.isEmpty()) {
            return names(entity).contains(said);
        }
        return entity.kind().fields().stream().filter(Field::owner).map(field -> owner(in, entity, field))
                .anyMatch(owner -> owner != null && said.equals(label(owner) + " " + moments.getFirst()));
    }

    private static Stream<String> texts(Entity entity, List<String> fields) {
        return fields.stream().flatMap(name -> entity.kind().field(name).stream())
                .map(field -> field.write(entity.get(field))).filter(Objects::nonNull).map(Objects::requireNonNull);
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
        return texts(entity, WHOLE).toList();
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
