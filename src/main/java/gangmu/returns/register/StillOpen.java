package gangmu.returns.register;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.ReturnDecision;
import gangmu.returns.kept.SaidCells;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cells of a unit's last return that nobody has decided yet; what we changed since was decided by that. */
public final class StillOpen {
    private StillOpen() {
    }

    public static List<OpenCell> of(Snapshot now, UUID unit, UUID period) {
        ReceivedReturn last = ReceivedReturn.current(now, unit, period);
        if (last == null) {
            return List.of();
        }
        List<ReturnDecision> decided = ReturnDecision.of(now, last.entity().id());
        return last.openCells().stream().filter(cell -> cell.isColumn() || isAsItWas(now, period, cell)
                && decided.stream().noneMatch(each -> each.subject().equals(cell.subject())
                        && each.column().equals(cell.column()))).toList();
    }

    /** Whether something is still to be decided about a return, or was decided and not carried out. */
    public static boolean isPending(Snapshot now, ReceivedReturn received) {
        return received.state() == ReceivedReturn.State.BEGUN
                || received.state() == ReceivedReturn.State.TAKEN_IN && !of(now, received.unit(), received.period()).isEmpty()
                || ReturnDecision.of(now, received.entity().id()).stream().anyMatch(decision -> !decision.carriedOut());
    }

    private static boolean isAsItWas(Snapshot now, UUID period, OpenCell cell) {
        String text = ours(now, period, cell);
        return cell.ours().equals(SaidCells.markOf(true, text)) || cell.ours().equals(SaidCells.markOf(false, text));
    }

    /** What we have in a cell now, as the plan writes it down. */
    public static @Nullable String ours(Snapshot now, UUID period, OpenCell cell) {
        ProgressEntry progress = Reports.progress(now, cell.subject(), period);
        IndicatorValue value = progress == null ? Reports.value(now, cell.subject(), period) : null;
        Entity report = progress != null ? progress.entity() : value == null ? null : value.entity();
        return report == null ? null : text(report, cell.column().substring(cell.column().indexOf('.') + 1));
    }

    private static @Nullable String text(Entity report, String name) {
        return report.kind().field(name).map(field -> write(report, field)).orElse(null);
    }

    private static <T> @Nullable String write(Entity report, Field<T> field) {
        return field.write(report.get(field));
    }
}
