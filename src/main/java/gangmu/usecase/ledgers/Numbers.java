package gangmu.usecase.ledgers;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Rank;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives what is new its code and its place among its siblings, behind those that are there. */
final class Numbers {
    private static final UUID TOP = new UUID(0, 0);
    private final Snapshot before;
    private final UUID plan;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> indicatorCodes = new HashSet<>();
    private final Set<String> periodCodes = new HashSet<>();
    private final Map<UUID, Integer> lastNumber = new HashMap<>();
    private final Map<UUID, String> lastRank = new HashMap<>();
    private final Map<Kind, String> lastOf = new HashMap<>();
    private int indicators;

    Numbers(Snapshot before, UUID plan) {
        this.before = before;
        this.plan = plan;
        before.where(Item.PLAN, plan).forEach(item -> {
            codes.add(item.orElse(Item.CODE, ""));
            UUID parent = item.get(Item.PARENT);
            lastRank.merge(parent == null ? TOP : parent, item.orElse(Item.RANK, ""), (a, b) -> a.compareTo(b) > 0 ? a : b);
        });
        before.where(Indicator.PLAN, plan).forEach(indicator -> indicatorCodes.add(indicator.orElse(Indicator.CODE, "")));
        before.where(Period.PLAN, plan).forEach(period -> periodCodes.add(period.orElse(Period.CODE, "")));
    }

    /** The same with code and rank. */
    Entity numbered(Entity entity, @Nullable Entity parent) {
        if (entity.kind() == Item.KIND) {
            return item(entity, parent);
        }
        Entity placed = entity;
        Field<?> rank = entity.kind().field("rank").orElse(null);
        if (rank != null) {
            String next = Rank.after(lastOf.computeIfAbsent(entity.kind(), kind -> highest(kind, rank)));
            lastOf.put(entity.kind(), next);
            placed = placed.withUntyped(rank, next);
        }
        if (entity.kind() == Indicator.KIND) {
            String own = placed.get(Indicator.CODE);
            placed = placed.with(Indicator.CODE, own != null && indicatorCodes.add(own) ? own : freeIndicator());
        }
        return placed;
    }

    private String highest(Kind kind, Field<?> rank) {
        return before.all(kind).stream().map(entity -> entity.get(rank)).filter(Objects::nonNull).map(Object::toString)
                .max(String::compareTo).orElse("");
    }

    private Entity item(Entity item, @Nullable Entity parent) {
        UUID above = item.get(Item.PARENT);
        UUID key = above == null ? TOP : above;
        String rank = Rank.after(lastRank.getOrDefault(key, ""));
        lastRank.put(key, rank);
        Entity placed = item.with(Item.RANK, rank);
        String own = item.get(Item.CODE);
        if (own != null && codes.add(own)) {
            return placed;
        }
        Entity known = parent != null || above == null ? parent : before.find(Item.KIND, above);
        String prefix = known == null ? "" : known.orElse(Item.CODE, "") + ".";
        int number = lastNumber.getOrDefault(key, 0) + 1;
        while (!codes.add(prefix + number)) {
            number++;
        }
        lastNumber.put(key, number);
        return placed.with(Item.CODE, prefix + number).with(Item.CODE_BY_HAND, null);
    }

    private String freeIndicator() {
        do {
            indicators++;
        } while (!indicatorCodes.add(Integer.toString(indicators)));
        return Integer.toString(indicators);
    }

    /** The month of a date, as periods are called; with a number behind it where the plan has such a period. */
    String periodCode(LocalDate date) {
        String month = date.toString().substring(0, 7);
        String code = month;
        for (int more = 2; !periodCodes.add(code); more++) {
            code = month + "-" + more;
        }
        return code;
    }

}
