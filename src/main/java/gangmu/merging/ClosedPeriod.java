package gangmu.merging;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.FrozenPeriods;
import gangmu.assessment.VerdictOverride;
import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.faults.OurFaults;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period that was closed in one copy while others still reported in it: what the copy that closed it had is what stands, as its
 * frozen content says, and what the others reported is kept aside.
 */
final class ClosedPeriod {
    private static final List<Field<UUID>> REPORTED = List.of(ProgressEntry.PERIOD, IndicatorValue.PERIOD, VerdictOverride.PERIOD,
            FindingDismissal.PERIOD, ReportText.PERIOD);
    private final Snapshot state;
    private final Disagreements aside;

    /** @param closing the change set that may have closed it */
    ClosedPeriod(Snapshot state, ChangeSet closing) {
        this.state = state;
        this.aside = new Disagreements(closing);
    }

    /** What makes a closed period what it was, and an open one free of what was frozen; nothing where it is so. */
    List<Change> changes(UUID id) {
        Entity entity = state.find(Period.KIND, id);
        List<Change> changes = new ArrayList<>();
        if (entity != null && !new Period(entity).closed()) {
            // Opened again by somebody who had closed it too: what another closing froze goes as well.
            state.where(FrozenPart.PERIOD, id).forEach(part -> changes.add(new Change.Remove(part)));
            if (!changes.isEmpty()) {
                aside.about(entity, Period.CLOSED, true, DifferenceReason.WRITTEN_TWICE);
            }
        }
        Assessment kept = entity == null ? null : kept(new Period(entity));
        if (kept != null) {
            restore(id, kept, changes);
        }
        changes.addAll(aside.changes(state));
        return changes;
    }

    private void restore(UUID id, Assessment kept, List<Change> changes) {
        for (Field<UUID> period : REPORTED) {
            for (Entity is : state.where(period, id)) {
                Entity was = kept.snapshot().find(is.ref());
                if (was == null) {
                    keepAside(is, Entity.blank(is.kind(), is.id()));
                    changes.add(new Change.Remove(is));
                } else if (!was.equals(is)) {
                    keepAside(is, was);
                    changes.addAll(Difference.fields(is, was));
                }
            }
            for (Entity was : kept.snapshot().where(period, id)) {
                if (state.find(was.ref()) == null && hasOwners(was)) {
                    changes.add(new Change.Add(was));
                    aside.about(was, DifferenceReason.CLOSED);
                }
            }
        }
    }

    private @Nullable Assessment kept(Period period) {
        try {
            return FrozenPeriods.thaw(state, period);
        } catch (RuntimeException e) {
            // What somebody wrote there says nothing of what was reported; no merge fails of it, in any copy.
            OurFaults.noteIfOurs(ClosedPeriod.class, "reading what a closed period keeps", e);
            return null;
        }
    }

    private boolean hasOwners(Entity entity) {
        return entity.kind().fields().stream().filter(Field::owner).allMatch(field -> entity.get(field) instanceof UUID owner
                && (field.target() == null ? state.findAnywhere(owner) : state.find(field.target(), owner)) != null);
    }

    private void keepAside(Entity is, Entity was) {
        for (Change.Set each : Difference.fields(was, is)) {
            if (!each.field().owner()) {
                aside.about(is, each.field(), each.after(), DifferenceReason.CLOSED);
            }
        }
    }
}
