package gangmu.status.figures;

import gangmu.changes.Kind;
import gangmu.evidence.Evidence;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import java.util.List;

/** The kinds of things whose texts the report quotes. */
final class Quotable {
    static final List<Kind> KINDS =
            List.of(ProgressEntry.KIND, IndicatorValue.KIND, Evidence.KIND, Item.KIND, Plan.KIND);

    private Quotable() {
    }
}
