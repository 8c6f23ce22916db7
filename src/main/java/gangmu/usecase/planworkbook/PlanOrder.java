package gangmu.usecase.planworkbook;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Rank;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.planworkbook.PlanForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives rows that people wrote what they left out: the parent that a code tells, the kind, the code, the place. */
final class PlanOrder {
    private static final Pattern RANK = Pattern.compile("[0-9a-z]*[1-9a-z]");
    private final List<PlanComposition.Built> built;
    private final Map<UUID, PlanComposition.Built> items = new LinkedHashMap<>();
    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, Long> lastNumber = new HashMap<>();

    PlanOrder(List<PlanComposition.Built> built) {
        this.built = built;
        for (PlanComposition.Built each : built) {
            if (each.entity.kind() == Item.KIND) {
                items.put(each.id(), each);
                String code = each.entity.get(Item.CODE);
                if (code != null) {
                    byCode.putIfAbsent(code, each.id());
                    remember(code);
                }
            }
        }
    }

    void complete() {
        items.values().forEach(this::parentByCode);
        Set<UUID> parents = new HashSet<>();
        items.values().forEach(item -> {
            UUID parent = item.entity.get(Item.PARENT);
            if (parent != null) {
                parents.add(parent);
            }
        });
        // From above: what a row takes from its parent is there by then, however deep the tree is.
        List<PlanComposition.Built> fromAbove = ImportSteps.parentsFirst(items.values(), this::parentOf);
        fromAbove.forEach(item -> kind(item, parents, new HashSet<>()));
        fromAbove.forEach(item -> code(item, new HashSet<>()));
        Map<Object, List<PlanComposition.Built>> siblings = new LinkedHashMap<>();
        for (PlanComposition.Built each : built) {
            Field<String> rank = rankOf(each.entity.kind());
            if (rank != null) {
                Object among = each.entity.kind() == Item.KIND
                        ? Objects.requireNonNullElse(each.entity.get(Item.PARENT), Item.KIND) : each.entity.kind();
                siblings.computeIfAbsent(among, key -> new ArrayList<>()).add(each);
            }
        }
        siblings.values().forEach(PlanOrder::rank);
    }

    /** Where a sheet has no column for the parent, 1.2.3 stands below 1.2. */
    private void parentByCode(PlanComposition.Built item) {
        String code = item.entity.get(Item.CODE);
        if (item.sheet.indexOf(Item.PARENT.name()).isPresent() || code == null) {
            return;
        }
        int dot = code.lastIndexOf('.');
        UUID parent = dot < 0 ? null : byCode.get(code.substring(0, dot));
        if (parent != null && !parent.equals(item.id())) {
            item.set(Item.PARENT, parent);
        }
    }

    private ItemKind kind(PlanComposition.Built item, Set<UUID> parents, Set<UUID> asked) {
        ItemKind known = item.entity.get(Item.ITEM_KIND);
        if (known == null) {
            known = Objects.requireNonNull(item.sheet.form().itemKind());
            PlanComposition.Built parent = parentOf(item);
            if (item.sheet.form() == PlanForm.TASKS && asked.add(item.id())) {
                if (parent != null && kind(parent, parents, asked).isCounted()) {
                    known = ItemKind.STEP;
                } else if (parent == null && parents.contains(item.id())) {
                    known = ItemKind.SECTION;
                }
            }
            item.set(Item.ITEM_KIND, known);
        }
        return known;
    }

    private PlanComposition.@Nullable Built parentOf(PlanComposition.Built item) {
        UUID parent = item.entity.get(Item.PARENT);
        return parent == null ? null : items.get(parent);
    }

    private String code(PlanComposition.Built item, Set<UUID> asked) {
        PlanComposition.Built parent = parentOf(item);
        String code = item.entity.get(Item.CODE);
        if (code != null) {
            if (item.fresh && item.entity.get(Item.CODE_BY_HAND) == null) {
                String above = parent == null ? null : parent.entity.get(Item.CODE);
                String prefix = above == null ? "" : above + ".";
                boolean numbered = code.startsWith(prefix) && code.substring(prefix.length()).matches("[0-9]{1,9}");
                item.set(Item.CODE_BY_HAND, numbered ? null : true);
            }
            return code;
        }
        String prefix = parent == null || !asked.add(item.id()) ? "" : code(parent, asked) + ".";
        long number = lastNumber.getOrDefault(prefix, 0L) + 1;
        while (byCode.containsKey(prefix + number)) {
            number++;
        }
        String given = prefix + number;
        item.set(Item.CODE, given);
        byCode.put(given, item.id());
        remember(given);
        return given;
    }

    private void remember(String code) {
        int dot = code.lastIndexOf('.') + 1;
        String digits = code.substring(dot);
        if (digits.matches("[0-9]{1,9}")) {
            lastNumber.merge(code.substring(0, dot), Long.parseLong(digits), Math::max);
        }
    }

    private static @Nullable Field<String> rankOf(Kind kind) {
        return kind == Item.KIND ? Item.RANK : kind == Indicator.KIND ? Indicator.RANK
                : kind == Unit.KIND ? Unit.RANK : kind == WorkingGroup.KIND ? WorkingGroup.RANK
                : kind == Plan.KIND ? Plan.RANK : null;
    }

    /** Rows without a rank of their own stand right after the row above them. */
    private static void rank(Collection<PlanComposition.Built> siblings) {
        Field<String> rank = Objects.requireNonNull(rankOf(siblings.iterator().next().entity.kind()));
        TreeSet<String> used = new TreeSet<>();
        siblings.forEach(each -> used.add(valid(each.entity, rank)));
        used.remove("");
        if (used.isEmpty() && siblings.stream().allMatch(each -> unplaced(each, rank))) {
            List<String> sequence = Rank.sequence(siblings.size());
            int next = 0;
            for (PlanComposition.Built each : siblings) {
                each.set(rank, sequence.get(next++));
            }
            return;
        }
        String previous = "";
        for (PlanComposition.Built each : siblings) {
            if (unplaced(each, rank)) {
                String above = used.higher(previous);
                each.set(rank, Rank.between(previous, above == null ? "" : above));
                used.add(each.entity.need(rank));
            }
            previous = valid(each.entity, rank);
        }
    }

    private static boolean unplaced(PlanComposition.Built each, Field<String> rank) {
        return valid(each.entity, rank).isEmpty() && (each.fresh || each.sheet.indexOf(rank.name()).isEmpty());
    }

    private static String valid(Entity entity, Field<String> rank) {
        String key = entity.orElse(rank, "");
        return RANK.matcher(key).matches() ? key : "";
    }
}
