package gangmu.status.tables;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.changes.Snapshot;
import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Part;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the status sheets from an assessment. */
public final class StatusFilling {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Map<UUID, String> sectionOf = new HashMap<>();
    private final Map<UUID, ProgressEntry> reports = new HashMap<>();
    private final StatusChoice choice;
    private final Figures figures;
    private final List<Map<UUID, BigDecimal>> earlierProgress = new ArrayList<>();

    private StatusFilling(Assessment assessment, StatusChoice choice, Figures figures) {
        this.assessment = assessment;
        this.choice = choice;
        this.figures = figures;
        this.snapshot = assessment.snapshot();
        this.tree = new PlanTree(snapshot, assessment.plan().id());
        snapshot.where(ProgressEntry.PERIOD, assessment.period().id()).forEach(entity -> {
            ProgressEntry entry = new ProgressEntry(entity);
            reports.put(entry.item(), entry);
        });
    }

    /**
     * The status sheets of an assessment.
     *
     * @param made when, in the office's time
     */
    public static StatusTables fill(Assessment assessment, LocalDateTime made) {
        return fill(Figures.of(assessment), made, StatusChoice.WHOLE);
    }

    /** The status sheets of the plan that these figures are of, as far as the choice wants them. */
    public static StatusTables fill(Figures figures, LocalDateTime made, StatusChoice choice) {
        return new StatusFilling(figures.assessment(), choice, figures).fill(made);
    }

    /** Which part of the plan a layout shows; the whole where there is none. */
    public static Selection selection(Figures figures, @Nullable SheetLayout layout) {
        return fill(figures, LocalDateTime.MIN, new StatusChoice("", 0, layout)).stamp().selection();
    }

    private StatusTables fill(LocalDateTime made) {
        List<Item> items = figures.inOrder();
        for (Item item : items) {
            String above = item.parent() == null ? "" : sectionOf.getOrDefault(item.parent(), "");
            boolean top = item.parent() == null && item.kind() == ItemKind.SECTION;
            sectionOf.put(item.id(), top ? item.name() : above);
        }
        SheetLayout layout = choice.layout();
        List<UUID> beside = layout == null ? List.of() : layout.periods();
        List<Period> earlier = Reports.periods(snapshot, assessment.plan().id()).stream()
                .filter(period -> period.dataDate().isBefore(assessment.period().dataDate()))
                .filter(period -> beside.isEmpty() || beside.contains(period.id())).toList();
        if (!beside.isEmpty()) {
            earlier.forEach(period -> earlierProgress.add(progress(period)));
        }
        List<IndicatorRow> indicators = tree.indicators().stream().filter(this::wanted)
                .map(indicator -> row(indicator, earlier)).toList();
        List<ItemRow> tasks = rows(items, ItemKind.TASK);
        List<ItemRow> projects = rows(items, ItemKind.PROJECT);
        List<ItemRow> policies = rows(items, ItemKind.POLICY);
        List<ItemRow> all = Stream.of(tasks, projects, policies).flatMap(List::stream).toList();
        Set<String> leads = all.stream().map(ItemRow::lead).collect(Collectors.toCollection(HashSet::new));
        indicators.forEach(indicator -> leads.add(indicator.lead()));
        Selection selection = selection(indicators.size(), counted(tasks), counted(projects), counted(policies));
        return new StatusTables(stamp(made, selection), earlier.stream().map(Period::name).toList(), indicators, tasks, projects,
                policies, ordered(indicators.stream().map(IndicatorRow::category).toList(), List.of()),
                ordered(items.stream().map(item -> sectionOf.getOrDefault(item.id(), "")).filter(s -> !s.isEmpty())
                        .toList(), all.stream().map(ItemRow::section).toList(), selection),
                ordered(tree.groups().stream().map(WorkingGroup::name).toList(),
                        all.stream().map(ItemRow::group).toList(), selection),
                ordered(PlanTree.units(snapshot).stream().map(Unit::shortName).filter(leads::contains).toList(),
                        List.copyOf(leads)), figures, scope(), layout == null ? List.of() : layout.columns(), !beside.isEmpty());
    }

