package gangmu.ui.plantree;

import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.ui.shell.Pinyin;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the tree shows: all conditions must hold; an empty set sets none.
 *
 * @param text part of the name, code or lead unit's name, or pinyin initials
 * @param units lead or cooperating unit
 */
record TreeFilter(String text, Set<ItemKind> kinds, Set<UUID> units, Set<UUID> groups, Set<ItemVerdict> verdicts,
        boolean withoutEvidence, boolean rulersDisagree, boolean notMet) {
    static final TreeFilter NONE =
            new TreeFilter("", Set.of(), Set.of(), Set.of(), Set.of(), false, false, false);

    boolean isNone() {
        return equals(NONE);
    }

    boolean passes(Item item, String leadName, @Nullable ItemResult result, boolean hasEvidence) {
        if (!kinds.isEmpty() && !kinds.contains(item.kind())) {
            return false;
        }
        if (!units.isEmpty() && !units.contains(item.lead()) && item.cooperating().stream().noneMatch(units::contains)) {
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
        if (rulersDisagree && (result == null || !result.counted() || !result.rulersDisagree())) {
            return false;
        }
        if (withoutEvidence && (hasEvidence || result == null || !result.counted() || !result.met())) {
            return false;
        }
        return text.isBlank() || item.code().startsWith(text.strip()) || Pinyin.matches(item.name(), text.strip())
                || Pinyin.matches(leadName, text.strip());
    }
}
