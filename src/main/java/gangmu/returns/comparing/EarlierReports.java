package gangmu.returns.comparing;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was reported before a period, against which new figures are held. */
final class EarlierReports {
    private final Snapshot now;
    private final List<Period> earlier;

    EarlierReports(Snapshot now, Period period) {
        this.now = now;
        this.earlier = Reports.periods(now, period.plan()).stream()
                .filter(each -> each.dataDate().isBefore(period.dataDate())).toList().reversed();
    }

    /** The figure that was reported last before the period, null where there is none. */
    @Nullable BigDecimal last(Ref subject, Field<BigDecimal> field) {
        for (Period period : earlier) {
            Entity report = report(subject, period);
            BigDecimal figure = report == null ? null : report.get(field);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    private @Nullable Entity report(Ref subject, Period period) {
        if (subject.kind() == Item.KIND) {
            ProgressEntry entry = Reports.progress(now, subject.id(), period.id());
            return entry == null ? null : entry.entity();
        }
        IndicatorValue value = Reports.value(now, subject.id(), period.id());
        return value == null ? null : value.entity();
    }
}
