package gangmu.usecase.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.FrozenPeriods;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Closing a reporting period, which keeps what stands in it for good; opening it again; comparing two. */
public final class ClosePeriod {
    private final Workspace workspace;

    public ClosePeriod(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Closes a period: its entries, verdicts and rules are kept as they stand, and its reports admit no change.
     *
     * @return fails with a {@link Refusal} {@code period.closed-already}
     */
    public CompletableFuture<@Nullable Committed> close(Plan plan, Period period) {
        return workspace.submit(new Origin("close-period", period.name()), draft -> {
            Period now = now(draft.now(), period);
            if (now.closed()) {
                throw Refusal.of("period.closed-already", now.name());
            }
            freeze(draft, plan, now);
            draft.set(now.entity().ref(), Period.CLOSED, true);
        });
    }

    private void freeze(Draft draft, Plan plan, Period period) {
        Assessment assessment = new AssessPeriod().assess(draft.now(), plan, period);
        FrozenPeriods.freeze(assessment, workspace.ids()).forEach(draft::add);
    }

    /** Keeps what stands in the closed periods of a plan that came without it, as from a workbook of other people. */
    public void freezeWhatIsClosed(Plan plan) {
        workspace.commit(new Origin("close-period", plan.name()), draft -> {
            for (Period period : Reports.periods(draft.now(), plan.id())) {
                if (period.closed() && draft.now().countWhere(FrozenPart.PERIOD, period.id()) == 0) {
                    draft.set(period.entity().ref(), Period.CLOSED, null);
                    freeze(draft, plan, now(draft.now(), period));
                    draft.set(period.entity().ref(), Period.CLOSED, true);
                }
            }
        });
    }

    /**
     * Opens a closed period again; what was kept of it goes (the journal still has it), and the reason stays.
     *
     * @return fails with a {@link Refusal} {@code period.not-closed}, {@code period.reason-needed}
     */
    public CompletableFuture<@Nullable Committed> reopen(Period period, String reason) {
        return workspace.submit(new Origin("reopen-period", period.name() + ": " + reason.strip()), draft -> {
            Period now = now(draft.now(), period);
            if (!now.closed()) {
                throw Refusal.of("period.not-closed", now.name());
            }
            if (reason.isBlank()) {
                throw Refusal.of("period.reason-needed", now.name());
            }
            for (FrozenPart part : FrozenPeriods.parts(draft.now(), now.id())) {
                draft.remove(FrozenPart.KIND, part.id());
            }
            draft.set(now.entity().ref(), Period.CLOSED, null);
            draft.set(now.entity().ref(), Period.REOPENED, reason.strip());
        });
    }

    /** Two periods beside each other; a closed one as it was when it was closed. */
    public static Comparison compare(Snapshot snapshot, Plan plan, Period before, Period after) {
        AssessPeriod assess = new AssessPeriod();
        return Comparison.of(assess.assess(snapshot, plan, before), assess.assess(snapshot, plan, after));
    }

    private static Period now(Snapshot snapshot, Period period) {
        Entity entity = snapshot.find(Period.KIND, period.id());
        return new Period(Objects.requireNonNullElseGet(entity, period::entity));
    }
}
