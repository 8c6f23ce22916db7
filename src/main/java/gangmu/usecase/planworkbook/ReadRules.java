package gangmu.usecase.planworkbook;

import gangmu.assessment.RuleSet;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.status.planworkbook.PlanWorkbooks;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Rules out of a plan workbook, where an office edits them beside everything else. They are only read: {@code EditRules}
 * previews and saves them.
 */
public final class ReadRules {
    private final PlanWorkbooks workbooks;
    private final Supplier<UUID> ids;

    public ReadRules(PlanWorkbooks workbooks, Supplier<UUID> ids) {
        this.workbooks = workbooks;
        this.ids = ids;
    }

    /**
     * The newest version that the workbook holds.
     *
     * @throws Refusal {@code plan-workbook.*} where it cannot be read, {@code rules.none-in-workbook}
     */
    public RuleSet of(Path file) {
        Path source = file.toAbsolutePath().normalize();
        PlanComposition.Composed composed = NewFromPlan.compose(workbooks, source, Snapshot.empty(), ids);
        NewFromPlan.refuse(source, composed.problems());
        return composed.entities().stream().filter(entity -> entity.kind() == RuleSet.KIND).map(RuleSet::new)
                .max(Comparator.comparingLong(RuleSet::version)).map(RuleSet::spelledOut)
                .orElseThrow(() -> Refusal.of("rules.none-in-workbook", source.toString()));
    }
}
