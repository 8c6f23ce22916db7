package gangmu.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Ref;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out how a plan changes when its copy gets to know other change sets, or to know some no more. The journal is rewound to
 * the last state that was made of the earliest ones alone, and what comes after them is replayed in the one order. So it costs
 * as much as what arrived and what was done since its beginning, however large the plan.
 */
public final class Convergence {
    private static final int PAGE = 200;
    private final Snapshot now;
    private final Journal journal;
    private final ChangeSetLines lines;
    private final Rule rules;

    /** @param now the state that the journal leads to */
    public Convergence(Snapshot now, Journal journal, ChangeSetLines lines, Rule rules) {
        this.now = now;
        this.journal = journal;
        this.lines = lines;
        this.rules = rules;
    }

    /**
     * The changes that lead there.
     *
     * @param arriving pieces of {@link ArrivedChanges} that are known from now on
     * @param leaving those that are not
     */
    public List<Change> changes(Collection<Entity> arriving, Collection<Entity> leaving) {
        Rewound rewound = new Rewound(arriving, leaving);
        rewound.goBack();
        Snapshot base = now.apply(rewound.inverses);
        List<ChangeSet> open = rewound.open(base);
        open.sort(Sharing.ORDER);
        Replay replay = new Replay(base, rules, new Earlier(base, rewound.reached)::last);
        open.forEach(replay::next);
        Set<Ref> touched = new LinkedHashSet<>(replay.touched());
        rewound.inverses.forEach(change -> touched.add(change.ref()));
        touched.removeIf(ref -> Sharing.isLocal(ref.kind()));
        List<Change> changes = new ArrayList<>(between(touched, replay.state()).changes());
        arriving.forEach(part -> changes.add(new Change.Add(part)));
        leaving.forEach(part -> changes.add(new Change.Remove(part)));
        return changes;
    }

    private Difference between(Set<Ref> touched, Snapshot after) {
        List<Entity> added = new ArrayList<>();
        List<Entity> removed = new ArrayList<>();
        List<Change.Set> written = new ArrayList<>();
        for (Ref ref : touched) {
            Entity was = now.find(ref);
            Entity is = after.find(ref);
            if (was == null && is != null) {
                added.add(is);
            } else if (was != null && is == null) {
                removed.add(was);
            } else if (was != null && is != null) {
                written.addAll(Difference.fields(was, is));
            }
        }
        return new Difference(added, removed, written);
    }

    /** The newest part of the journal, as far back as it has to be gone through anew. */
    private final class Rewound {
        private final List<Change> inverses = new ArrayList<>();
        private final List<ChangeSet> own = new ArrayList<>();
        private final Map<Ref, Entity> wanted = new HashMap<>();
        /** What the state on the way back still knows and is not to know. */
        private final Set<UUID> unwanted = new HashSet<>();
        /** The earliest clock of what is to be replayed. */
        private long earliest = Long.MAX_VALUE;
        private long reached = journal.position();

        Rewound(Collection<Entity> arriving, Collection<Entity> leaving) {
            now.forEach(ArrivedChanges.KIND, part -> wanted.put(part.ref(), part));
            arriving.forEach(part -> wanted.put(part.ref(), part));
            leaving.forEach(part -> {
                wanted.remove(part.ref());
                unwanted.add(part.id());
            });
            note(ArrivedChanges.read(arriving, lines));
        }

        private void note(Collection<ChangeSet> sets) {
            sets.forEach(set -> earliest = Math.min(earliest, set.stamp().clock()));
        }

        void goBack() {
            while (reached > 0) {
                List<Journal.Entry> page = journal.latest(reached + 1, PAGE);
                for (Journal.Entry entry : page) {
                    // A change set comes after all that its copy knew: from one before the earliest on, all are before it.
                    if (unwanted.isEmpty() && entry.changeSet().stamp().clock() < earliest) {
                        return;
                    }
                    goBack(entry.changeSet());
                    reached = entry.position() - 1;
                }
            }
        }

        private void goBack(ChangeSet set) {
            inverses.addAll(set.inverse());
            if (Sharing.isShared(set)) {
                own.add(set);
                note(List.of(set));
                return;
            }
            List<Entity> arrived = new ArrayList<>();
            for (Change change : set.changes()) {
                if (change instanceof Change.Add add && add.kind() == ArrivedChanges.KIND) {
                    unwanted.remove(add.id());
                    if (wanted.containsKey(add.ref())) {
                        arrived.add(add.entity());
                    }
                } else if (change instanceof Change.Remove remove && remove.kind() == ArrivedChanges.KIND
                        && !wanted.containsKey(remove.ref())) {
                    unwanted.add(remove.id());
                }
            }
            note(ArrivedChanges.read(arrived, lines));
        }

        /** All that is to be known and that the state reached does not hold, in no order. */
        List<ChangeSet> open(Snapshot base) {
            List<ChangeSet> open = new ArrayList<>(own);
            open.addAll(ArrivedChanges.read(wanted.values().stream().filter(part -> base.find(part.ref()) == null).toList(), lines));
            return open;
        }
    }

    /** What came and went as a whole in the change sets that made a state. */
    private final class Earlier {
        private final Snapshot state;
        private final long position;
        private @Nullable Map<Ref, ChangeSet> arrived;

        Earlier(Snapshot state, long position) {
            this.state = state;
            this.position = position;
        }

        @Nullable ChangeSet last(Ref ref) {
            ChangeSet own = own(ref);
            ChangeSet others = arrived().get(ref);
            return own == null || others != null && Sharing.ORDER.compare(others, own) > 0 ? others : own;
        }

        private @Nullable ChangeSet own(Ref ref) {
            for (Journal.Entry entry : journal.entries(JournalFilter.ALL.of(Set.of(ref.id())), position + 1, PAGE)) {
                if (entry.changeSet().changes().stream().anyMatch(change -> !(change instanceof Change.Set))) {
                    Journal.Entry whole = journal.find(entry.changeSet().id());
                    if (whole != null && Sharing.isShared(whole.changeSet())) {
                        return whole.changeSet();
                    }
                }
            }
            return null;
        }

        private Map<Ref, ChangeSet> arrived() {
            if (arrived == null) {
                Map<Ref, ChangeSet> last = new HashMap<>();
                List<ChangeSet> sets = new ArrayList<>(ArrivedChanges.read(state.all(ArrivedChanges.KIND), lines));
                sets.sort(Sharing.ORDER);
                sets.forEach(set -> set.changes().stream().filter(change -> !(change instanceof Change.Set))
                        .forEach(change -> last.put(change.ref(), set)));
                arrived = last;
            }
            return arrived;
        }
    }
}
