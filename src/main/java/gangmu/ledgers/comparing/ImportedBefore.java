package gangmu.ledgers.comparing;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was imported from ledgers so far, as the journal keeps it: the value that each field had in the last ledger that was
 * taken, whatever became of it since.
 */
public final class ImportedBefore {
    /** The action of change sets that take a ledger; see {@link gangmu.changes.Origin}. */
    public static final String ACTION = "import-ledger";
    public static final ImportedBefore NOTHING = new ImportedBefore();
    private final Map<UUID, Map<Field<?>, Object>> values = new HashMap<>();
    private final Set<Ref> added = new HashSet<>();

    private ImportedBefore() {
    }

    public static ImportedBefore of(Journal journal) {
        ImportedBefore before = new ImportedBefore();
        JournalFilter imports = new JournalFilter(Set.of(), Set.of(), "", Set.of(ACTION), "", null, null);
        List<Journal.Entry> entries = journal.entries(imports, Long.MAX_VALUE, Integer.MAX_VALUE);
        Set<UUID> undone = new HashSet<>();
        JournalFilter undos = new JournalFilter(Set.of(), Set.of(), "", Set.of("undo"), "", null, null);
        journal.headings(undos, Long.MAX_VALUE, Integer.MAX_VALUE).forEach(each -> {
            UUID target = each.undoes();
            if (target != null) {
                undone.add(target);
            }
        });
        for (Journal.Entry entry : entries.reversed()) {
            if (!undone.contains(entry.changeSet().id())) {
                before.take(entry.changeSet());
            }
        }
        return before;
    }

    private void take(ChangeSet set) {
        for (Change change : set.changes()) {
            switch (change) {
                case Change.Add add -> {
                    Entity entity = add.entity();
                    added.add(entity.ref());
                    for (Field<?> field : entity.kind().fields()) {
                        put(entity.id(), field, entity.get(field));
                    }
                }
                case Change.Set one -> put(one.id(), one.field(), one.after());
                case Change.Remove gone -> {
                    added.remove(gone.ref());
                    values.remove(gone.id());
                }
            }
        }
    }

    private void put(UUID id, Field<?> field, @Nullable Object value) {
        if (value != null) {
            values.computeIfAbsent(id, none -> new HashMap<>()).put(field, value);
        }
    }

    /** What a field had in the ledger that was taken last; null where none said anything of it. */
    @Nullable Object value(UUID id, Field<?> field) {
        return values.getOrDefault(id, Map.of()).get(field);
    }

    /** What ledgers brought in of a kind. */
    Set<UUID> added(Kind kind) {
        Set<UUID> ids = new HashSet<>();
        added.stream().filter(ref -> Objects.equals(ref.kind(), kind)).forEach(ref -> ids.add(ref.id()));
        return ids;
    }
}
