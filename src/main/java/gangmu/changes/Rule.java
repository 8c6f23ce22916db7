package gangmu.changes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold after every change set, whoever made it: an edit, an import, an undo, a merge. */
@FunctionalInterface
public interface Rule {
    /**
     * Looks at what was touched.
     *
     * @throws Refusal where the changes would break the rule
     */
    void check(Snapshot before, Snapshot after, List<Change> changes);

    /** What a change set touched, each once, in the order in which it did. */
    static Set<Ref> touched(List<Change> changes) {
        Set<Ref> touched = new LinkedHashSet<>();
        changes.forEach(change -> touched.add(change.ref()));
        return touched;
    }
}
