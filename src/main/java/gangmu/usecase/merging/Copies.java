package gangmu.usecase.merging;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.merging.ChangePackage.CopyName;
import gangmu.merging.KnownCopy;
import gangmu.merging.Reach;
import gangmu.usecase.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The copies of a plan that one of them has heard of. */
public final class Copies {
    private static final int SHORT = 8;

    private Copies() {
    }

    /**
     * What all copies of a plan have alike: the id of the first change set.
     *
     * @throws Refusal {@code copy.empty} where there is none yet
     */
    static UUID plan(Workspace workspace) {
        List<Journal.Heading> first = workspace.journal().headings(JournalFilter.ALL, 2, 1);
        if (first.isEmpty()) {
            throw Refusal.of("copy.empty", workspace.folder().toString());
        }
        return first.getFirst().id();
    }

    /** What people call a copy: its name, or the beginning of its id where it was given none. */
    public static String name(Snapshot snapshot, UUID copy) {
        Entity known = snapshot.find(KnownCopy.KIND, copy);
        String name = known == null ? "" : new KnownCopy(known).name();
        return name.isBlank() ? copy.toString().substring(0, SHORT) : name;
    }

    static Map<UUID, CopyName> names(Snapshot snapshot) {
        Map<UUID, CopyName> names = new HashMap<>();
        snapshot.forEach(KnownCopy.KIND, each -> {
            KnownCopy copy = new KnownCopy(each);
            names.put(copy.id(), new CopyName(copy.name(), copy.part()));
        });
        return names;
    }

    /**
     * A copy by its name, its id or the beginning of that.
     *
     * @throws Refusal {@code copy.unknown} with the names of those that are known
     */
    public static KnownCopy find(Workspace workspace, String called) {
        Snapshot snapshot = workspace.snapshot();
        List<KnownCopy> all = others(workspace);
        List<KnownCopy> named = all.stream().filter(copy -> copy.name().equals(called)).toList();
        List<KnownCopy> found = named.isEmpty() ? all.stream().filter(copy -> copy.id().toString().startsWith(called)).toList() : named;
        if (found.size() != 1) {
            throw Refusal.of("copy.unknown", called,
                    all.stream().map(copy -> name(snapshot, copy.id())).sorted().collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    static List<KnownCopy> others(Workspace workspace) {
        return workspace.snapshot().all(KnownCopy.KIND).stream().map(KnownCopy::new)
                .filter(copy -> !copy.id().equals(workspace.copy())).toList();
    }

    /** Drafts what is heard of a copy; a name or part that is blank is no news. */
    static void note(Draft draft, UUID copy, CopyName name, @Nullable Reach reach) {
        Ref ref = new Ref(KnownCopy.KIND, copy);
        Entity known = draft.now().find(ref);
        Entity told = Objects.requireNonNullElseGet(known, () -> Entity.blank(KnownCopy.KIND, copy));
        Reach both = reach == null ? new KnownCopy(told).reach() : new KnownCopy(told).reach().and(reach);
        Entity now = told.with(KnownCopy.NAME, name.name().isBlank() ? told.get(KnownCopy.NAME) : name.name())
                .with(KnownCopy.PART, name.part().isBlank() ? told.get(KnownCopy.PART) : name.part())
                .with(KnownCopy.REACH, both.texts());
        if (known == null) {
            draft.add(now);
        } else {
            draft.set(ref, KnownCopy.NAME, now.get(KnownCopy.NAME)).set(ref, KnownCopy.PART, now.get(KnownCopy.PART))
                    .set(ref, KnownCopy.REACH, now.get(KnownCopy.REACH));
        }
    }
}
