package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.changes.Snapshot;
import gangmu.excel.status.MadeUpPlan;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.util.Objects;

/** The figures of a made-up plan. */
public final class MadeUpFigures {
    private MadeUpFigures() {
    }

    public static Assessment assess(MadeUpPlan made, Snapshot snapshot) {
        return Assessor.assess(snapshot, new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, made.plan))),
                new Period(Objects.requireNonNull(snapshot.find(Period.KIND, made.period))),
                Assessor.rulesOf(snapshot, made.plan));
    }

    public static Figures of(MadeUpPlan made) {
        return Figures.of(assess(made, made.draft.now()));
    }
}
