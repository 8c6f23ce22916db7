package gangmu.usecase.planworkbook;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A large plan in several change sets one after the other, each small enough to be undone in little memory, and each keeping
 * the rules: whatever is referred to comes in the same one or before.
 */
final class ImportSteps {
    /** So many entities at once: what 512 MB of memory can take back. */
    static final int MOST = 50_000;

    private ImportSteps() {
    }

    /** @param entities kind by kind, those that others refer to first */
    static List<List<Entity>> of(List<Entity> entities, int most) {
        if (entities.size() <= most) {
            return List.of(entities);
        }
        Map<Kind, Map<UUID, Entity>> kinds = new LinkedHashMap<>();
        entities.forEach(each -> kinds.computeIfAbsent(each.kind(), kind -> new LinkedHashMap<>()).put(each.id(), each));
        List<Entity> ordered = new ArrayList<>(entities.size());
        kinds.forEach((kind, its) -> ordered.addAll(parentsFirst(its.values(), each -> parent(each, its))));
        // What belongs to a closed period comes with it, or it would come too late.
        int last = ordered.stream().anyMatch(ImportSteps::isClosed) ? firstPeriod(ordered) : ordered.size();
        List<List<Entity>> steps = new ArrayList<>();
        for (int from = 0; from < last; from += most) {
            steps.add(ordered.subList(from, Math.min(from + most, last)));
        }
        if (last < ordered.size()) {
            steps.add(ordered.subList(last, ordered.size()));
        }
        return steps;
    }

    private static boolean isClosed(Entity entity) {
        return entity.kind() == Period.KIND && new Period(entity).closed();
    }

    private static int firstPeriod(List<Entity> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).kind() == Period.KIND) {
                return i;
            }
        }
        return ordered.size();
    }

    private static @Nullable Entity parent(Entity entity, Map<UUID, Entity> its) {
        for (Field<?> field : entity.kind().fields()) {
            if (field.target() == entity.kind() && entity.get(field) instanceof UUID parent) {
                return its.get(parent);
            }
        }
        return null;
    }

    /** What one stands below; null where nothing. */
    interface Above<T> {
        @Nullable T of(T each);
    }

    /** Each after what it stands below, and else in their order; what goes in circles as it comes. */
    static <T> List<T> parentsFirst(Collection<T> all, Above<T> parent) {
        List<T> ordered = new ArrayList<>(all.size());
        Set<T> seen = new HashSet<>();
        Deque<T> up = new ArrayDeque<>();
        for (T each : all) {
            for (T above = each; above != null && seen.add(above); above = parent.of(above)) {
                up.push(above);
            }
            while (!up.isEmpty()) {
                ordered.add(up.pop());
            }
        }
        return ordered;
    }
}
