package gangmu.changes;

import java.util.List;

/** What must hold after every change set, whoever made it: an edit, an import, an undo, a merge. */
@FunctionalInterface
public interface Rule {
    /**
     * Looks at what was touched.
     *
     * @throws Refusal where the changes would break the rule
     */
    void check(Snapshot before, Snapshot after, List<Change> changes);
}
