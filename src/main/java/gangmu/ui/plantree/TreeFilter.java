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
 * @param lacks what an item must lack, all of it
 */
record TreeFilter(String text, Set<ItemKind> kinds, Set<UUID> units, Set<UUID> groups, Set<ItemVerdict> verdicts,
        Set<Lack> lacks) {
    static final TreeFilter NONE =
            new TreeFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    boolean isNone() {
        return equals(NONE);
    }

    /** What another screen asked for. */
    static TreeFilter of(Destination.Items items) {
        return new TreeFilter("", items.kind() == null ? Set.of() : Set.of(items.kind()), Set.of(), Set.of(), Set.of(),
                items.lack() == null ? Set.of() : Set.of(items.lack()));
    }

    /** The items that a unit leads or takes part in. */
    static TreeFilter ofUnit(UUID unit) {
        return new TreeFilter("", Set.of(), Set.of(unit), Set.of(), Set.of(), Set.of());
    }

    /** @param tree names the units of an item */
    boolean passes(Item item, PlanTree tree, @Nullable ItemResult result, boolean hasEvidence) {
        if (!kinds.isEmpty() && !kinds.contains(item.kind())) {
            return false;
        }
        // Sets that take no null have none of it either: they throw where they are asked.
        boolean leads = item.lead() != null && units.contains(item.lead());
        if (!units.isEmpty() && !leads
                && item.cooperating().stream().noneMatch(units::contains)) {
            return false;
        }
        if (!groups.isEmpty() && (item.group() == null || !groups.contains(item.group()))) {
            return false;
        }
        if (!verdicts.isEmpty() && (result == null || item.kind() == ItemKind.SECTION
                || !verdicts.contains(result.verdict()))) {
            return false;
        }
        if (!lacks.stream().allMatch(lack -> lacks(lack, result, hasEvidence))) {
            return false;
        }
        return text.isBlank() || named(item, tree, text.strip());
    }

    /** Whether a counted item lacks something; sections and what is taken out of the count lack nothing. */
    static boolean lacks(Lack lack, @Nullable ItemResult result, boolean hasEvidence) {
        return result != null && result.counted() && switch (lack) {
            case NOT_MET -> !result.met();
            case UNREPORTED -> result.verdict() == null;
            case WITHOUT_EVIDENCE -> !hasEvidence && result.wantsEvidence();
            case RULERS_DISAGREE -> result.rulersDisagree();
        };
    }

    private static boolean named(Item item, PlanTree tree, String wanted) {
        return item.code().startsWith(wanted) || Pinyin.matches(item.name(), wanted)
                || Pinyin.matches(tree.unitName(item.lead()), wanted)
                || item.cooperating().stream().anyMatch(unit -> Pinyin.matches(tree.unitName(unit), wanted));
    }
}
