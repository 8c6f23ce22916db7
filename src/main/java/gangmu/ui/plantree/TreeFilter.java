package gangmu.ui.plantree;

import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.Lack;
import gangmu.ui.shell.Pinyin;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the tree shows: all conditions must hold; an empty set sets none.
 *
 * @param text part of the name or of a unit's name, or their pinyin initials, or the beginning of the code
 * @param units lead or cooperating unit
 */
record TreeFilter(String text, Set<ItemKind> kinds, Set<UUID> units, Set<UUID> groups, Set<ItemVerdict> verdicts,
        boolean withoutEvidence, boolean rulersDisagree, boolean notMet, boolean unreported) {
    static final TreeFilter NONE =
            new TreeFilter("", Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, false);

    boolean isNone() {
        return equals(NONE);
    }

    /** What another screen asked for. */
    static TreeFilter of(Destination.Items items) {
        return new TreeFilter("", items.kind() == null ? Set.of() : Set.of(items.kind()), Set.of(), Set.of(), Set.of(),
                items.lack() == Lack.WITHOUT_EVIDENCE, items.lack() == Lack.RULERS_DISAGREE, items.lack() == Lack.NOT_MET,
                items.lack() == Lack.UNREPORTED);
    }

    static TreeFilter of(Lack lack) {
        return of(new Destination.Items(null, lack));
    }

    TreeFilter withUnit(UUID unit) {
        return new TreeFilter(text, kinds, Set.of(unit), groups, verdicts, withoutEvidence, rulersDisagree, notMet, unreported);
    }

    /** @param tree names the units of an item */
    boolean passes(Item item, PlanTree tree, @Nullable ItemResult result, boolean hasEvidence) {
        if (!kinds.isEmpty() && !kinds.contains(item.kind())) {
            return false;
        }
        if (!units.isEmpty() && !units.contains(item.lead())
                && item.cooperating().stream().noneMatch(units::contains)) {
            return false;
        }
        if (!groups.isEmpty() && !groups.contains(item.group())) {
            return false;
        }
        if (!verdicts.isEmpty() && (result == null || item.kind() == ItemKind.SECTION
                || !verdicts.contains(result.verdict()))) {
            return false;
        }
        if (notMet && (result == null || !result.counted() || result.met())) {
            return false;
        }
        if (unreported && (result == null || !result.counted() || result.verdict() != null)) {
            return false;
        }
        if (rulersDisagree && (result == null || !result.counted() || !result.rulersDisagree())) {
            return false;
        }
        if (withoutEvidence && (hasEvidence || result == null || !result.counted() || !result.met())) {
            return false;
        }
        return text.isBlank() || named(item, tree, text.strip());
    }

    private static boolean named(Item item, PlanTree tree, String wanted) {
        return item.code().startsWith(wanted) || Pinyin.matches(item.name(), wanted)
                || Pinyin.matches(tree.unitName(item.lead()), wanted)
                || item.cooperating().stream().anyMatch(unit -> Pinyin.matches(tree.unitName(unit), wanted));
    }
}
