package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.YearResult;
import gangmu.assessment.Years;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceLink;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items and indicators of an assessment, laid out for counting. */
final class Counted {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final Map<ItemKind, List<ItemLine>> items = new EnumMap<>(ItemKind.class);
    private final Map<UUID, ItemLine> byItem = new HashMap<>();
    private final List<Item> order = new ArrayList<>();
    private final List<IndicatorLine> indicators;
    private final Map<UUID, ProgressEntry> reports = new HashMap<>();
    private final Map<Set<ItemKind>, List<ItemLine>> together = new ConcurrentHashMap<>();
    private final Map<Set<ItemKind>, Map<By, Map<Part, List<ItemLine>>>> parts = new ConcurrentHashMap<>();

    /** By what items are often counted. */
    enum By {
        SECTION, GROUP, UNIT, LEADER;

        Part of(ItemLine line) {
            return switch (this) {
                case SECTION -> new Part.Section(line.section());
                case GROUP -> new Part.Group(line.item().group());
                case UNIT -> new Part.LedBy(line.item().lead());
                case LEADER -> new Part.Leader(line.item().text(Item.LEADER));
            };
        }

        /** By what a condition tells items apart; null where not by one of these. */
        static @Nullable By of(Part part) {
            return switch (part) {
                case Part.Section _ -> SECTION;
                case Part.Group _ -> GROUP;
                case Part.LedBy _ -> UNIT;
                case Part.Leader _ -> LEADER;
                case Part.Below _, Part.Lagging _, Part.Category _, Part.Of _ -> null;
            };
        }
    }

    /**
     * An item with its result.
     *
     * @param section the top branch that it stands in, null where it stands in none
     * @param parts how many it counts for by the rule set's counting basis
     * @param ref the item, one and the same for all figures that it is a source of
     */
    record ItemLine(Item item, ItemResult result, @Nullable UUID section, long parts, Ref ref) {
    }

    /** An indicator with its result. */
    record IndicatorLine(Indicator indicator, IndicatorResult result) {
    }

    Counted(Assessment assessment) {
        this.assessment = assessment;
        snapshot = assessment.snapshot();
        PlanTree tree = new PlanTree(assessment.snapshot(), assessment.plan().id());
        Map<UUID, UUID> sections = new HashMap<>();
        tree.walk(item -> {
            UUID above = item.parent() == null ? null : sections.get(item.parent());
            UUID section = item.parent() == null && item.kind() == ItemKind.SECTION ? item.id() : above;
            if (section != null) {
                sections.put(item.id(), section);
            }
            ItemLine line = new ItemLine(item, Objects.requireNonNull(assessment.of(item)), section,
                    assessment.counts(item), item.entity().ref());
            byItem.put(item.id(), line);
            order.add(item);
            items.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(line);
        });
        indicators = tree.indicators().stream()
                .map(i -> new IndicatorLine(i, Objects.requireNonNull(assessment.of(i)))).toList();
        assessment.snapshot().where(ProgressEntry.PERIOD, assessment.period().id()).forEach(entity -> {
            ProgressEntry entry = new ProgressEntry(entity);
            reports.put(entry.item(), entry);
        });
    }

    /** Every item of these kinds, kind by kind in the order of the tree, whether it counts or not. */
    List<ItemLine> items(Set<ItemKind> kinds) {
        return together.computeIfAbsent(kinds, all -> all.stream().sorted()
                .flatMap(kind -> items.getOrDefault(kind, List.of()).stream()).toList());
    }

    /** Those of them that belong to one of what they are counted by. */
    List<ItemLine> items(Set<ItemKind> kinds, By by, Part part) {
        return parts.computeIfAbsent(kinds, all -> new ConcurrentHashMap<>())
                .computeIfAbsent(by, all -> items(kinds).stream().collect(Collectors.groupingBy(by::of)))
                .getOrDefault(part, List.of());
    }

    /** Every item, each before its children. */
    List<Item> inOrder() {
        return order;
    }

    @Nullable ItemLine item(UUID id) {
        return byItem.get(id);
    }

    List<IndicatorLine> indicators() {
        return indicators;
    }

    /** Whether an item has any evidence. */
    boolean proven(UUID item) {
        return snapshot.countWhere(EvidenceLink.TARGET, item) > 0;
    }

    /** How the year of an item's figures stands by itself; null where the plan asks nothing of it. */
    YearResult.@Nullable State year(ItemLine line) {
        YearResult year = Years.of(assessment, line.result());
        return year == null ? null : year.state();
    }

    /** How the year of an indicator's figure stands by itself; null where the plan asks nothing of it. */
    YearResult.@Nullable State year(IndicatorLine line) {
        return year(line.result());
    }

    YearResult.@Nullable State year(IndicatorResult result) {
        YearResult year = Years.of(assessment, result);
        return year == null ? null : year.state();
    }

    /** Whether an indicator was reported in the period. */
    boolean reported(IndicatorLine line) {
        return assessment.reportedNow(line.result());
    }

    @Nullable ProgressEntry report(UUID item) {
        return reports.get(item);
    }
}
