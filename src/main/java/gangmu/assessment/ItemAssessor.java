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
    private final RuleSet rules;
    private final UnreportedParts unreported;
    private final ItemJudge judge;
    private final EarlierReports earlier;

    ItemAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.period = period;
        this.rules = rules;
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
                RolledUp.Standing standing = standing(item, reports.get(item.id()), rolledUp.get(item.id()));
                rolledUp.computeIfAbsent(parent, above -> new RolledUp(unreported)).add(item, standing);
            }
        }
        Map<UUID, ItemResult> results = LinkedHashMap.newLinkedHashMap(items.size());
        for (Item item : items) {
            ProgressEntry entry = reports.get(item.id());
            RolledUp parts = rolledUp.get(item.id());
            results.put(item.id(), judge.judge(item, entry, parts, last(item, entry, parts)));
        }
        return results;
    }

    /** How an item stands in this period as a part: reported, else rolled up, else finished before or said to have nothing new. */
    private RolledUp.Standing standing(Item item, @Nullable ProgressEntry entry, @Nullable RolledUp parts) {
        BigDecimal reported = entry == null || item.kind() == ItemKind.SECTION ? null : entry.progress();
        if (reported != null) {
            return new RolledUp.Standing(reported, true, null);
        }
        BigDecimal rolledUp = parts == null ? null : parts.progress();
        if (parts != null && rolledUp != null) {
            return new RolledUp.Standing(rolledUp, !parts.finishedEarlier(), null);
        }
        EarlierReports.Last last = last(item, entry, parts);
        boolean finished = last != null && last.progress().compareTo(Elapsed.HUNDRED) >= 0;
        boolean nothingNew = entry != null && entry.nothingNew();
        return last != null && (finished || nothingNew) ? new RolledUp.Standing(last.progress(), !finished, null)
                : new RolledUp.Standing(null, false, last);
    }

    /** What is known of an item from before, where it reports no progress in this period: its own report or that of its parts. */
    private EarlierReports.@Nullable Last last(Item item, @Nullable ProgressEntry entry, @Nullable RolledUp parts) {
        if (entry != null && entry.progress() != null && item.kind() != ItemKind.SECTION) {
            return null;
        }
        EarlierReports.Last own = item.kind() == ItemKind.SECTION ? null : earlier.last(item.id());
        EarlierReports.Last ofParts = parts == null ? null : parts.last();
        return own == null || ofParts != null && ofParts.dataDate().isAfter(own.dataDate()) ? ofParts : own;
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
            RolledUp parts = rolledUp(item, results);
            results.put(item.id(), judge.judge(item, entry, parts, last(item, entry, parts)));
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
            sum.add(child, standing(child, Objects.requireNonNull(results.get(child.id())), results));
        }
        return sum;
    }

    /** The same as {@link #standing(Item, ProgressEntry, RolledUp)}, by what was found before. */
    private RolledUp.Standing standing(Item item, ItemResult result, Map<UUID, ItemResult> results) {
        BigDecimal progress = result.progress();
        if (progress != null && result.source() != ProgressSource.LAST_KNOWN) {
            return new RolledUp.Standing(progress, result.source() != ProgressSource.FINISHED_EARLIER, null);
        }
        if (progress != null) {
            return new RolledUp.Standing(null, false, new EarlierReports.Last(progress, result.dataDate()));
        }
        // Only where the rules leave it unjudged does a result not tell what was reported last.
        return rules.notUpdated() != NotUpdated.NOT_JUDGED ? new RolledUp.Standing(null, false, null)
                : standing(item, Reports.progress(snapshot, item.id(), period.id()), rolledUp(item, results));
    }
}
