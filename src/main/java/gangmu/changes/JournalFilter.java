package gangmu.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which change sets of the journal are wanted, and which of their changes. What is empty or null asks for nothing.
 *
 * @param entities the changes of these alone
 * @param fields the changes of these fields alone; an entity that came or went with a value in one counts
 * @param author the change sets of this person
 * @param actions the change sets of these actions ({@link Origin#action})
 * @param detail the change sets with this in their detail, such as part of a file's name; upper or lower case
 * @param since the change sets stamped at this moment or later
 * @param until the change sets stamped before this moment
 */
public record JournalFilter(Set<UUID> entities, Set<Field<?>> fields, String author, Set<String> actions, String detail,
        @Nullable Instant since, @Nullable Instant until) {
    /** Everything. */
    public static final JournalFilter ALL = new JournalFilter(Set.of(), Set.of(), "", Set.of(), "", null, null);

    public JournalFilter {
        entities = Set.copyOf(entities);
        fields = Set.copyOf(fields);
        actions = Set.copyOf(actions);
    }

    /** As this, of these entities alone. */
    public JournalFilter of(Set<UUID> wanted) {
        return new JournalFilter(wanted, fields, author, actions, detail, since, until);
    }

    /** Whether a change set may hold changes that are not wanted beside some that are. */
    public boolean narrowsChanges() {
        return !entities.isEmpty() || !fields.isEmpty();
    }

    /** Whether one change is wanted, its change set being so. */
    public boolean wants(Change change) {
        if (!entities.isEmpty() && !entities.contains(change.id())) {
            return false;
        }
        return fields.isEmpty() || switch (change) {
            case Change.Set set -> fields.contains(set.field());
            case Change.Add add -> holds(add.entity());
            case Change.Remove remove -> holds(remove.entity());
        };
    }

    private boolean holds(Entity entity) {
        return fields.stream().anyMatch(field -> field.kind() == entity.kind() && entity.get(field) != null);
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
