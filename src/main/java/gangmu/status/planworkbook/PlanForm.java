package gangmu.status.planworkbook;

import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.RuleSet;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Measure;
import gangmu.plan.Milestone;
import gangmu.plan.Opinion;
import gangmu.plan.Opportunity;
import gangmu.plan.Plan;
import gangmu.plan.PlanProblem;
import gangmu.plan.Term;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.office.SheetLayout;
import gangmu.status.planworkbook.PlanColumn.Role;
import gangmu.status.planworkbook.PlanColumn.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of the plan workbook, one a sheet, in the order in which they stand there. */
public enum PlanForm {
    PLAN(Plan.KIND, Table.PLAN_PLAN),
    RULES(RuleSet.KIND, null),
    UNITS(Unit.KIND, Table.PLAN_UNITS),
    GROUPS(WorkingGroup.KIND, Table.PLAN_GROUPS),
    TASKS(Item.KIND, Table.PLAN_TASKS),
    PROJECTS(Item.KIND, Table.PLAN_PROJECTS),
    POLICIES(Item.KIND, Table.PLAN_POLICIES),
    INDICATORS(Indicator.KIND, Table.PLAN_INDICATORS),
    MILESTONES(Milestone.KIND, Table.PLAN_MILESTONES),
    PERIODS(Period.KIND, Table.PLAN_PERIODS),
    PROGRESS(ProgressEntry.KIND, Table.PLAN_PROGRESS),
    VALUES(IndicatorValue.KIND, Table.PLAN_VALUES),
    EVIDENCE(Evidence.KIND, Table.PLAN_EVIDENCE),
    LINKS(EvidenceLink.KIND, Table.PLAN_LINKS),
    FACTS(Fact.KIND, Table.PLAN_FACTS),
    PROBLEMS(PlanProblem.KIND, null),
    OPPORTUNITIES(Opportunity.KIND, null),
    MEASURES(Measure.KIND, null),
    OPINIONS(Opinion.KIND, null),
    TERMS(Term.KIND, null),
    REPORT_TEXTS(ReportText.KIND, null),
    LAYOUTS(SheetLayout.KIND, null),
    OVERRIDES(VerdictOverride.KIND, Table.PLAN_OVERRIDES),
    DISMISSALS(FindingDismissal.KIND, Table.PLAN_DISMISSALS),
    FROZEN(FrozenPart.KIND, Table.PLAN_FROZEN);

    /** Where the file of a piece of evidence lies, from the folder of the workbook. */
    public static final PlanColumn EVIDENCE_FILE =
            new PlanColumn("file", Type.TEXT, Role.SHOWN, "evidence.file", List.of(), 0, null);
    /** Whether a link proves something of an item or of an indicator: their codes may be alike. */
    public static final PlanColumn TARGET_KIND = new PlanColumn("targetKind", Type.CHOICE, Role.SHOWN,
            "evidence_link.targetKind", List.of(Item.KIND.name(), Indicator.KIND.name()), 0, null);
    /** How people write start and end of a project in one column, such as 2022—2024; read, never written. */
    public static final PlanColumn YEARS = new PlanColumn("years", Type.TEXT, Role.SHOWN, "item.years", List.of(), 0, null);
    /** What may be asked of a year: what is reached by its end, what it adds, how much it grows. */
    public static final List<Field<Range>> ANNUAL_FIELDS = List.of(AnnualTarget.TARGET, AnnualTarget.OF_YEAR, AnnualTarget.RATE);
    private static final Pattern ANNUAL = Pattern.compile("annual\\.(-?\\d{1,9})(?:\\.(\\d{1,3}))?(?:\\.([a-zA-Z]+)|(#id))?");

    private final Kind kind;
    /** What people read and write. */
    private final List<Field<?>> main;
    /** What is carried along for the program alone. */
    private final List<Field<?>> hidden;

    /**
     * A table of a kind.
     *
     * @param table where its columns are described; null where it has all fields of the kind, in their order
     */
    PlanForm(Kind kind, @Nullable Table table) {
        this.kind = kind;
        this.main = table != null ? Columns.fields(table, false) : kind.fields().stream().<Field<?>>filter(field ->
                !field.name().equals("plan") && !field.name().equals("rank")).toList();
        this.hidden = table != null ? Columns.fields(table, true) : List.of();
    }

