package gangmu.period;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.NaturalId;
import gangmu.changes.Snapshot;
import gangmu.plan.Plan;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that people wrote for one place of the report; it stands there in place of the program's own. */
public record ReportText(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("report_text");
    public static final Field<UUID> PLAN = KIND.owner("plan", Plan.KIND);
    /** The period whose report it is written for; for all where none is given. */
    public static final Field<UUID> PERIOD = KIND.reference("period", Period.KIND);
    /** The place: {@code overall.indicators} … */
    public static final Field<String> SLOT = KIND.key("slot");
    /** Figures stand in it by their keys: {@code [[projects.met]]}. */
    public static final Field<String> TEXT = KIND.text("text");

    /** The id of a new text of a place: the same in every copy of the plan, for a place has one text. */
    public static UUID idOf(UUID plan, @Nullable UUID period, String slot) {
        return NaturalId.of(KIND, plan, period, slot);
    }

    public @Nullable UUID period() {
        return entity.get(PERIOD);
    }

    public String slot() {
        return entity.orElse(SLOT, "");
    }

    public String text() {
        return entity.orElse(TEXT, "");
    }

    /** What people wrote for a place in a period: for this very period, else for all. */
    public static Optional<ReportText> of(Snapshot snapshot, UUID plan, UUID period, String slot) {
        Optional<ReportText> forAll = Optional.empty();
        for (Entity entity : snapshot.where(SLOT, slot)) {
            ReportText text = new ReportText(entity);
            if (plan.equals(entity.get(PLAN))) {
                if (Objects.equals(text.period(), period)) {
                    return Optional.of(text);
                }
                forAll = text.period() == null ? Optional.of(text) : forAll;
            }
        }
        return forAll;
    }
}
