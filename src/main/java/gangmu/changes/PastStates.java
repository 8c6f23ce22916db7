package gangmu.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The state at earlier positions of the journal: today's, with all later changes taken back. */
public final class PastStates {
    private static final int TRIES = 20;
    private final Journal journal;
    private final Supplier<Snapshot> now;
    private final Map<Long, Snapshot> known = new HashMap<>();

    public PastStates(Journal journal, Supplier<Snapshot> now) {
        this.journal = journal;
        this.now = now;
    }

    /** The state right after the change set at this position, 0 for the beginning; asked again, it is remembered. */
    public synchronized Snapshot at(long position) {
        Snapshot found = known.get(position);
        if (found == null) {
            found = back(position);
            known.put(position, found);
        }
        return found;
    }

    private Snapshot back(long position) {
        for (int tries = 1; ; tries++) {
            Snapshot start = now.get();
            List<Change> later = new ArrayList<>();
            journal.since(position, entry -> later.addAll(entry.changeSet().changes()));
            Collections.reverse(later);
            try {
                return start.apply(later.stream().map(Change::inverse).toList());
            } catch (Refusal refusal) {
                // An edit came in between reading the state and reading the journal: they do not fit each other.
                if (tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }
}
