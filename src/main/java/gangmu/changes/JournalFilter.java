package gangmu.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which change sets of the journal are wanted, and which of their changes. What is empty or null asks for nothing.
 *
 * @param entities the changes of these alone
 * @param field the changes of this field alone: its name, or its kind and name with a dot between; an entity that came
 *     or went with a value in it counts
 * @param author the change sets of this person
 * @param actions the change sets of these actions ({@link Origin#action})
 * @param detail the change sets with this in their detail, such as part of a file's name; upper or lower case
 * @param since the change sets stamped at this moment or later
 * @param until the change sets stamped before this moment
 */
public record JournalFilter(Set<UUID> entities, String field, String author, Set<String> actions, String detail,
        @Nullable Instant since, @Nullable Instant until) {
    /** Everything. */
    public static final JournalFilter ALL = new JournalFilter(Set.of(), "", "", Set.of(), "", null, null);

    public JournalFilter {
        entities = Set.copyOf(entities);
        actions = Set.copyOf(actions);
    }

    /** As this, of these entities alone. */
    public JournalFilter of(Set<UUID> wanted) {
        return new JournalFilter(wanted, field, author, actions, detail, since, until);
    }

    /** Whether a change set may hold changes that are not wanted beside some that are. */
    public boolean narrowsChanges() {
        return !entities.isEmpty() || !field.isEmpty();
    }

    /** The name of the field without its kind. */
    public String fieldName() {
        return field.substring(field.indexOf('.') + 1);
    }

    /** The kind of the field, empty where any kind with such a field is meant. */
    public String fieldKind() {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : "";
    }

    /** Whether one change is wanted, its change set being so. */
    public boolean wants(Change change) {
        if (!entities.isEmpty() && !entities.contains(change.id())) {
            return false;
        }
        if (field.isEmpty()) {
            return true;
        }
        if (!fieldKind().isEmpty() && !fieldKind().equals(change.kind().name())) {
            return false;
        }
        return switch (change) {
            case Change.Set set -> set.field().name().equals(fieldName());
            case Change.Add add -> holds(add.entity());
            case Change.Remove remove -> holds(remove.entity());
        };
    }

    private boolean holds(Entity entity) {
        return entity.kind().field(fieldName()).map(entity::get).map(Objects::nonNull).orElse(false);
    }

    /** The changes of a change set that are wanted, none where the set is not. */
    public List<Change> wanted(ChangeSet set) {
        return wants(set.stamp(), set.origin()) ? set.changes().stream().filter(this::wants).toList() : List.of();
    }

    private boolean wants(Stamp stamp, Origin origin) {
        return (author.isEmpty() || author.equals(stamp.author()))
                && (actions.isEmpty() || actions.contains(origin.action()))
                && origin.detail().toLowerCase(Locale.ROOT).contains(detail.toLowerCase(Locale.ROOT))
                && (since == null || !stamp.at().isBefore(since))
                && (until == null || stamp.at().isBefore(until));
    }
}
