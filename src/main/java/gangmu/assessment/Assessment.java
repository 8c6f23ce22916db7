package gangmu.assessment;

import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All verdicts of a plan in a period.
 *
 * @param items by item, in the order of the tree
 * @param indicators by indicator, in their order
 */
public record Assessment(Snapshot snapshot, Plan plan, Period period, RuleSet rules, Map<UUID, ItemResult> items,
        Map<UUID, IndicatorResult> indicators) {

    /** How many there are, and how many of them meet the standard. */
    public record Count(long total, long met) {
        Count plus(long parts, boolean isMet) {
            return new Count(total + parts, met + (isMet ? parts : 0));
        }
    }

    public @Nullable ItemResult of(Item item) {
        return items.get(item.id());
    }

    public @Nullable IndicatorResult of(Indicator indicator) {
        return indicators.get(indicator.id());
    }

    /** The counted items of a kind, by the rule set's counting basis. */
    public Count count(ItemKind kind) {
        return count(item -> item.kind() == kind);
    }

    /** The counted items that fulfil a condition, by the rule set's counting basis. */
    public Count count(Predicate<Item> which) {
        Count count = new Count(0, 0);
        for (ItemResult result : items.values()) {
            Item item = item(result.item());
            if (result.counted() && which.test(item)) {
                count = count.plus(counts(item), result.met());
            }
        }
        return count;
    }

    /**
     * How many an item counts for by the rule set's counting basis. A package (a project of several parts) and the projects
     * below it never count twice: once, it stands for them; by parts, they stand for as many of its parts.
     */
    public long counts(Item item) {
        boolean byParts = rules.counting() == CountingBasis.BY_PARTS;
        if (item.kind() != ItemKind.PROJECT) {
            return byParts ? item.parts() : 1;
        }
        if (!byParts) {
            return isPackage(item.parent()) ? 0 : 1;
        }
        return item.parts() <= 1 ? 1 : Math.max(0, item.parts() - snapshot.where(Item.PARENT, item.id()).stream()
                .filter(part -> new Item(part).kind() == ItemKind.PROJECT).count());
    }

    /** Whether this or anything above it is a package. */
    private boolean isPackage(@Nullable UUID id) {
        for (UUID at = id; at != null; at = item(at).parent()) {
            Item above = item(at);
            if (above.kind() == ItemKind.PROJECT && above.parts() > 1) {
                return true;
            }
        }
        return false;
    }

    /** The indicators of an attribute; all for null. */
    public Count countIndicators(@Nullable Attribute attribute) {
        Count count = new Count(0, 0);
        for (IndicatorResult result : indicators.values()) {
            if (attribute == null || indicator(result.indicator()).attribute() == attribute) {
                count = count.plus(1, result.met());
            }
        }
        return count;
    }

    /** How many of the counted items of a kind were reported in the period, by the rule set's counting basis. */
    public long reported(ItemKind kind) {
        return items.values().stream().filter(result -> result.counted() && result.reportedNow())
                .map(result -> item(result.item())).filter(item -> item.kind() == kind).mapToLong(this::counts).sum();
    }

    /** Whether an indicator was reported in the period: a figure, a judgement, or that there is no newer one. */
    public boolean reportedNow(IndicatorResult result) {
        IndicatorValue value = Reports.value(snapshot, result.indicator(), period.id());
        return value != null && (LatestValue.says(value) || value.nothingNew());
    }

    /** How many indicators were reported in the period. */
    public long reportedIndicators() {
        return indicators.values().stream().filter(this::reportedNow).count();
    }

    public Item item(UUID id) {
        return new Item(Objects.requireNonNull(snapshot.find(Item.KIND, id)));
    }

    public Indicator indicator(UUID id) {
        return new Indicator(Objects.requireNonNull(snapshot.find(Indicator.KIND, id)));
    }
}
