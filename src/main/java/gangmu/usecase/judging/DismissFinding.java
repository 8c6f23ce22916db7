package gangmu.usecase.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.changes.Entity;
import gangmu.changes.Naming;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Finding;
import gangmu.status.Findings;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** 核销: saying with a reason that a finding is none, and taking that back. */
public final class DismissFinding {
    private final Workspace workspace;

    public DismissFinding(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Dismisses the findings of this code about a thing, as they stand; other data bring them back.
     *
     * @return fails with a {@link Refusal} {@code finding.none}, {@code finding.reason-needed}, {@code period.closed}
     */
    public CompletableFuture<@Nullable Committed> dismiss(Plan plan, Period period, Ref about, String code,
            String reason) {
        return workspace.submit(new Origin("dismiss-finding", label(about)), draft -> {
            Assessment assessment = new AssessPeriod().assess(draft.now(), plan, period);
            List<Finding> open = Findings.of(assessment).stream()
                    .filter(finding -> finding.about().equals(about) && finding.code().equals(code)).toList();
            if (open.isEmpty()) {
                throw Refusal.of("finding.none", code, label(about));
            }
            for (Finding finding : open) {
                draft.add(Entity.blank(FindingDismissal.KIND, workspace.ids().get())
                        .with(FindingDismissal.PERIOD, period.id()).with(FindingDismissal.TARGET, about.id())
                        .with(FindingDismissal.FINDING, code).with(FindingDismissal.BASIS, finding.basis())
                        .with(FindingDismissal.REASON, reason.strip()));
            }
        });
    }

    /**
     * Opens dismissed findings of this code about a thing again.
     *
     * @return fails with a {@link Refusal} {@code finding.none}, {@code period.closed}
     */
    public CompletableFuture<@Nullable Committed> restore(Period period, Ref about, String code) {
        return workspace.submit(new Origin("restore-finding", label(about)), draft -> {
            List<FindingDismissal> kept = draft.now().where(FindingDismissal.TARGET, about.id()).stream()
                    .map(FindingDismissal::new).filter(each -> each.period().equals(period.id())
                            && each.finding().equals(code)).toList();
            if (kept.isEmpty()) {
                throw Refusal.of("finding.none", code, label(about));
            }
            kept.forEach(each -> draft.remove(FindingDismissal.KIND, each.id()));
        });
    }

    private String label(Ref about) {
        Entity entity = workspace.snapshot().find(about);
        return entity == null ? "" : Naming.label(entity);
    }
}
