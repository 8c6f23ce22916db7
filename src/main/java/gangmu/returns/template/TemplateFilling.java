package gangmu.returns.template;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.ItemRow;
import gangmu.columns.Table;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills in the templates of a period from a snapshot: what a unit leads, with all that is known of it. */
public final class TemplateFilling {
    private static final int EARLIER_PERIODS = 2;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Plan plan;
    private final Period period;
    private final List<Period> earlier;
    private final Map<UUID, List<Item>> items = new HashMap<>();
    private final Map<UUID, List<Indicator>> indicators = new HashMap<>();
    private final List<String> unasked = new ArrayList<>();
    private final Set<String> opened;

    public TemplateFilling(Snapshot snapshot, Plan plan, Period period) {
        this(snapshot, plan, period, Set.of());
    }

    /** @param opened the keys of columns that units may fill in this time, besides those that they always may */
    public TemplateFilling(Snapshot snapshot, Plan plan, Period period, Set<String> opened) {
        this.opened = Set.copyOf(opened);
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.plan = plan;
        this.period = period;
        List<Period> before = Reports.periods(snapshot, plan.id()).stream()
                .filter(p -> p.dataDate().isBefore(period.dataDate())).toList();
        this.earlier = before.subList(Math.max(0, before.size() - EARLIER_PERIODS), before.size());
        tree.walk(item -> {
            if (item.lead() != null && sheetOf(item) != null) {
                items.computeIfAbsent(item.lead(), unit -> new ArrayList<>()).add(item);
            } else if (sheetOf(item) != null) {
                unasked.add(item.code() + " " + item.name());
            }
        });
        tree.indicators().forEach(indicator -> {
            if (indicator.lead() != null) {
                indicators.computeIfAbsent(indicator.lead(), unit -> new ArrayList<>()).add(indicator);
            } else {
                unasked.add(indicator.code() + " " + indicator.name());
            }
        });
    }

    /** The units that lead anything which is reported on, in their order. */
    public List<Unit> units() {
        return PlanTree.units(snapshot).stream()
                .filter(unit -> items.containsKey(unit.id()) || indicators.containsKey(unit.id())).toList();
    }

    /** What is reported on but stands in nobody's template, for it has no unit that leads it: code and name. */
    public List<String> unasked() {
        return List.copyOf(unasked);
    }

    private static @Nullable TemplateSheet sheetOf(Item item) {
        for (TemplateSheet sheet : TemplateSheet.values()) {
            if (sheet.items() == item.kind()) {
                return sheet;
            }
        }
        return null;
    }

    /**
     * What goes out as this template.
     *
     * @throws Refusal {@code template.nothing-to-report} where the unit leads nothing
     */
    public TemplateContent fill(SentTemplate sent) {
        UUID unit = sent.unit();
        String unitName = tree.unitName(unit);
        List<TemplateContent.Sheet> sheets = sheets(unit);
        if (sheets.isEmpty()) {
            throw Refusal.of("template.nothing-to-report", unitName, plan.name());
        }
        return content(sent.id(), sent.code(), sent.position(),
                Objects.requireNonNull(sent.entity().get(SentTemplate.SENT)), unit, sheets);
    }

    private TemplateContent content(UUID id, String code, long position, Instant sent, UUID unit,
            List<TemplateContent.Sheet> sheets) {
        return new TemplateContent(id, code, position, sent, TemplateLayout.VERSION,
                new TemplateContent.Named(plan.id(), plan.name()),
                new TemplateContent.Named(period.id(), period.name()), new TemplateContent.Named(unit, tree.unitName(unit)),
                period.dataDate(), period.due(), sheets);
    }

    /** What a template of the unit would be, which nobody remembers to have sent: its code is not known. */
    public TemplateContent unknown(UUID unit) {
        return content(unit, "", 0, Instant.EPOCH, unit, sheets(unit));
    }

    /** The sheets of a unit, with a row for everything that it leads. */
    public List<TemplateContent.Sheet> sheets(UUID unit) {
        List<TemplateContent.Sheet> sheets = new ArrayList<>();
        for (TemplateSheet kind : TemplateSheet.values()) {
            List<TemplateColumn> columns = new ArrayList<>(TemplateLayout.columns(kind, plan, earlier));
            columns.replaceAll(column -> opened.contains(column.key()) ? column.opened() : column);
            columns.removeIf(column -> isOfYear(column.field()) && indicators.getOrDefault(unit, List.of()).stream()
                    .noneMatch(indicator -> isAsked(column, indicator.type())));
            // Once the plan is over nobody is asked for a next step of it.
            columns.removeIf(column -> column.field() == ProgressEntry.NEXT_STEPS && !period.evaluation(plan).leavesTime());
            List<TemplateContent.Row> rows = kind == TemplateSheet.INDICATORS
                    ? indicatorRows(unit, columns) : itemRows(unit, kind, columns);
            if (!rows.isEmpty()) {
                sheets.add(new TemplateContent.Sheet(kind, columns, rows));
            }
        }
        return sheets;
    }