    /** The name in hidden keys and in the bundles: {@code tasks}. */
    public String key() {
        return ValueType.choiceName(this);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the sheet is left out while nothing stands in it: people do not fill it in. */
    public boolean onlyWhereFilled() {
        return this == OVERRIDES || this == DISMISSALS || this == FROZEN;
    }

    /** The kind that an item of this sheet has where no column says it; null for sheets of other things. */
    public @Nullable ItemKind itemKind() {
        return switch (this) {
            case TASKS -> ItemKind.TASK;
            case PROJECTS -> ItemKind.PROJECT;
            case POLICIES -> ItemKind.POLICY;
            default -> null;
        };
    }

    /** The columns that are always there, in order, without those of {@link #extras} and of annual targets. */
    public List<PlanColumn> columns() {
        List<PlanColumn> columns = new ArrayList<>();
        columns.add(PlanColumn.id());
        for (Field<?> field : main) {
            if (toAny(field)) {
                columns.add(TARGET_KIND);
            }
            PlanColumn column = PlanColumn.of(field);
            columns.add(column);
            if (column.reference() && names(field)) {
                columns.add(PlanColumn.nameOf(field));
            }
        }
        if (this == EVIDENCE) {
            columns.add(EVIDENCE_FILE);
        }
        for (Field<?> field : main) {
            if (PlanColumn.of(field).reference()) {
                columns.add(PlanColumn.idsOf(field));
            }
        }
        kind.field("rank").ifPresent(rank -> columns.add(PlanColumn.hidden(rank)));
        hidden.forEach(field -> columns.add(PlanColumn.hidden(field)));
        return columns;
    }

    private static boolean names(Field<?> field) {
        return field == Milestone.ITEM || field == ProgressEntry.ITEM || field == IndicatorValue.INDICATOR
                || toAny(field);
    }

    /** Whether a field refers to an item or an indicator. */
    public static boolean toAny(Field<?> field) {
        return field == EvidenceLink.TARGET || field == VerdictOverride.TARGET || field == FindingDismissal.TARGET;
    }

    /** The columns that are there only where some row has something to say in them. */
    public List<PlanColumn> extras() {
        Set<String> known = new HashSet<>();
        columns().forEach(column -> known.add(column.key()));
        List<PlanColumn> extras = new ArrayList<>();
        for (Field<?> field : kind.fields()) {
            boolean implied = field.name().equals("plan") || field == Item.ITEM_KIND;
            if (!known.contains(field.name()) && !implied) {
                extras.add(PlanColumn.of(field));
            }
        }
        return extras;
    }

    /** The column of the targets for a year: the first of each indicator, or the second … where one has several. */
    public static PlanColumn annual(int year, int number) {
        return annual(year, number, AnnualTarget.TARGET);
    }

    /** The column of what else is asked of a year by itself, beside {@link #annual(int, int)}. */
    public static PlanColumn annual(int year, int number, Field<Range> asked) {
        return new PlanColumn("annual." + year + (number > 1 ? "." + number : "")
                + (asked == AnnualTarget.TARGET ? "" : "." + asked.name()), Type.NUMBER, Role.SHOWN, asked.key(), List.of(), year, asked);
    }

    /** The columns of all that may be asked of a year, the first of each indicator. */
    public static List<PlanColumn> ofYear(int year) {
        return ANNUAL_FIELDS.stream().map(asked -> annual(year, 1, asked)).toList();
    }

    /** The hidden column beside {@link #annual}. */
    public static PlanColumn annualId(int year, int number) {
        return new PlanColumn(annual(year, number).key() + "#id", Type.TEXT, Role.HIDDEN, "annual_target.target",
                List.of(), year, null);
    }

    /** The column of this key, if this table can have it. */
    public Optional<PlanColumn> column(String columnKey) {
        Matcher annual = ANNUAL.matcher(columnKey);
        if (this == INDICATORS && annual.matches()) {
            int year = Integer.parseInt(annual.group(1));
            int number = annual.group(2) == null ? 1 : Integer.parseInt(annual.group(2));
            if (annual.group(3) != null) {
                return ANNUAL_FIELDS.stream().filter(field -> field.name().equals(annual.group(3))).findFirst()
                        .map(field -> annual(year, number, field));
            }
            return Optional.of(annual.group(4) == null ? annual(year, number) : annualId(year, number));
        }
        List<PlanColumn> all = new ArrayList<>(columns());
        all.addAll(extras());
        return all.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }
}
