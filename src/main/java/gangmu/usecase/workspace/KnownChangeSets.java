package gangmu.usecase.workspace;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.merging.ArrivedChanges;
import gangmu.merging.Convergence;
import gangmu.merging.Reach;
import gangmu.usecase.content.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The change sets that a copy knows at one moment, its own and those that arrived from others, and what becomes of its plan when
 * it gets to know more of them or is to know some no more. Reads the journal, and changes nothing.
 */
final class KnownChangeSets {
    private final Snapshot now;
    private final Journal journal;

    /** @param now the state that the journal leads to */
    KnownChangeSets(Snapshot now, Journal journal) {
        this.now = now;
        this.journal = journal;
    }

    /** How far it knows those of each copy, itself among them. */
    Reach reach() {
        return new Reach(journal.clocks()).and(Reach.ofArrivals(now));
    }

    /** Those among change sets that it does not know. */
    List<ChangeSet> unknown(List<ChangeSet> sets) {
        Reach known = reach();
        return sets.stream().filter(set -> !known.holds(set.stamp())).toList();
    }

    /**
     * What becomes of the plan when it gets to know change sets that it does not know, with their arrival itself.
     *
     * @param ids for what is kept of their arrival
     */
    List<Change> with(List<ChangeSet> news, Supplier<UUID> ids) {
        List<Entity> arriving = ArrivedChanges.of(news, Kinds.LINES, ids);
        return arriving.isEmpty() ? List.of() : convergence().changes(arriving, List.of());
    }

    /**
     * What becomes of the plan when a merge is taken back, or the taking back of one.
     *
     * @throws Refusal {@code undo.merge-built-on} where later ones of the same copies stay, which may be built upon what would go
     */
    List<Change> takingBack(ChangeSet merge) {
        List<Entity> arriving = new ArrayList<>();
        List<Entity> leaving = new ArrayList<>();
        for (Change change : merge.changes()) {
            if (change instanceof Change.Add add && add.kind() == ArrivedChanges.KIND) {
                leaving.add(add.entity());
            } else if (change instanceof Change.Remove remove && remove.kind() == ArrivedChanges.KIND) {
                arriving.add(remove.entity());
            }
        }
        refuseGap(leaving);
        return convergence().changes(arriving, leaving);
    }

    private void refuseGap(List<Entity> leaving) {
        Reach going = ArrivedChanges.reach(leaving);
        List<Entity> staying = new ArrayList<>(now.all(ArrivedChanges.KIND));
        staying.removeAll(leaving);
        Reach rest = ArrivedChanges.reach(staying);
        if (going.clocks().keySet().stream().anyMatch(copy -> rest.of(copy) > going.of(copy))) {
            throw Refusal.of("undo.merge-built-on");
        }
    }

    private Convergence convergence() {
        return new Convergence(now, journal, Kinds.LINES, Kinds::check);
    }
}
