package gangmu.assessment;

import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges the items of a plan: progress climbs up the tree by weight, then each is judged by itself. */
final class ItemAssessor {
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Period period;
    private final ItemJudge judge;

    ItemAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.period = period;
        this.judge = new ItemJudge(snapshot, plan, period, rules);
    }

    Map<UUID, ItemResult> assess() {
        Map<UUID, ProgressEntry> reports = new HashMap<>();
        snapshot.where(ProgressEntry.PERIOD, period.id()).forEach(entity -> {
            ProgressEntry entry = new ProgressEntry(entity);
            reports.put(entry.item(), entry);
        });
        List<Item> items = tree.inOrder();
        Map<UUID, BigDecimal> rolledUp = rollUp(items, reports);
        Map<UUID, ItemResult> results = LinkedHashMap.newLinkedHashMap(items.size());
        for (Item item : items) {
            results.put(item.id(), judge.judge(item, reports.get(item.id()), rolledUp.get(item.id())));
        }
        return results;
    }

    /** Children before parents: the sums of weights and weighted progress climb up the tree. */
    private static Map<UUID, BigDecimal> rollUp(List<Item> items, Map<UUID, ProgressEntry> reports) {
        Map<UUID, BigDecimal> rolledUp = new HashMap<>();
        Map<UUID, BigDecimal> weights = new HashMap<>();
        Map<UUID, BigDecimal> sums = new HashMap<>();
        for (Item item : items.reversed()) {
            BigDecimal weight = weights.get(item.id());
            if (weight != null && weight.signum() > 0) {
                rolledUp.put(item.id(),
                        Objects.requireNonNull(sums.get(item.id())).divide(weight, Elapsed.EXACT));
            }
            ProgressEntry entry = reports.get(item.id());
            BigDecimal reported = entry == null || item.kind() == ItemKind.SECTION ? null : entry.progress();
            BigDecimal progress = reported != null ? reported : rolledUp.get(item.id());
            UUID parent = item.parent();
            if (parent != null && progress != null && !item.adjusted()) {
                weights.merge(parent, item.weight(), BigDecimal::add);
                sums.merge(parent, item.weight().multiply(progress), BigDecimal::add);
            }
        }
        return rolledUp;
    }

    /**
     * Judges some items and all above them anew, the rest as before.
     *
     * @param before the results of all items, in the order of the tree, which is the same still
     */
    Map<UUID, ItemResult> reassess(Map<UUID, ItemResult> before, Collection<UUID> touched) {
        Map<UUID, ItemResult> results = new LinkedHashMap<>(before);
        Set<UUID> toJudge = new LinkedHashSet<>();
        for (UUID id : touched) {
            for (Item at = tree.find(id); at != null; at = at.parent() == null ? null : tree.find(at.parent())) {
                toJudge.add(at.id());
            }
        }
        List<Item> deepestFirst = new ArrayList<>();
        toJudge.forEach(id -> deepestFirst.add(Objects.requireNonNull(tree.find(id))));
        deepestFirst.sort(Comparator.comparingInt((Item item) -> tree.ancestors(item).size()).reversed());
        for (Item item : deepestFirst) {
            results.put(item.id(), judge.judge(item, Reports.progress(snapshot, item.id(), period.id()),
                    rolledUp(item, results)));
        }
        return results;
    }

    private @Nullable BigDecimal rolledUp(Item item, Map<UUID, ItemResult> results) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        // The order of the whole assessment, so that both give the same last digit.
        for (Item child : tree.children(item.id()).reversed()) {
            BigDecimal progress = Objects.requireNonNull(results.get(child.id())).progress();
            if (progress != null && !child.adjusted()) {
                weights = weights.add(child.weight());
                sum = sum.add(child.weight().multiply(progress));
            }
        }
        return weights.signum() > 0 ? sum.divide(weights, Elapsed.EXACT) : null;
    }
}
