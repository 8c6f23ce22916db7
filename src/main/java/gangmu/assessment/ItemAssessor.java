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
    private final UnreportedParts unreported;
    private final ItemJudge judge;
    private final EarlierReports earlier;

    ItemAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.period = period;
        this.unreported = rules.unreportedParts();
        this.judge = new ItemJudge(snapshot, plan, period, rules);
        this.earlier = new EarlierReports(snapshot, period);
    }

    Map<UUID, ItemResult> assess() {
        Map<UUID, ProgressEntry> reports = new HashMap<>();
        snapshot.where(ProgressEntry.PERIOD, period.id()).forEach(entity -> {
            ProgressEntry entry = new ProgressEntry(entity);
            reports.put(entry.item(), entry);
        });
        List<Item> items = tree.inOrder();
        Map<UUID, RolledUp> rolledUp = new HashMap<>();
        // Children before parents.
        for (Item item : items.reversed()) {
            UUID parent = item.parent();
            if (parent != null) {
                RolledUp own = rolledUp.get(item.id());
                BigDecimal progress = known(item, reports.get(item.id()), own == null ? null : own.progress());
                rolledUp.computeIfAbsent(parent, above -> new RolledUp(unreported))
                        .add(item, progress, lastKnown(item, progress));
            }
        }
        Map<UUID, ItemResult> results = LinkedHashMap.newLinkedHashMap(items.size());
        for (Item item : items) {
            ProgressEntry entry = reports.get(item.id());
            results.put(item.id(), judge.judge(item, entry, rolledUp.get(item.id()), last(item, entry)));
        }
        return results;
    }

    /** The progress of an item in this period: reported, else rolled up, else finished before. */
    private @Nullable BigDecimal known(Item item, @Nullable ProgressEntry entry, @Nullable BigDecimal rolledUp) {
        BigDecimal reported = entry == null || item.kind() == ItemKind.SECTION ? null : entry.progress();
        if (reported != null || rolledUp != null) {
            return reported != null ? reported : rolledUp;
        }
        EarlierReports.Last last = last(item, entry);
        return last != null && (last.progress().compareTo(Elapsed.HUNDRED) >= 0 || entry != null && entry.nothingNew())
                ? last.progress() : null;
    }

    /** What an item reported last, where it reports no progress in this period. */
    private EarlierReports.@Nullable Last last(Item item, @Nullable ProgressEntry entry) {
        return item.kind() == ItemKind.SECTION || entry != null && entry.progress() != null ? null : earlier.last(item.id());
    }

    private @Nullable BigDecimal lastKnown(Item item, @Nullable BigDecimal progress) {
        return progress != null || unreported != UnreportedParts.LAST_KNOWN ? null : earlier.progress(item.id());
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
            ProgressEntry entry = Reports.progress(snapshot, item.id(), period.id());
            results.put(item.id(), judge.judge(item, entry, rolledUp(item, results), last(item, entry)));
        }
        return results;
    }

    private @Nullable RolledUp rolledUp(Item item, Map<UUID, ItemResult> results) {
        if (!tree.hasChildren(item.id())) {
            return null;
        }
        RolledUp sum = new RolledUp(unreported);
        // The order of the whole assessment, so that both give the same last digit.
        for (Item child : tree.children(item.id()).reversed()) {
            ItemResult result = Objects.requireNonNull(results.get(child.id()));
            // What was not updated is no report of this period.
            BigDecimal progress = result.source() == ProgressSource.LAST_KNOWN ? null : result.progress();
            sum.add(child, progress, lastKnown(child, progress));
        }
        return sum;
    }
}
