package gangmu.usecase;

import gangmu.assessment.AssessmentRules;
import gangmu.changes.Kind;
import gangmu.changes.References;
import gangmu.changes.Rule;
import gangmu.evidence.EvidenceRules;
import gangmu.period.PeriodRules;
import gangmu.plan.PlanRules;
import gangmu.returns.ReturnKinds;
import gangmu.status.office.SheetLayout;
import java.util.ArrayList;
import java.util.List;

/** Every kind of entity that a workspace holds, and every rule that its changes keep. */
public final class Kinds {
    /** In the order in which they depend on each other: what is referred to comes first. */
    public static final List<Kind> ALL = all();
    public static final List<Rule> RULES =
            List.of(new References(), new PlanRules(), new PeriodRules(), new EvidenceRules(),
                    new AssessmentRules());

    private Kinds() {
    }

    private static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(PlanRules.kinds());
        kinds.addAll(PeriodRules.kinds());
        kinds.addAll(EvidenceRules.kinds());
        kinds.addAll(SheetLayout.kinds());
        kinds.addAll(AssessmentRules.kinds());
        kinds.addAll(ReturnKinds.kinds());
        return List.copyOf(kinds);
    }
}
