package gangmu.merging;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 待定差异: what a person wrote in one copy of the plan and what does not stand in it, because of what another wrote. It is
 * part of the plan: every copy that knows the same change sets has the same ones, under the same ids. It goes with the edit
 * that decides it, and comes back when that is undone.
 */
public record OpenDifference(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("open_difference");
    /** What it is about: of a report, the item or indicator that is reported on. */
    public static final Field<UUID> SUBJECT = KIND.owner("subject", null);
    /** The name of the subject's kind, where the subject itself may be gone. */
    public static final Field<String> SUBJECT_KIND = KIND.text("subjectKind");
    /** The period of the report, where it is about one. */
    public static final Field<UUID> PERIOD = KIND.referenceToAny("period");
    /** The {@link Field#key} of the field; none where it is about the subject as a whole. */
    public static final Field<String> FIELD = KIND.text("field");
    public static final Field<DifferenceReason> REASON = KIND.choice("reason", DifferenceReason.class);
    /** The canonical text of the value that does not stand; none where that is an empty field. */
    public static final Field<String> KEPT = KIND.text("kept");
    /** The change set at whose turn it arose: of {@code WRITTEN_TWICE} the one whose value stands, of {@code CLOSED}
     * the one that wrote or the one that closed the period, else the one whose value does not stand. */
    public static final Field<String> CHANGE_SET = KIND.text("changeSet");
    /** Who made that change set. */
    public static final Field<String> AUTHOR = KIND.text("author");
    /** When it was made, by the clock of its copy. */
    public static final Field<Instant> MADE = KIND.instant("made");
    /** The copy in which it was made. */
    public static final Field<String> COPY = KIND.text("copy");

    public UUID subject() {
        return entity.need(SUBJECT);
    }

    public @Nullable UUID period() {
        return entity.get(PERIOD);
    }

    public String field() {
        return text(FIELD);
    }

    public DifferenceReason reason() {
        return entity.need(REASON);
    }

    public @Nullable String kept() {
        return entity.get(KEPT);
    }

    /** The item or indicator that it is about, where it is about one that is there. */
    public Optional<Ref> about(Snapshot snapshot) {
        return Stream.of(Item.KIND, Indicator.KIND).map(kind -> new Ref(kind, subject())).filter(ref -> snapshot.find(ref) != null)
                .findFirst();
    }

    public UUID changeSet() {
        return UUID.fromString(entity.need(CHANGE_SET));
    }
}
