package gangmu.status.figures;

import gangmu.changes.Kind;
import gangmu.evidence.Evidence;
import gangmu.evidence.Fact;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.plan.Entries;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of things whose texts the report quotes. */
final class Quotable {
    static final List<Kind> KINDS = Stream.concat(Entries.KINDS.stream(), Stream.of(ProgressEntry.KIND,
            IndicatorValue.KIND, Evidence.KIND, Fact.KIND, Item.KIND, Plan.KIND, ReportText.KIND)).toList();

    private Quotable() {
    }
}
