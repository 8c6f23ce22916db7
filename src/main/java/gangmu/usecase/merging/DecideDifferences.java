package gangmu.usecase.merging;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.Stamp;
import gangmu.merging.ArrivedChanges;
import gangmu.merging.DifferenceReason;
import gangmu.merging.OpenDifference;
import gangmu.merging.Sharing;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The open differences of a plan, and deciding them: an edit like any other. */
public final class DecideDifferences {
    private final Workspace workspace;

    public DecideDifferences(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A difference as people see it.
     *
     * @param subject what it is about
     * @param period the name of the period of the report, empty where it is about none
     * @param field null where it is about the subject as a whole
     * @param stands what the field holds now
     * @param kept what somebody wrote and does not stand
     * @param by who wrote what is kept, when and in which copy; empty where nobody can tell any more
     */
    public record Shown(OpenDifference difference, String subject, String period, @Nullable Field<?> field, String stands,
            String kept, Optional<Stamp> by) {
    }

    /** What is to be done about a difference. */
    public enum Decision {
        /** What stands stays. */
        KEEP,
        /** What is kept is written in its place. */
        TAKE
    }

    /** All that are open, by what they are about. */
    public List<Shown> open() {
        Snapshot snapshot = workspace.snapshot();
        List<ChangeSet> arrived = new ArrayList<>();
        if (snapshot.count(OpenDifference.KIND) > 0) {
            arrived.addAll(ArrivedChanges.read(snapshot.all(ArrivedChanges.KIND), Kinds.LINES));
        }
        return shown(snapshot, snapshot.all(OpenDifference.KIND).stream().map(OpenDifference::new).toList(), arrived);
    }

    /**
     * Differences as people see them in a state of the plan, by what they are about.
     *
     * @param arrived the change sets of other copies in which what is kept may have been written
     */
    public List<Shown> shown(Snapshot snapshot, List<OpenDifference> differences, List<ChangeSet> arrived) {
        UUID plan = PlanTree.plans(snapshot).stream().map(Plan::id).findFirst().orElseGet(() -> new UUID(0, 0));
        FieldTexts texts = new FieldTexts(snapshot, plan);
        return differences.stream().map(each -> shown(snapshot, texts, each, arrived))
                .sorted(Comparator.comparing(Shown::subject).thenComparing(each -> each.difference().field())
                        .thenComparing(each -> each.difference().id())).toList();
    }

    private Shown shown(Snapshot snapshot, FieldTexts texts, OpenDifference difference, List<ChangeSet> arrived) {
        Field<?> field = field(difference);
        Entity subject = subject(snapshot, difference);
        UUID period = difference.period();
        Entity inPeriod = period == null ? null : snapshot.find(Period.KIND, period);
        Object kept = field == null ? null : field.read(difference.kept());
        Entity place = field == null ? subject : place(snapshot, difference, field);
        return new Shown(difference, subject == null ? difference.subject().toString() : Naming.of(snapshot, subject),
                inPeriod == null ? "" : new Period(inPeriod).name(), field,
                field == null || place == null ? "" : texts.write(place, field),
                field == null ? "" : texts.writeValue(field, kept), by(difference, field, place, arrived));
    }

    private static @Nullable Entity subject(Snapshot snapshot, OpenDifference difference) {
        return snapshot.findAnywhere(difference.subject());
    }

    private static @Nullable Field<?> field(OpenDifference difference) {
        int dot = difference.field().indexOf('.');
        return dot < 0 ? null : Kinds.ALL.stream().filter(kind -> kind.name().equals(difference.field().substring(0, dot)))
                .flatMap(kind -> kind.field(difference.field().substring(dot + 1)).stream()).findFirst().orElse(null);
    }

    /** The entity that has the field: of a difference about a report that report, where there is one. */
    private static @Nullable Entity place(Snapshot snapshot, OpenDifference difference, Field<?> field) {
        UUID period = difference.period();
        Kind kind = field.kind();
        if (period != null && kind == ProgressEntry.KIND) {
            ProgressEntry entry = Reports.progress(snapshot, difference.subject(), period);
            return entry == null ? null : entry.entity();
        }
        if (period != null && kind == IndicatorValue.KIND) {
            IndicatorValue value = Reports.value(snapshot, difference.subject(), period);
            return value == null ? null : value.entity();
        }
        return snapshot.find(kind, difference.subject());
    }

    /** Who wrote what is kept: the change set that it arose at, but where that one's value stands, or it closed the period. */
    private Optional<Stamp> by(OpenDifference difference, @Nullable Field<?> field, @Nullable Entity place, List<ChangeSet> arrived) {
        Stamp own = new Stamp(UUID.fromString(difference.text(OpenDifference.COPY)), 0,
                difference.entity().need(OpenDifference.MADE), difference.text(OpenDifference.AUTHOR));
        boolean closed = difference.reason() == DifferenceReason.CLOSED;
        if (difference.reason() != DifferenceReason.WRITTEN_TWICE && !closed || field == null || place == null) {
            return Optional.of(own);
        }
        List<ChangeSet> sets = new ArrayList<>(arrived);
        workspace.journal().entries(JournalFilter.ALL.of(Set.of(place.id())), Long.MAX_VALUE, 500).stream()
                .map(Journal.Entry::changeSet).forEach(sets::add);
        Optional<Stamp> writer = sets.stream().filter(set -> Sharing.isShared(set) && (closed || !set.id().equals(difference.changeSet())))
                .filter(set -> set.changes().stream().anyMatch(change -> wrote(change, place.id(), field, difference.kept())))
                .max(Sharing.ORDER).map(ChangeSet::stamp);
        return closed && writer.isEmpty() ? Optional.of(own) : writer;
    }

    private static boolean wrote(Change change, UUID id, Field<?> field, @Nullable String value) {
        return change.id().equals(id) && switch (change) {
            case Change.Set set -> set.field() == field && Objects.equals(field.write(set.after()), value);
            case Change.Add add -> add.kind() == field.kind() && Objects.equals(field.write(add.entity().get(field)), value);
            case Change.Remove remove -> false;
        };
    }

    /**
     * A difference by its id or the beginning of that.
     *
     * @throws Refusal {@code difference.unknown}
     */
    public OpenDifference find(String id) {
        List<OpenDifference> found = workspace.snapshot().all(OpenDifference.KIND).stream().map(OpenDifference::new)
                .filter(each -> each.id().toString().startsWith(id)).toList();
        if (found.size() != 1) {
            throw Refusal.of("difference.unknown", id);
        }
        return found.getFirst();
    }

    /**
     * Decides differences as one change set.
     *
     * @return fails with {@code difference.nothing-to-take} where there is no value to be written, and with all that an edit is
     *     refused for
     */
    public CompletableFuture<@Nullable Committed> decide(List<OpenDifference> differences, Decision decision) {
        List<String> names = differences.stream().map(each -> subject(workspace.snapshot(), each)).filter(Objects::nonNull)
                .map(Naming::label).distinct().toList();
        return workspace.submit(Origin.of("decide", names), draft -> {
            for (OpenDifference each : differences) {
                if (draft.now().find(each.entity().ref()) == null) {
                    continue;
                }
                if (decision == Decision.TAKE) {
                    take(draft, each);
                }
                draft.remove(OpenDifference.KIND, each.id());
            }
        });
    }

    private void take(Draft draft, OpenDifference difference) {
        Field<?> field = field(difference);
        UUID period = difference.period();
        boolean report = period != null && field != null
                && (field.kind() == ProgressEntry.KIND || field.kind() == IndicatorValue.KIND);
        if (field == null || !report && draft.now().find(field.kind(), difference.subject()) == null) {
            throw Refusal.of("difference.nothing-to-take", difference.id().toString());
        }
        Object value = field.read(difference.kept());
        if (report && field.kind() == ProgressEntry.KIND) {
            Reports.report(draft, workspace.ids(), difference.subject(), Objects.requireNonNull(period), untyped(field), value);
        } else if (report) {
            Reports.reportIndicator(draft, workspace.ids(), difference.subject(), Objects.requireNonNull(period), untyped(field), value);
        } else {
            draft.setUntyped(new Ref(field.kind(), difference.subject()), field, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> untyped(Field<?> field) {
        return (Field<Object>) field;
    }
}
