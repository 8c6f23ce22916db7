package gangmu.usecase.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.changes.Change;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judging a plan in a period by the plan's own rules; a closed period stands as it was when it was closed. */
public final class AssessPeriod {
    public Assessment assess(Snapshot snapshot, Plan plan, Period period) {
        return Assessor.assess(snapshot, plan, period);
    }

    /**
     * Judges only what changes touched since an earlier assessment.
     *
     * @param before null where there is none: everything is judged
     */
    public Assessment again(@Nullable Assessment before, Snapshot snapshot, Plan plan, Period period,
            List<Change> changes) {
        return before == null ? assess(snapshot, plan, period)
                : Assessor.reassess(before, snapshot, plan, period, changes);
    }
}
