package gangmu.status.tables;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.Trend;
import gangmu.assessment.Trends;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Part;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.StatusTables.IndicatorLine;
import gangmu.status.tables.StatusTables.ItemLine;
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
        List<IndicatorLine> indicators = tree.indicators().stream().filter(this::wanted)
                .map(indicator -> line(indicator, earlier)).toList();
        List<ItemLine> tasks = lines(items, ItemKind.TASK);
        List<ItemLine> projects = lines(items, ItemKind.PROJECT);
        List<ItemLine> policies = lines(items, ItemKind.POLICY);
        List<ItemLine> all = Stream.of(tasks, projects, policies).flatMap(List::stream).toList();
        Set<String> leads = all.stream().map(ItemLine::lead).collect(Collectors.toCollection(HashSet::new));
        indicators.forEach(indicator -> leads.add(indicator.lead()));
        return new StatusTables(stamp(made), earlier.stream().map(Period::name).toList(), indicators, tasks, projects,
                policies, ordered(indicators.stream().map(IndicatorLine::category).toList(), List.of()),
                ordered(items.stream().map(item -> sectionOf.getOrDefault(item.id(), "")).filter(s -> !s.isEmpty())
                        .toList(), all.stream().map(ItemLine::section).toList()),
                ordered(tree.groups().stream().map(WorkingGroup::name).toList(),
                        all.stream().map(ItemLine::group).toList()),
                ordered(PlanTree.units(snapshot).stream().map(Unit::shortName).filter(leads::contains).toList(),
                        List.copyOf(leads)), figures, scope(), layout == null ? List.of() : layout.columns(), !beside.isEmpty());
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

    private StatusTables.Stamp stamp(LocalDateTime made) {
        return new StatusTables.Stamp(assessment.plan().name(), assessment.plan().start(), assessment.plan().end(),
                assessment.plan().baseYear(), assessment.period().name(), assessment.period().dataDate(),
                assessment.rules().name(), assessment.rules().version(), assessment.rules().ruler(),
                assessment.rules().counting(), made, choice.by(),
                choice.layout() == null ? "" : choice.layout().name(), choice.failures());
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

    private IndicatorLine line(Indicator indicator, List<Period> earlier) {
        IndicatorResult result = Objects.requireNonNull(assessment.of(indicator));
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Period period : earlier) {
            IndicatorValue value = Reports.value(snapshot, indicator.id(), period.id());
            values.add(value == null ? null : value.value());
        }
        IndicatorValue now = Reports.value(snapshot, indicator.id(), assessment.period().id());
        Trend trend = Trends.of(assessment, result);
        return new IndicatorLine(indicator.code(), indicator.category(), indicator.name(), indicator.measure(),
                indicator.attribute(), indicator.type(), indicator.base(), indicator.target(), indicator.targetRate(),
                indicator.entity().orElse(Indicator.TARGET_WORDS, ""), values, result.value(), result.dataDate(),
                result.expected(), result.progress(), result.elapsed(), result.rate(), result.verdict(), result.met(),
                now == null ? "" : now.reason(), result.explanation(), tree.unitName(indicator.lead()),
                StatusTables.OverruledLine.of(result.computed(), result.overruled()),
                indicator.type() == IndicatorType.GROWTH ? trend.forecastRate() : trend.forecast(), trend.outlook());
    }

    private List<ItemLine> lines(List<Item> items, ItemKind kind) {
        return items.stream().parallel().filter(item -> item.kind() == kind && wanted(item)).map(this::line).toList();
    }

    private ItemLine line(Item item) {
        ItemResult result = Objects.requireNonNull(assessment.of(item));
        ProgressEntry entry = reports.get(item.id());
        WorkingGroup group = tree.group(item.group());
        long counts = assessment.counts(item);
        return new ItemLine(item.code(), item.name(), sectionOf.getOrDefault(item.id(), ""),
                group == null ? "" : group.name(), tree.unitName(item.lead()),
                // U+3001, the Chinese mark between entries.
                item.cooperating().stream().map(tree::unitName).collect(Collectors.joining("\u3001")),
                item.text(Item.LEADER), item.start(), item.end(), result.dataDate(), result.progress(),
                result.elapsed(), result.planned(), result.verdict(),
                result.rulersDisagree(), result.met(),
                result.counted() ? counts : 0, text(entry, ProgressEntry.NARRATIVE), text(entry, ProgressEntry.EFFECT),
                text(entry, ProgressEntry.PROBLEMS), text(entry, ProgressEntry.NEXT_STEPS),
                entry == null ? null : entry.startState(), item.totalInvestment(),
                entry == null ? null : entry.invested(), item.text(Item.LEGAL_PERSON), item.text(Item.PLACE),
                item.text(Item.DOCUMENT_NUMBER), item.entity().get(Item.ISSUED),
                snapshot.countWhere(EvidenceLink.TARGET, item.id()), result::passingExplanation,
                StatusTables.OverruledLine.of(result.computed(), result.overruled()), earlier(item.id()));
    }

    private static String text(@Nullable ProgressEntry entry, Field<String> field) {
        return entry == null ? "" : entry.text(field);
    }
}
