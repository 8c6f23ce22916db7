package gangmu.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plan that change sets give, one after another in their order. What fits is done as it was written, as its own copy did it;
 * the rest is fitted by fixed rules ({@link Fitting}). The state after each depends on the state before it and on the change set
 * alone, so copies that know the same change sets hold the same plan, whatever the way on which they heard of them.
 */
public final class Replay {
    private final Rule rules;
    private final Function<Ref, @Nullable ChangeSet> earlier;
    private final Map<Ref, ChangeSet> wholes = new HashMap<>();
    private final Set<Ref> touched = new LinkedHashSet<>();
    private Snapshot state;

    /**
     * A replay from a state on.
     *
     * @param earlier of the change sets that made the state, the last one in which a thing came or went as a whole
     */
    public Replay(Snapshot start, Rule rules, Function<Ref, @Nullable ChangeSet> earlier) {
        this.state = start;
        this.rules = rules;
        this.earlier = earlier;
    }

    /** The plan after what was replayed so far. */
    public Snapshot state() {
        return state;
    }

    /** What was changed on the way, whether or not it differs in the end. */
    public Set<Ref> touched() {
        return touched;
    }

    public void next(ChangeSet set) {
        Snapshot asWritten = asWritten(set);
        if (asWritten == null) {
            move(new Fitting(state, set, rules, this::lastWhole).changes());
        } else {
            set.changes().forEach(change -> touched.add(change.ref()));
            state = asWritten;
        }
        for (Change change : set.changes()) {
            if (!(change instanceof Change.Set)) {
                wholes.put(change.ref(), set);
            }
            if (change instanceof Change.Set each && each.field() == Period.CLOSED) {
                move(new ClosedPeriod(state, set).changes(change.id()));
            }
        }
    }

    private void move(List<Change> changes) {
        changes.forEach(change -> touched.add(change.ref()));
        state = state.apply(changes);
    }

    private @Nullable Snapshot asWritten(ChangeSet set) {
        try {
            Snapshot after = state.apply(set.changes());
            rules.check(state, after, set.changes());
            return after;
        } catch (Refusal refusal) {
            return null;
        }
    }

    /** The last change set before now in which a thing came or went, whether or not it did so here. */
    private @Nullable ChangeSet lastWhole(Ref ref) {
        ChangeSet later = wholes.get(ref);
        return later == null ? earlier.apply(ref) : later;
    }
}
