package gangmu.ui.plantree;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.ui.shell.Destination.Lack;
import gangmu.ui.shell.Session;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filter lets through, and how many the usual filters would. Reads 100,000 items: not for the JavaFX thread.
 *
 * @param all how many items the plan has
 * @param passing the items that pass, without what leads to them
 */
record Tally(int all, int notMet, int unreported, int withoutEvidence, int disagree, Set<UUID> passing) {
    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, Set.of());

    /** Only the very same one: nothing is to be compared on the JavaFX thread. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** @param fresh let through in any case, so that a row just made does not vanish under a filter */
    static Tally of(Session.View view, TreeFilter filter, Set<UUID> fresh) {
        if (view.plan() == null) {
            return EMPTY;
        }
        PlanTree tree = view.tree();
        Assessment assessment = view.assessment();
        int[] counts = new int[5];
        Set<UUID> passing = new HashSet<>();
        view.snapshot().where(Item.PLAN, tree.plan()).forEach(entity -> {
            Item item = new Item(entity);
            ItemResult result = assessment == null ? null : assessment.items().get(item.id());
            boolean evidence = view.snapshot().countWhere(EvidenceLink.TARGET, item.id()) > 0;
            counts[0]++;
            counts[1] += TreeFilter.lacks(Lack.NOT_MET, result, evidence) ? 1 : 0;
            counts[4] += TreeFilter.lacks(Lack.UNREPORTED, result, evidence) ? 1 : 0;
            counts[2] += TreeFilter.lacks(Lack.WITHOUT_EVIDENCE, result, evidence) ? 1 : 0;
            counts[3] += TreeFilter.lacks(Lack.RULERS_DISAGREE, result, evidence) ? 1 : 0;
            if (!filter.isNone() && (fresh.contains(item.id()) || filter.passes(item, tree, result, evidence))) {
                passing.add(item.id());
            }
        });
        return new Tally(counts[0], counts[1], counts[4], counts[2], counts[3], passing);
    }
}
