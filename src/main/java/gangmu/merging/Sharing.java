package gangmu.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Kind;
import gangmu.changes.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which change sets pass between copies, and in which order they count. */
public final class Sharing {
    /**
     * The one order of all change sets: by the logical clock, then by the copy; the id tells two apart that were made under one
     * copy's id, where a folder was copied by hand. A change set comes after all that its copy knew when it was made.
     */
    public static final Comparator<ChangeSet> ORDER = Comparator.comparing(ChangeSet::stamp,
            Comparator.comparingLong(Stamp::clock).thenComparing(Stamp::copy)).thenComparing(ChangeSet::id);

    /** The action of a change set that only notes something of copies. */
    public static final String NOTE = "copy";

    /** What is a copy's own affair. */
    private static final Set<Kind> LOCAL = Set.of(ArrivedChanges.KIND, KnownCopy.KIND);

    private Sharing() {
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(OpenDifference.KIND, ArrivedChanges.KIND, KnownCopy.KIND);
    }

    public static boolean isLocal(Kind kind) {
        return LOCAL.contains(kind);
    }

    /**
     * Whether a change set was made by a person for all copies. One that takes in others, or takes that back, was worked out from
     * them, and every copy works it out for itself.
     */
    public static boolean isShared(ChangeSet set) {
        return set.changes().stream().map(Change::kind).noneMatch(LOCAL::contains);
    }

    /** Whether a change set took in others, or took that back. */
    public static boolean isMerge(ChangeSet set) {
        return set.changes().stream().map(Change::kind).anyMatch(kind -> kind == ArrivedChanges.KIND);
    }
}
