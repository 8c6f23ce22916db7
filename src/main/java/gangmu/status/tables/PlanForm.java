package gangmu.status.tables;

import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.RuleSet;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
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
import gangmu.status.office.ReportText;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.PlanColumn.Role;
import gangmu.status.tables.PlanColumn.Type;
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
    PLAN(Plan.KIND, List.of(Plan.NAME, Plan.START, Plan.END, Plan.BASE_YEAR, Plan.REMARK)),
    RULES(RuleSet.KIND, shownFields(RuleSet.KIND, RuleSet.PLAN)),
    UNITS(Unit.KIND, List.of(Unit.NAME, Unit.SHORT_NAME, Unit.ALIASES, Unit.CONTACT, Unit.PHONE)),
    GROUPS(WorkingGroup.KIND, List.of(WorkingGroup.NAME, WorkingGroup.CATEGORY, WorkingGroup.LEAD)),
    TASKS(Item.KIND, List.of(Item.CODE, Item.ITEM_KIND, Item.NAME, Item.PARENT, Item.CONTENT, Item.GROUP, Item.LEADER,
            Item.LEAD, Item.COOPERATING, Item.START, Item.END, Item.WEIGHT, Item.REMARK)),
    PROJECTS(Item.KIND, List.of(Item.CODE, Item.NAME, Item.PARENT, Item.LEGAL_PERSON, Item.NATURE, Item.PLACE,
            Item.CONTENT, Item.START, Item.END, Item.TOTAL_INVESTMENT, Item.FUNDING, Item.LEAD, Item.COOPERATING,
            Item.GROUP, Item.CONTACT, Item.PHONE, Item.LEADER, Item.WEIGHT, Item.PARTS, Item.REMARK)),
    POLICIES(Item.KIND, List.of(Item.CODE, Item.NAME, Item.PARENT, Item.DOCUMENT_NUMBER, Item.ISSUED, Item.CONTENT,
            Item.LEAD, Item.COOPERATING, Item.GROUP, Item.START, Item.END, Item.WEIGHT, Item.REMARK)),
    INDICATORS(Indicator.KIND, List.of(Indicator.CODE, Indicator.CATEGORY, Indicator.NAME, Indicator.MEASURE,
            Indicator.ATTRIBUTE, Indicator.TYPE, Indicator.BASE, Indicator.TARGET, Indicator.TARGET_RATE,
            Indicator.TARGET_WORDS, Indicator.LEAD, Indicator.COOPERATING, Indicator.SOURCE, Indicator.REMARK)),
    MILESTONES(Milestone.KIND, List.of(Milestone.ITEM, Milestone.DUE, Milestone.PLANNED, Milestone.NAME,
            Milestone.PLANNED_INVESTMENT)),
    PERIODS(Period.KIND, List.of(Period.CODE, Period.NAME, Period.DATA_DATE, Period.DUE, Period.CLOSED)),
    PROGRESS(ProgressEntry.KIND, List.of(ProgressEntry.PERIOD, ProgressEntry.ITEM, ProgressEntry.PROGRESS,
            ProgressEntry.START_STATE, ProgressEntry.INVESTED, ProgressEntry.NARRATIVE, ProgressEntry.EFFECT,
            ProgressEntry.PROBLEMS, ProgressEntry.NEXT_STEPS, ProgressEntry.DATA_DATE)),
    VALUES(IndicatorValue.KIND, List.of(IndicatorValue.PERIOD, IndicatorValue.INDICATOR, IndicatorValue.VALUE,
            IndicatorValue.RATE, IndicatorValue.DATA_DATE, IndicatorValue.PROVISIONAL, IndicatorValue.JUDGEMENT,
            IndicatorValue.REASON)),
    EVIDENCE(Evidence.KIND, List.of(Evidence.TITLE, Evidence.ISSUER, Evidence.DOCUMENT_NUMBER, Evidence.DATED,
            Evidence.SOURCE_LINK, Evidence.FILE_NAME)),
    LINKS(EvidenceLink.KIND, List.of(EvidenceLink.EVIDENCE, EvidenceLink.TARGET, EvidenceLink.PERIOD,
            EvidenceLink.REMARK)),
    PROBLEMS(PlanProblem.KIND, shownFields(PlanProblem.KIND, PlanProblem.PLAN, PlanProblem.RANK)),
    OPPORTUNITIES(Opportunity.KIND, shownFields(Opportunity.KIND, Opportunity.PLAN, Opportunity.RANK)),
    MEASURES(Measure.KIND, shownFields(Measure.KIND, Measure.PLAN, Measure.RANK)),
    OPINIONS(Opinion.KIND, shownFields(Opinion.KIND, Opinion.PLAN, Opinion.RANK)),
    TERMS(Term.KIND, shownFields(Term.KIND, Term.PLAN, Term.RANK)),
    REPORT_TEXTS(ReportText.KIND, shownFields(ReportText.KIND, ReportText.PLAN)),
    LAYOUTS(SheetLayout.KIND, shownFields(SheetLayout.KIND, SheetLayout.PLAN, SheetLayout.RANK)),
    OVERRIDES(VerdictOverride.KIND, List.of(VerdictOverride.PERIOD, VerdictOverride.TARGET,
            VerdictOverride.ITEM_VERDICT, VerdictOverride.INDICATOR_VERDICT, VerdictOverride.REASON,
            VerdictOverride.EVIDENCE, VerdictOverride.INPUTS)),
    DISMISSALS(FindingDismissal.KIND, List.of(FindingDismissal.PERIOD, FindingDismissal.TARGET,
            FindingDismissal.FINDING, FindingDismissal.REASON, FindingDismissal.BASIS)),
    FROZEN(FrozenPart.KIND, List.of(FrozenPart.PERIOD, FrozenPart.PART, FrozenPart.CONTENT));

    /** Where the file of a piece of evidence lies, from the folder of the workbook. */
    public static final PlanColumn EVIDENCE_FILE =
            new PlanColumn("file", Type.TEXT, Role.SHOWN, "evidence.file", List.of(), 0, null);
    /** Whether a link proves something of an item or of an indicator: their codes may be alike. */
    public static final PlanColumn TARGET_KIND = new PlanColumn("targetKind", Type.CHOICE, Role.SHOWN,
            "evidence_link.targetKind", List.of(Item.KIND.name(), Indicator.KIND.name()), 0, null);
    /** How people write start and end of a project in one column, such as 2022—2024; read, never written. */
    public static final PlanColumn YEARS = new PlanColumn("years", Type.TEXT, Role.SHOWN, "item.years", List.of(), 0, null);
    private static final Pattern ANNUAL = Pattern.compile("annual\\.(-?\\d{1,9})(?:\\.(\\d{1,3}))?(#id)?");

    private final Kind kind;
    private final List<Field<?>> main;

    PlanForm(Kind kind, List<Field<?>> main) {
        this.kind = kind;
        this.main = main;
    }

    private static List<Field<?>> shownFields(Kind kind, Field<?>... not) {
        return kind.fields().stream().<Field<?>>filter(field -> !List.of(not).contains(field)).toList();
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
            columns.add(PlanColumn.hidden(Evidence.HASH));
            columns.add(PlanColumn.hidden(Evidence.SIZE));
        }
        for (Field<?> field : main) {
            if (PlanColumn.of(field).reference()) {
                columns.add(PlanColumn.idsOf(field));
            }
        }
        kind.field("rank").ifPresent(rank -> columns.add(PlanColumn.hidden(rank)));
        if (kind == Item.KIND) {
            columns.add(PlanColumn.hidden(Item.CODE_BY_HAND));
        }
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
        return new PlanColumn("annual." + year + (number > 1 ? "." + number : ""), Type.NUMBER, Role.SHOWN,
                "annual_target.target", List.of(), year, AnnualTarget.TARGET);
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
            return Optional.of(annual.group(3) == null ? annual(year, number) : annualId(year, number));
        }
        List<PlanColumn> all = new ArrayList<>(columns());
        all.addAll(extras());
        return all.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }
}
