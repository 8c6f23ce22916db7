package gangmu.returns.template;

import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Which columns the sheets of a template have, as their descriptions want them. */
public final class TemplateLayout {
    /** Goes up whenever the columns or the hidden parts change their meaning. */
    public static final int VERSION = 1;
    /** The first cell of the hidden row of column keys. */
    public static final String KEY_ROW = "gangmu:keys";
    public static final String ORDINAL = "ordinal";
    /** 所属任务: what a step belongs to. */
    public static final String PARENT = "parent";
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
        Table table = Table.templateOf(sheet.items());
        List<TemplateColumn> columns = new ArrayList<>();
        for (Column<?> described : Columns.of(table)) {
            if (described.isSeries()) {
                earlier.forEach(period -> columns.add(TemplateColumn.of(described, table, described.key() + "." + period.code(),
                        period.name())));
            } else {
                columns.add(TemplateColumn.of(described, table, switch (described.names()) {
                    case NOTHING -> List.of();
                    case BASE_YEAR -> List.of(Integer.toString(plan.baseYear()));
                    case LAST_YEAR -> List.of(Integer.toString(plan.end().getYear()));
                }));
            }
        }
        return columns;
    }
}
