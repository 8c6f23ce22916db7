package gangmu.usecase.undo;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.merging.Sharing;
import gangmu.usecase.content.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries an undo both ways without doing it: what it would meet, and which later change set made each conflict. */
public final class UndoRehearsal {
    /** What a change set touched last; without a field the entity as a whole. */
    private record Place(Ref ref, @Nullable Field<?> field) {
    }

    private UndoRehearsal() {
    }

    /** A merge is taken back by working the plan out anew without what came by it, and meets nothing. */
    public static UndoPreview of(ChangeSet target, Snapshot now, Journal journal) {
        if (Sharing.isMerge(target)) {
            return new UndoPreview(target, List.of(), target.changes().size(), target.changes().size());
        }
        TakeBack leaving = TakeBack.of(now, target, false);
        TakeBack all = TakeBack.of(now, target, true);
        Set<UndoConflict> conflicts = new LinkedHashSet<>(leaving.conflicts());
        // What only the rules refuse once the rest is taken back as well is worth knowing too.
        conflicts.addAll(all.conflicts());
        return new UndoPreview(target, named(List.copyOf(conflicts), target, journal),
                leaving.changes().size(), all.changes().size());
    }

    private static List<UndoConflict> named(List<UndoConflict> conflicts, ChangeSet target, Journal journal) {
        Journal.Entry entry = journal.find(target.id());
        if (conflicts.isEmpty() || entry == null) {
            return conflicts;
        }
        Set<Ref> disputed = new HashSet<>();
        conflicts.forEach(conflict -> disputed.addAll(places(conflict)));
        Map<Place, Journal.Heading> last = new HashMap<>();
        journal.since(entry.position(), later -> {
            Journal.Heading heading = Journal.Heading.of(later);
            for (Change change : later.changeSet().changes()) {
                if (disputed.contains(change.ref())) {
                    last.put(new Place(change.ref(), change instanceof Change.Set set ? set.field() : null), heading);
                }
            }
        });
        return conflicts.stream().map(conflict -> by(conflict, last)).toList();
    }

    private static UndoConflict by(UndoConflict conflict, Map<Place, Journal.Heading> last) {
        for (Ref ref : places(conflict)) {
            Journal.Heading field = last.get(new Place(ref, conflict.field()));
            Journal.Heading whole = last.get(new Place(ref, null));
            if (field != null || whole != null) {
                return conflict.by(field == null ? whole : field);
            }
        }
        return conflict;
    }

    /** Where the later change set is to be found: what is missing now, the user, or the entity itself. */
    private static List<Ref> places(UndoConflict conflict) {
        List<Ref> places = new ArrayList<>();
        Field<?> field = conflict.field();
        if (conflict.reason() == UndoConflict.Reason.TARGET_GONE && field != null) {
            List<?> ids = conflict.back() instanceof List<?> several ? several : List.of(conflict.back());
            for (Object id : ids) {
                for (Kind kind : field.target() == null ? Kinds.ALL : List.of(field.target())) {
                    places.add(new Ref(kind, (UUID) id));
                }
            }
        }
        places.add(conflict.place());
        return places;
    }
}
