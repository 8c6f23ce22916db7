package gangmu.usecase.planworkbook;

import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.FrozenPeriods;
import gangmu.assessment.RuleSet;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.Fact;
import gangmu.evidence.FileNames;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Entries;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a snapshot, and all that belongs to it, as the tables of a plan workbook; {@link PlanComposition} is the
 * way back. Nothing of the plan is left out: the texts are for people, the ids beside them for the program.
 */
public final class PlanTabulation {
    // Marks between entries in both languages: U+3001, U+FF0C, U+FF1B.
    static final String LIST_MARKS = "\u3001\uff0c,\uff1b;\n";
    private final Snapshot snapshot;
    private final UUID plan;
    private final PlanTree tree;
    private final List<Item> items;
    private final Map<UUID, Integer> order = new HashMap<>();

    public PlanTabulation(Snapshot snapshot, UUID plan) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.tree = new PlanTree(snapshot, plan);
        this.items = tree.inOrder();
        items.forEach(item -> order.put(item.id(), order.size()));
        tree.indicators().forEach(indicator -> order.put(indicator.id(), order.size()));
    }

    /** The tables in the order of the workbook's sheets. */
    public List<PlanSheet> tables() {
        List<PlanSheet> tables = new ArrayList<>();
        for (PlanForm form : PlanForm.values()) {
            List<Entity> rows = rows(form);
            if (rows.isEmpty() && form.onlyWhereFilled()) {
                continue;
            }
            tables.add(form == PlanForm.INDICATORS ? indicators(rows) : table(form, rows));
        }
        return tables;
    }

    private List<Entity> rows(PlanForm form) {
        return switch (form) {
            case PLAN -> List.of(tree.asPlan().entity());
            case RULES -> sorted(snapshot.where(RuleSet.PLAN, plan), Comparator
                    .comparing((Entity e) -> new RuleSet(e).name()).thenComparing(e -> new RuleSet(e).version()));
            case UNITS -> PlanTree.units(snapshot).stream().map(Unit::entity).toList();
            case GROUPS -> tree.groups().stream().map(WorkingGroup::entity).toList();
            case TASKS -> items(ItemKind.SECTION, ItemKind.TASK, ItemKind.STEP);
            case PROJECTS -> items(ItemKind.PROJECT);
            case POLICIES -> items(ItemKind.POLICY);
            case INDICATORS -> tree.indicators().stream().map(Indicator::entity).toList();
            case MILESTONES -> items.stream().flatMap(item -> tree.milestones(item.id()).stream())
                    .map(Milestone::entity).toList();
            case PERIODS -> Reports.periods(snapshot, plan).stream().map(Period::entity).toList();
            case PROGRESS -> reports(ProgressEntry.PERIOD, ProgressEntry.ITEM);
            case VALUES -> reports(IndicatorValue.PERIOD, IndicatorValue.INDICATOR);
            case EVIDENCE -> evidence();
            case LINKS -> sorted(snapshot.all(EvidenceLink.KIND).stream()
                    .filter(link -> order.containsKey(link.get(EvidenceLink.TARGET))).toList(), Comparator
                    .comparing((Entity link) -> order.getOrDefault(link.need(EvidenceLink.TARGET), 0))
                    .thenComparing(link -> label(Evidence.KIND, link.need(EvidenceLink.EVIDENCE))));
            case FACTS, PROBLEMS, OPPORTUNITIES, MEASURES, OPINIONS, TERMS, LAYOUTS ->
                Entries.of(snapshot, plan, form.kind());
            case REPORT_TEXTS -> sorted(snapshot.where(ReportText.PLAN, plan),
                    Comparator.comparing(entity -> new ReportText(entity).slot()));
            case OVERRIDES -> reports(VerdictOverride.PERIOD, VerdictOverride.TARGET);
            case DISMISSALS -> reports(FindingDismissal.PERIOD, FindingDismissal.TARGET);
            case FROZEN -> Reports.periods(snapshot, plan).stream()
                    .flatMap(period -> FrozenPeriods.parts(snapshot, period.id()).stream()).map(FrozenPart::entity)
                    .toList();
        };
    }

    private static List<Entity> sorted(Collection<Entity> all, Comparator<Entity> by) {
        return all.stream().sorted(by.thenComparing(e -> e.id().toString())).toList();
    }

    private List<Entity> items(ItemKind... kinds) {
        List<ItemKind> wanted = List.of(kinds);
        return items.stream().filter(item -> wanted.contains(item.kind())).map(Item::entity).toList();
    }

    private List<Entity> reports(Field<UUID> period, Field<UUID> subject) {
        List<Entity> rows = new ArrayList<>();
        for (Period each : Reports.periods(snapshot, plan)) {
            rows.addAll(sorted(snapshot.where(period, each.id()),
                    Comparator.comparing(e -> order.getOrDefault(e.need(subject), Integer.MAX_VALUE))));
        }
        return rows;
    }

    /** What proves something of this plan, and what proves nothing yet: that belongs to any plan. */
    private List<Entity> evidence() {
        return sorted(snapshot.all(Evidence.KIND).stream().filter(piece -> {
            Collection<Entity> links = snapshot.where(EvidenceLink.EVIDENCE, piece.id());
            return links.isEmpty() || snapshot.where(Fact.EVIDENCE, piece.id()).stream().anyMatch(f -> plan.equals(f.get(Fact.PLAN)))
                    || links.stream().anyMatch(l -> order.containsKey(l.get(EvidenceLink.TARGET)));
        }).toList(), Comparator.comparing(e -> new Evidence(e).title()));
    }

    private PlanSheet table(PlanForm form, List<Entity> entities) {
        List<PlanColumn> columns = new ArrayList<>(form.columns());
        columns.addAll(filledExtras(form, entities));
        return sheet(form, columns, entities.stream().map(e -> row(columns, column -> cell(column, e))).toList());
    }

    /** Those of the further columns that some row has something to say in. */
    private static List<PlanColumn> filledExtras(PlanForm form, List<Entity> entities) {
        List<PlanColumn> filled = new ArrayList<>();
        for (PlanColumn extra : form.extras()) {
            if (entities.stream().anyMatch(entity -> entity.get(extra.needField()) != null)) {
                filled.add(extra);
                if (extra.reference()) {
                    filled.add(PlanColumn.idsOf(extra.needField()));
                }
            }
        }
        return filled;
    }

    private static PlanSheet sheet(PlanForm form, List<PlanColumn> columns, List<PlanSheet.Row> rows) {
        return new PlanSheet(form, "", true, List.copyOf(columns),
                IntStream.range(0, columns.size()).boxed().toList(), rows);
    }

    private static PlanSheet.Row row(List<PlanColumn> columns, Function<PlanColumn, @Nullable Object> cell) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(cell.apply(column)));
        return new PlanSheet.Row(0, values);
    }

    private PlanSheet indicators(List<Entity> entities) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        for (Entity entity : entities) {
            Map<Integer, Integer> own = new HashMap<>();
            tree.annualTargets(entity.id()).forEach(target -> own.merge(target.year(), 1, Integer::sum));
            own.forEach((year, count) -> years.merge(year, count, Math::max));
        }
        List<PlanColumn> columns = new ArrayList<>(PlanForm.INDICATORS.columns());
        int at = 1 + columns.indexOf(PlanColumn.of(Indicator.TARGET_WORDS));
        List<PlanColumn> hidden = new ArrayList<>();
        for (Map.Entry<Integer, Integer> year : years.entrySet()) {
            for (int number = 1; number <= year.getValue(); number++) {
                for (Field<Range> asked : PlanForm.ANNUAL_FIELDS) {
                    if (asked == AnnualTarget.TARGET || isAsked(entities, year.getKey(), asked)) {
                        columns.add(at++, PlanForm.annual(year.getKey(), number, asked));
                    }
                }
                hidden.add(PlanForm.annualId(year.getKey(), number));
            }
        }
        columns.addAll(hidden);
        columns.addAll(filledExtras(PlanForm.INDICATORS, entities));
        List<PlanSheet.Row> rows = new ArrayList<>();
        for (Entity entity : entities) {
            Map<String, @Nullable Object> annual = new HashMap<>();
            Map<Integer, Integer> own = new HashMap<>();
            for (AnnualTarget target : tree.annualTargets(entity.id())) {
                int number = own.merge(target.year(), 1, Integer::sum);
                PlanForm.ANNUAL_FIELDS.forEach(asked -> annual.put(PlanForm.annual(target.year(), number, asked).key(),
                        cell(target.entity().get(asked))));
                annual.put(PlanForm.annualId(target.year(), number).key(), target.id().toString());
            }
            rows.add(row(columns, column -> column.key().startsWith("annual.") ? annual.get(column.key())
                    : cell(column, entity)));
        }
        return sheet(PlanForm.INDICATORS, columns, rows);
    }

    /** Whether anything is asked in this way of a year by itself. */
    private boolean isAsked(List<Entity> indicators, int year, Field<Range> asked) {
        return indicators.stream().flatMap(indicator -> tree.annualTargets(indicator.id()).stream())
                .anyMatch(target -> target.year() == year && target.entity().get(asked) != null);
    }

    private @Nullable Object cell(PlanColumn column, Entity entity) {
        if (column.key().equals("id")) {
            return entity.id().toString();
        }
        if (column == PlanForm.EVIDENCE_FILE) {
            return evidencePath(new Evidence(entity));
        }
        if (column == PlanForm.TARGET_KIND) {
            UUID target = (UUID) Objects.requireNonNull(
                    entity.get(entity.kind().field(EvidenceLink.TARGET.name()).orElseThrow()));
            return snapshot.find(Item.KIND, target) != null ? Item.KIND.name() : Indicator.KIND.name();
        }
        Field<?> field = column.needField();
        Object value = entity.get(field);
        if (value == null) {
            return null;
        }
        if (column.role() == PlanColumn.Role.NOTE) {
            return name((UUID) value);
        }
        if (column.key().endsWith("#id")) {
            return field.write(value) + "\n" + labels(field, value);
        }
        if (column.reference()) {
            return labels(field, value);
        }
        return switch (value) {
            case Long number -> BigDecimal.valueOf(number);
            case Range range -> cell(range);
            case List<?> texts -> list(texts.stream().map(Object::toString).toList());
            case Enum<?> choice -> ValueType.choiceName(choice);
            default -> value;
        };
    }

    /** One number, or both bounds as they are written. */
    private static @Nullable Object cell(@Nullable Range range) {
        return range == null ? null : range.isPoint() ? range.lower() : range.toString();
    }

    /** Texts as people list them; one a line where a text holds what would part it. */
    private static String list(List<String> texts) {
        boolean plain = texts.stream().noneMatch(text -> text.chars().anyMatch(c -> LIST_MARKS.indexOf(c) >= 0));
        // U+3001, the Chinese mark between entries.
        return plain ? String.join("\u3001", texts) : String.join("\n", texts) + "\n";
    }

    private String labels(Field<?> field, Object value) {
        return value instanceof List<?> list
                // U+3001, the Chinese mark between entries.
                ? list.stream().map(id -> label(field.target(), (UUID) id)).collect(Collectors.joining("\u3001"))
                : label(field.target(), (UUID) value);
    }

    private String label(@Nullable Kind target, UUID id) {
        if (target != null) {
            Entity entity = snapshot.find(target, id);
            return entity == null ? id.toString() : Naming.label(entity);
        }
        for (Kind kind : List.of(Item.KIND, Indicator.KIND, Period.KIND)) {
            Entity entity = snapshot.find(kind, id);
            if (entity != null) {
                return Naming.label(entity);
            }
        }
        return id.toString();
    }

    private @Nullable String name(UUID target) {
        Entity item = snapshot.find(Item.KIND, target);
        if (item != null) {
            return item.get(Item.NAME);
        }
        Entity indicator = snapshot.find(Indicator.KIND, target);
        return indicator == null ? null : indicator.get(Indicator.NAME);
    }

    /** Where the file of a piece of evidence lies beside an exported workbook: {@code evidence/1a2b3c4d-name.pdf}. */
    static @Nullable String evidencePath(Evidence piece) {
        String hash = piece.hash();
        return hash == null ? null : "evidence/" + hash.substring(0, 16) + "-"
                + FileNames.onDisk(piece.fileName());
    }
}
