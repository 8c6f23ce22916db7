package gangmu.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open differences that arise at the turn of one change set, and those that an edit decides. */
public final class Disagreements {
    private final ChangeSet set;
    private final Map<UUID, Entity> open = new LinkedHashMap<>();

    Disagreements(ChangeSet set) {
        this.set = set;
    }

    /** Where people find a value: a report's under what it reports on, in its period. */
    private record Place(UUID subject, Kind kind, @Nullable UUID period) {
        static Place of(Entity entity) {
            if (entity.kind() == ProgressEntry.KIND && entity.get(ProgressEntry.ITEM) != null) {
                return of(entity, ProgressEntry.ITEM, ProgressEntry.PERIOD);
            }
            if (entity.kind() == IndicatorValue.KIND && entity.get(IndicatorValue.INDICATOR) != null) {
                return of(entity, IndicatorValue.INDICATOR, IndicatorValue.PERIOD);
            }
            return new Place(entity.id(), entity.kind(), null);
        }

        private static Place of(Entity report, Field<UUID> subject, Field<UUID> period) {
            return new Place(report.need(subject), Objects.requireNonNull(subject.target()), report.get(period));
        }
    }

    /** Something about a thing as a whole. */
    void about(Entity thing, DifferenceReason reason) {
        note(Place.of(thing), "", null, reason);
    }

    /**
     * A value of a field that does not stand. What the program notes by itself nobody has to decide, nor the place of a thing among
     * its like, which nobody reads.
     */
    void about(Entity thing, Field<?> field, @Nullable Object kept, DifferenceReason reason) {
        if (field.noted() || field.name().equals("rank")) {
            return;
        }
        note(Place.of(thing), field.key(), field.write(kept), reason);
    }

    private void note(Place place, String field, @Nullable String kept, DifferenceReason reason) {
        String told = String.join("\n", set.id().toString(), place.subject().toString(), String.valueOf(place.period()), field,
                reason.name(), String.valueOf(kept));
        // The same in every copy, so it is made of what it says.
        UUID id = UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
        open.put(id, Entity.blank(OpenDifference.KIND, id).with(OpenDifference.SUBJECT, place.subject())
                .with(OpenDifference.SUBJECT_KIND, place.kind().name()).with(OpenDifference.PERIOD, place.period())
                .with(OpenDifference.FIELD, field).with(OpenDifference.REASON, reason).with(OpenDifference.KEPT, kept)
                .with(OpenDifference.CHANGE_SET, set.id().toString()).with(OpenDifference.AUTHOR, set.stamp().author())
                .with(OpenDifference.MADE, set.stamp().at()).with(OpenDifference.COPY, set.stamp().copy().toString()));
    }

    /** Those that are not there yet. */
    List<Change> changes(Snapshot state) {
        List<Change> changes = new ArrayList<>();
        for (Entity each : open.values()) {
            if (state.find(each.ref()) == null) {
                changes.add(new Change.Add(each));
            }
        }
        return changes;
    }

    /** Drafts that an edit decides what was open about the fields that it writes and the things that it takes out. */
    public static void decideBy(Draft draft) {
        if (draft.now().count(OpenDifference.KIND) == 0) {
            return;
        }
        for (Change change : draft.changes()) {
            switch (change) {
                case Change.Add add -> decide(draft, Place.of(add.entity()), add.entity());
                case Change.Set set -> {
                    Entity now = draft.now().find(set.ref());
                    if (now != null) {
                        decide(draft, Place.of(now), set.field());
                    }
                }
                case Change.Remove remove -> draft.now().where(OpenDifference.SUBJECT, remove.id())
                        .forEach(each -> draft.remove(OpenDifference.KIND, each.id()));
            }
        }
    }

    private static void decide(Draft draft, Place place, Entity added) {
        for (Field<?> field : added.kind().fields()) {
            if (added.get(field) != null) {
                decide(draft, place, field);
            }
        }
    }

    private static void decide(Draft draft, Place place, Field<?> field) {
        for (Entity each : draft.now().where(OpenDifference.SUBJECT, place.subject())) {
            OpenDifference difference = new OpenDifference(each);
            if (difference.field().equals(field.key()) && Objects.equals(difference.period(), place.period())) {
                draft.remove(OpenDifference.KIND, each.id());
            }
        }
    }
}
