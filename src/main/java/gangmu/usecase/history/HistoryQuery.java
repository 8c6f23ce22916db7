package gangmu.usecase.history;

import gangmu.changes.Field;
import gangmu.changes.JournalFilter;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Plan;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the history; empty and null ask for nothing.
 *
 * @param item the code of an item or indicator, or the id of anything, also of what was deleted; its reports, phased
 *     plan and evidence belong to it
 * @param fields the fields of which changes are wanted
 * @param person who made the change
 * @param action what was done, by its code
 * @param imported what came from a file: part of the file's name, empty for every import; null asks for nothing
 * @param since the first day
 * @param until the last day
 */
public record HistoryQuery(String item, Set<Field<?>> fields, String person, String action, @Nullable String imported,
        @Nullable LocalDate since, @Nullable LocalDate until) {
    /** The actions by which files come in. */
    public static final Set<String> IMPORTS = Set.of("import", "take-in");
    public static final HistoryQuery ALL = new HistoryQuery("", Set.of(), "", "", null, null, null);

    /**
     * The filter that finds it. Asks the journal: not for the JavaFX thread.
     *
     * @throws Refusal {@code item.unknown-code}
     */
    public JournalFilter filter(Workspace workspace, @Nullable Plan plan) {
        Set<String> actions = imported != null ? IMPORTS : action.isEmpty() ? Set.of() : Set.of(action);
        ZoneId zone = workspace.clock().getZone();
        return new JournalFilter(item.isBlank() ? Set.of() : withParts(workspace, entity(workspace.snapshot(), plan)),
                fields, person, actions, imported == null ? "" : imported, since == null ? null : startOf(since, zone),
                until == null ? null : startOf(until.plusDays(1), zone));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * The fields that a person means: by name, whatever they are of, or one by kind and name with a dot between; none where
     * nothing is said.
     *
     * @throws Refusal {@code field.unknown}
     */
    public static Set<Field<?>> fields(String said) {
        Set<String> known = new TreeSet<>();
        Set<Field<?>> meant = new LinkedHashSet<>();
        for (Kind kind : Kinds.ALL) {
            for (Field<?> each : kind.fields()) {
                known.add(each.name());
                if (said.equals(each.name()) || said.equals(each.key())) {
                    meant.add(each);
                }
            }
        }
        if (meant.isEmpty() && !said.isEmpty()) {
            throw Refusal.of("field.unknown", said, String.join(", ", known));
        }
        return meant;
    }

    private UUID entity(Snapshot snapshot, @Nullable Plan plan) {
        UUID id = PlanChoice.id(item.strip());
        if (id != null) {
            return id;
        }
        if (plan == null) {
            throw Refusal.of("item.unknown-code", item);
        }
        return PlanChoice.byCode(snapshot, plan, item.strip()).id();
    }

    /** An entity and all that is, or once was, part of it. */
    public static Set<UUID> withParts(Workspace workspace, UUID entity) {
        Set<UUID> ids = new LinkedHashSet<>(Set.of(entity));
        for (Kind kind : Kinds.ALL) {
            if (workspace.snapshot().find(kind, entity) != null) {
                for (Field<UUID> part : Kinds.partsOf(kind)) {
                    workspace.snapshot().where(part, entity).forEach(each -> ids.add(each.id()));
                    ids.addAll(workspace.journal().removedWith(part, entity));
                }
            }
        }
        return ids;
    }
}
