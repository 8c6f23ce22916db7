package gangmu.returns.register;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.returns.kept.OpenCell;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.kept.SaidCells;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cells of a unit's last return that nobody has decided yet; what we changed since was decided by that. */
public final class StillOpen {
    private StillOpen() {
    }

    public static List<OpenCell> of(Snapshot now, UUID unit, UUID period) {
        ReceivedReturn last = ReceivedReturn.last(now, unit, period);
        return last == null ? List.of() : last.openCells().stream()
                .filter(cell -> cell.isColumn() || isAsItWas(now, period, cell)).toList();
    }

    private static boolean isAsItWas(Snapshot now, UUID period, OpenCell cell) {
        ProgressEntry progress = Reports.progress(now, cell.subject(), period);
        IndicatorValue value = progress == null ? Reports.value(now, cell.subject(), period) : null;
        Entity report = progress != null ? progress.entity() : value == null ? null : value.entity();
        String text = report == null ? null : text(report, cell.column().substring(cell.column().indexOf('.') + 1));
        return cell.ours().equals(SaidCells.markOf(true, text)) || cell.ours().equals(SaidCells.markOf(false, text));
    }

    private static @Nullable String text(Entity report, String name) {
        return report.kind().field(name).map(field -> write(report, field)).orElse(null);
    }

    private static <T> @Nullable String write(Entity report, Field<T> field) {
        return field.write(report.get(field));
    }
}
