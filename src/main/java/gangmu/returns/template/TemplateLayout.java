package gangmu.returns.template;

import static gangmu.returns.template.TemplateColumn.composed;
import static gangmu.returns.template.TemplateColumn.input;
import static gangmu.returns.template.TemplateColumn.locked;

import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.returns.template.TemplateColumn.Form;
import java.util.ArrayList;
import java.util.List;

/** Which columns the sheets of a template have, in the order in which the offices write them. */
public final class TemplateLayout {
    /** Goes up whenever the columns or the hidden parts change their meaning. */
    public static final int VERSION = 1;
    /** The first cell of the hidden row of column keys. */
    public static final String KEY_ROW = "gangmu:keys";
    public static final String ORDINAL = "ordinal";
    public static final String PARENT = "parent";
    public static final String YEARS = "years";
    public static final String PLANNED_INVESTMENT = "plannedInvestment";
    /** Followed by a dot and the code of the period. */
    public static final String EARLIER = "earlier";

    private TemplateLayout() {
    }

    /**
     * The columns of a sheet.
     *
     * @param earlier the periods whose values stand beside the new ones on the indicator sheet
     */
    public static List<TemplateColumn> columns(TemplateSheet sheet, Plan plan, List<Period> earlier) {
        return switch (sheet) {
            case TASKS -> tasks();
            case PROJECTS -> projects();
            case POLICIES -> policies();
            case INDICATORS -> indicators(plan, earlier);
            case STEPS -> steps();
        };
    }

    private static List<TemplateColumn> tasks() {
        return List.of(composed(ORDINAL, Form.NUMBER), locked(Form.TEXT, Item.CODE), locked(Form.LONG_TEXT, Item.NAME),
                locked(Form.LONG_TEXT, Item.CONTENT), locked(Form.TEXT, Item.LEADER), locked(Form.TEXT, Item.LEAD),
                locked(Form.TEXT, Item.COOPERATING), locked(Form.DATE, Item.END),
                input(Form.LONG_TEXT, ProgressEntry.NARRATIVE), input(Form.PERCENT, ProgressEntry.PROGRESS),
                input(Form.LONG_TEXT, ProgressEntry.PROBLEMS), input(Form.LONG_TEXT, ProgressEntry.NEXT_STEPS));
    }

    private static List<TemplateColumn> steps() {
        return List.of(composed(ORDINAL, Form.NUMBER), locked(Form.TEXT, Item.CODE), locked(Form.LONG_TEXT, Item.NAME),
                composed(PARENT, Form.LONG_TEXT), locked(Form.TEXT, Item.LEAD), locked(Form.TEXT, Item.COOPERATING),
                locked(Form.DATE, Item.END), input(Form.LONG_TEXT, ProgressEntry.NARRATIVE),
                input(Form.PERCENT, ProgressEntry.PROGRESS), input(Form.LONG_TEXT, ProgressEntry.PROBLEMS),
                input(Form.LONG_TEXT, ProgressEntry.NEXT_STEPS));
    }

    private static List<TemplateColumn> projects() {
        return List.of(composed(ORDINAL, Form.NUMBER), locked(Form.TEXT, Item.CODE), locked(Form.LONG_TEXT, Item.NAME),
                locked(Form.TEXT, Item.LEGAL_PERSON), locked(Form.TEXT, Item.NATURE), locked(Form.TEXT, Item.PLACE),
                locked(Form.LONG_TEXT, Item.CONTENT), composed(YEARS, Form.TEXT),
                locked(Form.NUMBER, Item.TOTAL_INVESTMENT), input(Form.NUMBER, ProgressEntry.INVESTED),
                composed(PLANNED_INVESTMENT, Form.NUMBER), input(Form.LONG_TEXT, ProgressEntry.NARRATIVE),
                input(Form.PERCENT, ProgressEntry.PROGRESS), input(Form.CHOICE, ProgressEntry.START_STATE),
                locked(Form.TEXT, Item.FUNDING), input(Form.LONG_TEXT, ProgressEntry.PROBLEMS),
                input(Form.LONG_TEXT, ProgressEntry.NEXT_STEPS), locked(Form.TEXT, Item.LEAD),
                locked(Form.TEXT, Item.CONTACT), locked(Form.TEXT, Item.PHONE), locked(Form.TEXT, Item.LEADER),
                locked(Form.LONG_TEXT, Item.REMARK));
    }

    private static List<TemplateColumn> policies() {
        return List.of(composed(ORDINAL, Form.NUMBER), locked(Form.TEXT, Item.CODE), locked(Form.LONG_TEXT, Item.NAME),
                locked(Form.TEXT, Item.DOCUMENT_NUMBER), locked(Form.DATE, Item.ISSUED), locked(Form.TEXT, Item.LEAD),
                input(Form.LONG_TEXT, ProgressEntry.NARRATIVE), input(Form.PERCENT, ProgressEntry.PROGRESS),
                input(Form.LONG_TEXT, ProgressEntry.EFFECT), input(Form.LONG_TEXT, ProgressEntry.PROBLEMS),
                input(Form.LONG_TEXT, ProgressEntry.NEXT_STEPS));
    }

    private static List<TemplateColumn> indicators(Plan plan, List<Period> earlier) {
        List<TemplateColumn> columns = new ArrayList<>(List.of(locked(Form.TEXT, Indicator.CODE),
                locked(Form.TEXT, Indicator.CATEGORY), locked(Form.LONG_TEXT, Indicator.NAME),
                locked(Form.TEXT, Indicator.MEASURE), locked(Form.CHOICE, Indicator.ATTRIBUTE),
                locked(Form.CHOICE, Indicator.TYPE),
                new TemplateColumn(TemplateColumn.keyOf(Indicator.BASE), Form.NUMBER, Indicator.BASE, false,
                        List.of(Integer.toString(plan.baseYear()))),
                new TemplateColumn(TemplateColumn.keyOf(Indicator.TARGET), Form.NUMBER, Indicator.TARGET, false,
                        List.of(Integer.toString(plan.end().getYear()))),
                locked(Form.RATE, Indicator.TARGET_RATE), locked(Form.TEXT, Indicator.TARGET_WORDS)));
        for (Period period : earlier) {
            columns.add(composed(EARLIER + "." + period.code(), Form.NUMBER, period.name()));
        }
        columns.addAll(List.of(input(Form.NUMBER, IndicatorValue.VALUE), input(Form.RATE, IndicatorValue.RATE),
                input(Form.DATE, IndicatorValue.DATA_DATE), input(Form.FLAG, IndicatorValue.PROVISIONAL),
                input(Form.CHOICE, IndicatorValue.JUDGEMENT), input(Form.LONG_TEXT, IndicatorValue.REASON),
                locked(Form.TEXT, Indicator.LEAD)));
        return columns;
    }
}