    private Selection selection(long indicators, long tasks, long projects, long policies) {
        SheetLayout layout = choice.layout();
        UUID group = layout == null ? null : layout.group();
        UUID unit = layout == null ? null : layout.unit();
        return new Selection(group == null ? null : figures.named(new Part.Group(group)),
                unit == null ? null : figures.named(new Part.LedBy(unit)), layout != null && layout.content() == Content.LAGGING,
                indicators, tasks, projects, policies);
    }

    private static long counted(List<ItemRow> rows) {
        return rows.stream().mapToLong(ItemRow::counted).sum();
    }

    /** The conditions by which the figures of the plan become those of the choice. */
    private List<Part> scope() {
        SheetLayout layout = choice.layout();
        List<Part> scope = new ArrayList<>();
        if (layout != null && layout.group() != null) {
            scope.add(new Part.Group(layout.group()));
        }
        if (layout != null && layout.unit() != null) {
            scope.add(new Part.LedBy(layout.unit()));
        }
        if (layout != null && layout.content() == Content.LAGGING) {
            scope.add(new Part.Lagging());
        }
        return scope;
    }

    private boolean wanted(Indicator indicator) {
        SheetLayout layout = choice.layout();
        return layout == null || layout.group() == null
                && (layout.unit() == null || layout.unit().equals(indicator.lead()))
                && (layout.content() == Content.WHOLE || !Objects.requireNonNull(assessment.of(indicator)).met());
    }

    private boolean wanted(Item item) {
        SheetLayout layout = choice.layout();
        if (layout == null) {
            return true;
        }
        ItemResult result = Objects.requireNonNull(assessment.of(item));
        return (layout.group() == null || layout.group().equals(item.group()))
                && (layout.unit() == null || layout.unit().equals(item.lead()))
                && (layout.content() == Content.WHOLE || result.counted() && !result.met());
    }

    private Map<UUID, BigDecimal> progress(Period period) {
        Map<UUID, BigDecimal> progress = new HashMap<>();
        snapshot.where(ProgressEntry.PERIOD, period.id()).stream().map(ProgressEntry::new).forEach(entry -> {
            if (entry.progress() != null) {
                progress.put(entry.item(), entry.progress());
            }
        });
        return progress;
    }

    private List<@Nullable BigDecimal> earlier(UUID item) {
        if (earlierProgress.isEmpty()) {
            return List.of();
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        earlierProgress.forEach(period -> values.add(period.get(item)));
        return values;
    }

    private StatusTables.Stamp stamp(LocalDateTime made, Selection selection) {
        return new StatusTables.Stamp(assessment.plan().name(), assessment.plan().start(), assessment.plan().end(),
                assessment.plan().baseYear(), assessment.period().name(), assessment.period().dataDate(),
                assessment.rules().name(), assessment.rules().version(), assessment.rules().ruler(),
                assessment.rules().counting(), made, choice.by(),
                choice.layout() == null ? "" : choice.layout().name(), choice.failures(), selection);
    }

    /** As {@link #ordered(List, List)}; in a part, none of which nothing is shown: it would look as if it had nothing. */
    private static List<String> ordered(List<String> names, List<String> shown, Selection selection) {
        Set<String> among = new HashSet<>(shown);
        return ordered(selection.isPart() ? names.stream().filter(among::contains).toList() : names, shown);
    }

    /** Each name once, in order; empty at the end where something that is shown has none. */
    private static List<String> ordered(List<String> names, List<String> shown) {
        LinkedHashSet<String> once = new LinkedHashSet<>(names);
        once.addAll(shown);
        List<String> list = new ArrayList<>(once);
        if (list.remove("")) {
            list.add("");
        }
        return List.copyOf(list);
    }

    private IndicatorRow row(Indicator indicator, List<Period> earlier) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Period period : earlier) {
            IndicatorValue value = Reports.value(snapshot, indicator.id(), period.id());
            values.add(value == null ? null : value.value());
        }
        return new IndicatorRow(tree, indicator, Reports.value(snapshot, indicator.id(), assessment.period().id()), assessment,
                values);
    }

    private List<ItemRow> rows(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind && wanted(item)).map(item -> new ItemRow(tree, item,
                assessment.period(), reports.get(item.id()), assessment, sectionOf.getOrDefault(item.id(), ""),
                earlier(item.id()))).toList();
    }
}
