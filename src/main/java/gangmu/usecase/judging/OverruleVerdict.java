package gangmu.usecase.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Overrides;
import gangmu.assessment.Overruled;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** 改判: overruling computed verdicts, taking that back, and listing what was overruled. */
public final class OverruleVerdict {
    private final Workspace workspace;

    public OverruleVerdict(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A person's verdict.
     *
     * @param item on an item; null for an indicator
     * @param indicator on an indicator; null for an item
     * @param evidence what proves it; may be empty
     */
    public record Says(@Nullable ItemVerdict item, @Nullable Judgement indicator, String reason,
            List<UUID> evidence) {
        public Says {
            evidence = List.copyOf(evidence);
        }
    }

    /** What was overruled in a period: the item or indicator, and the computed verdict beside the person's. */
    public record Line(Entity about, @Nullable Enum<?> computed, Overruled<?> overruled) {
    }

    /**
     * Overrules the verdict on an item or indicator, in place of what a person said of it before; the inputs of the
     * computed verdict are remembered, so that a change of them brings it to review. Saying the same again ends a
     * review.
     *
     * @return fails with a {@link Refusal} {@code override.*}, {@code period.closed}
     */
    public CompletableFuture<@Nullable Committed> overrule(Plan plan, Period period, Ref about, Says says) {
        return workspace.submit(new Origin("overrule", label(about)), draft -> {
            String inputs = inputs(draft.now(), plan, period, about);
            Entity found = Overrides.find(draft.now(), about.id(), period.id());
            Entity blank = Entity.blank(VerdictOverride.KIND, found == null ? workspace.ids().get() : found.id());
            Entity next = blank.with(VerdictOverride.PERIOD, period.id()).with(VerdictOverride.TARGET, about.id())
                    .with(VerdictOverride.ITEM_VERDICT, says.item())
                    .with(VerdictOverride.INDICATOR_VERDICT, says.indicator())
                    .with(VerdictOverride.REASON, says.reason()).with(VerdictOverride.EVIDENCE, says.evidence())
                    .with(VerdictOverride.INPUTS, inputs);
            if (found == null) {
                draft.add(next);
            } else {
                VerdictOverride.KIND.fields().forEach(field -> draft.setUntyped(found.ref(), field, next.get(field)));
            }
        });
    }

    /**
     * Takes an override away; the computed verdict stands again.
     *
     * @return fails with a {@link Refusal} {@code override.none}
     */
    public CompletableFuture<@Nullable Committed> withdraw(Period period, Ref about) {
        return workspace.submit(new Origin("withdraw-override", label(about)), draft -> {
            Entity found = Overrides.find(draft.now(), about.id(), period.id());
            if (found == null) {
                throw Refusal.of("override.none", label(about));
            }
            draft.remove(VerdictOverride.KIND, found.id());
        });
    }

    private String inputs(Snapshot now, Plan plan, Period period, Ref about) {
        Assessment assessment = new AssessPeriod().assess(now, plan, period);
        ItemResult item = assessment.items().get(about.id());
        IndicatorResult indicator = assessment.indicators().get(about.id());
        if (item == null && indicator == null) {
            throw Refusal.of("override.target");
        }
        return item != null ? Overrides.seen(item) : Overrides.seen(Objects.requireNonNull(indicator));
    }

    private String label(Ref about) {
        Entity entity = workspace.snapshot().find(about);
        return entity == null ? "" : Naming.label(entity);
    }

    /** Everything that was overruled in a period, items in the order of the tree, then indicators. */
    public static List<Line> list(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        for (ItemResult result : assessment.items().values()) {
            if (result.overruled() != null) {
                lines.add(new Line(entity(assessment, Item.KIND, result.item()), result.computed(),
                        result.overruled()));
            }
        }
        for (IndicatorResult result : assessment.indicators().values()) {
            if (result.overruled() != null) {
                lines.add(new Line(entity(assessment, Indicator.KIND, result.indicator()), result.computed(),
                        result.overruled()));
            }
        }
        return lines;
    }

    private static Entity entity(Assessment assessment, Kind kind, UUID id) {
        return Objects.requireNonNull(assessment.snapshot().find(kind, id));
    }
}
