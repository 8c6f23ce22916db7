package gangmu.usecase;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;

/** Judging a plan in a period by the plan's own rules; a closed period stands as it was when it was closed. */
public final class AssessPeriod {
    public Assessment assess(Snapshot snapshot, Plan plan, Period period) {
        return Assessor.assess(snapshot, plan, period);
    }
}
