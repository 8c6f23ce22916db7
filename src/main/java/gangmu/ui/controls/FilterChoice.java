package gangmu.ui.controls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Filters with counts, and which of them are chosen. They combine; where none is chosen, everything is shown.
 *
 * @param <K> what a filter lets through
 */
public final class FilterChoice<K> {
    private final ReadOnlyObjectWrapper<Offer<K>> offer = new ReadOnlyObjectWrapper<>(new Offer<>(0, List.of(), Set.of()));
    private Consumer<Set<K>> listener = keys -> { };

    /**
     * A filter.
     *
     * @param text its words
     * @param count how many it would leave
     */
    public record Filter<K>(K key, String text, long count) {
    }

    /**
     * What there is to choose from.
     *
     * @param all how many there are without any filter
     * @param chosen the keys of the chosen filters; none means all
     */
    public record Offer<K>(long all, List<Filter<K>> filters, Set<K> chosen) {
        public Offer {
            filters = List.copyOf(filters);
            chosen = Set.copyOf(chosen);
        }

        /** Whether a filter can be pressed: one that would leave nothing can't, but what was pressed can be taken back. */
        public boolean can(Filter<K> filter) {
            return filter.count() > 0 || chosen.contains(filter.key());
        }
    }

    public ReadOnlyObjectProperty<Offer<K>> offer() {
        return offer.getReadOnlyProperty();
    }

    public Set<K> chosen() {
        return offer.get().chosen();
    }

    /** How many a filter would leave; 0 where there is no such filter. */
    public long count(K key) {
        return offer.get().filters().stream().filter(filter -> filter.key().equals(key)).mapToLong(Filter::count).sum();
    }

    /** Called with the chosen filters whenever others are chosen. */
    public void onChosen(Consumer<Set<K>> newListener) {
        listener = newListener;
    }

    /** Other filters or counts; those chosen stay chosen where they are still there. */
    public void offer(long all, List<Filter<K>> filters) {
        Set<K> kept = filters.stream().map(Filter::key).filter(chosen()::contains).collect(Collectors.toSet());
        offer.set(new Offer<>(all, filters, kept));
    }

    /** Chooses a filter, or takes it back; null, 全部, takes back all. */
    public void press(@Nullable K key) {
        Set<K> chosen = new LinkedHashSet<>(chosen());
        if (key == null) {
            chosen.clear();
        } else if (!chosen.remove(key)) {
            chosen.add(key);
        }
        choose(chosen);
    }

    /** Chooses these and no others, as when another screen opens this one. */
    public void choose(Set<K> keys) {
        Offer<K> now = offer.get();
        offer.set(new Offer<>(now.all(), now.filters(), now.filters().stream().map(Filter::key).filter(keys::contains)
                .collect(Collectors.toSet())));
        listener.accept(chosen());
    }
}