    private List<TemplateContent.Row> itemRows(UUID unit, TemplateSheet sheet, List<TemplateColumn> columns) {
        List<TemplateContent.Row> rows = new ArrayList<>();
        Map<String, Column<ItemRow>> described = new HashMap<>();
        Columns.ofItems(Table.templateOf(sheet.items())).forEach(column -> described.put(column.key(), column));
        for (Item item : items.getOrDefault(unit, List.of())) {
            if (item.kind() == sheet.items()) {
                ProgressEntry entry = Reports.progress(snapshot, item.id(), period.id());
                List<TemplateContent.Cell> cells = new ArrayList<>();
                ItemRow row = ItemRow.of(tree, item, period, entry, null);
                for (TemplateColumn column : columns) {
                    String text = column.field() == null ? composed(Objects.requireNonNull(described.get(column.key())), row,
                            rows.size() + 1)
                            : text(column.field(), item.entity(), entry == null ? null : entry.entity());
                    cells.add(new TemplateContent.Cell(text, column.input()));
                }
                rows.add(row(item.entity(), item.code(), item.name(), cells));
            }
        }
        return rows;
    }

    private List<TemplateContent.Row> indicatorRows(UUID unit, List<TemplateColumn> columns) {
        List<TemplateContent.Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators.getOrDefault(unit, List.of())) {
            IndicatorValue value = Reports.value(snapshot, indicator.id(), period.id());
            List<TemplateContent.Cell> cells = new ArrayList<>();
            for (TemplateColumn column : columns) {
                String text = column.field() == null ? earlierValue(column.key(), indicator)
                        : text(column.field(), indicator.entity(), value == null ? null : value.entity());
                cells.add(new TemplateContent.Cell(text, column.input() && isAsked(column, indicator.type())));
            }
            rows.add(row(indicator.entity(), indicator.code(), indicator.name(), cells));
        }
        return rows;
    }

    private TemplateContent.Row row(Entity subject, String code, String name, List<TemplateContent.Cell> cells) {
        return new TemplateContent.Row(subject.ref(), RowKey.of(subject.id(), period.id()).toString(), code, name,
                cells);
    }

    /** What is reported of a year or of a part of one stands in a template only where it is asked of something. */
    private static boolean isOfYear(@Nullable Field<?> field) {
        return field == IndicatorValue.YEAR_ON_YEAR || field == IndicatorValue.YEAR_TO_DATE;
    }

    /** Whether an input column asks for anything where the indicator is of this type. */
    private boolean isAsked(TemplateColumn column, IndicatorType type) {
        boolean growth = type == IndicatorType.GROWTH || type == IndicatorType.DUAL;
        if (column.field() == IndicatorValue.RATE || column.field() == IndicatorValue.YEAR_ON_YEAR) {
            return growth;
        }
        if (column.field() == IndicatorValue.YEAR_TO_DATE) {
            // At its end the value of the year is the value.
            return (growth || type == IndicatorType.CUMULATIVE)
                    && period.dataDate().getDayOfYear() < period.dataDate().lengthOfYear();
        }
        return column.field() != IndicatorValue.JUDGEMENT || type == IndicatorType.WORDING;
    }

    private @Nullable String text(Field<?> field, Entity subject, @Nullable Entity report) {
        Entity holder = field.kind() == subject.kind() ? subject : report;
        Object value = holder == null ? null : holder.get(field);
        if (value == null) {
            return null;
        }
        if (field.type() == ValueType.REF) {
            return tree.unitName((UUID) value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(id -> tree.unitName((UUID) id)).collect(Collectors.joining("\u3001"));
        }
        return field.write(value);
    }

    /** What a column that is worked out says of an item, canonically. */
    private static @Nullable String composed(Column<ItemRow> described, ItemRow row, int ordinal) {
        return described.key().equals(TemplateLayout.ORDINAL) ? Integer.toString(ordinal) : switch (described.value(row)) {
            case null -> null;
            case BigDecimal number -> ValueType.NUMBER.write(number);
            case Object text -> text.toString();
        };
    }

    private @Nullable String earlierValue(String key, Indicator indicator) {
        for (Period before : earlier) {
            if (key.equals(TemplateLayout.EARLIER + "." + before.code())) {
                IndicatorValue value = Reports.value(snapshot, indicator.id(), before.id());
                return value == null ? null : IndicatorValue.VALUE.write(value.value());
            }
        }
        return null;
    }
}
