package gangmu.merging;

import gangmu.changes.ChangeSet;
import gangmu.changes.Snapshot;
import gangmu.changes.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far somebody knows each copy's change sets: the logical clock of the newest one. Of every copy all earlier ones are known
 * as well, since a package with a gap before it is not taken in.
 */
public record Reach(Map<UUID, Long> clocks) {
    public static final Reach NOTHING = new Reach(Map.of());

    public Reach {
        clocks = Map.copyOf(clocks);
    }

    public static Reach of(Collection<ChangeSet> sets) {
        Map<UUID, Long> clocks = new TreeMap<>();
        sets.forEach(set -> clocks.merge(set.stamp().copy(), set.stamp().clock(), Math::max));
        return new Reach(clocks);
    }

    /** What all that arrived in a copy adds to its own journal. */
    public static Reach ofArrivals(Snapshot snapshot) {
        return ArrivedChanges.reach(snapshot.all(ArrivedChanges.KIND));
    }

    /** As {@link #texts} wrote it. */
    public static Reach of(List<String> texts) {
        Map<UUID, Long> clocks = new TreeMap<>();
        for (String text : texts) {
            int space = text.indexOf(' ');
            clocks.put(UUID.fromString(text.substring(0, space)), Long.valueOf(text.substring(space + 1)));
        }
        return new Reach(clocks);
    }

    /** A line for each copy. */
    public List<String> texts() {
        return new TreeMap<>(clocks).entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
    }

    public long of(UUID copy) {
        return clocks.getOrDefault(copy, 0L);
    }

    public boolean holds(Stamp stamp) {
        return stamp.clock() <= of(stamp.copy());
    }

    /** What either knows. */
    public Reach and(Reach other) {
        Map<UUID, Long> both = new TreeMap<>(clocks);
        other.clocks.forEach((copy, clock) -> both.merge(copy, clock, Math::max));
        return new Reach(both);
    }

    /** What both know. */
    public Reach shared(Reach other) {
        Map<UUID, Long> least = new TreeMap<>();
        clocks.forEach((copy, clock) -> {
            if (other.of(copy) > 0) {
                least.put(copy, Math.min(clock, other.of(copy)));
            }
        });
        return new Reach(least);
    }
}
