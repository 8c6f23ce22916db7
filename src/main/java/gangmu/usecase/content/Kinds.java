package gangmu.usecase.content;

import gangmu.assessment.AssessmentRules;
import gangmu.changes.Change;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.References;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceRules;
import gangmu.merging.ChangeSetLines;
import gangmu.merging.Sharing;
import gangmu.period.PeriodRules;
import gangmu.plan.PlanRules;
import gangmu.returns.kept.ReturnKinds;
import gangmu.status.office.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every kind of entity that a workspace holds, and every rule that its changes keep. */
public final class Kinds {
    /** In the order in which they depend on each other: what is referred to comes first. */
    public static final List<Kind> ALL = all();
    public static final List<Rule> RULES =
            List.of(new References(), new PlanRules(), new PeriodRules(), new EvidenceRules(),
                    new AssessmentRules());

    /** The kinds whose entities make up plans: all but the book-keeping of templates, returns and copies. */
    public static final List<Kind> OF_PLANS =
            ALL.stream().filter(kind -> !ReturnKinds.kinds().contains(kind) && !Sharing.kinds().contains(kind)).toList();

    /** How change sets of plans are written where they pass between copies. */
    public static final ChangeSetLines LINES = new ChangeSetLines(ALL);

    private Kinds() {
    }

    /**
     * Asks every rule about a change set.
     *
     * @throws gangmu.changes.Refusal where one does not hold any more
     */
    public static void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Rule rule : RULES) {
            rule.check(before, after, changes);
        }
    }

    /** The fields by which entities of other kinds are part of one of this kind, and go when it is deleted. */
    @SuppressWarnings("unchecked")
    public static List<Field<UUID>> partsOf(Kind owner) {
        List<Field<UUID>> parts = new ArrayList<>();
        for (Kind kind : ALL) {
            for (Field<?> field : kind.fields()) {
                if (field.owner() && kind != owner && (field.target() == owner || field.target() == null)) {
                    parts.add((Field<UUID>) field);
                }
            }
        }
        return parts;
    }

    /** The fields by which entities of other kinds speak of one of this kind, and can do without it. */
    @SuppressWarnings("unchecked")
    public static List<Field<UUID>> mentionsOf(Kind kind) {
        return OF_PLANS.stream().filter(other -> other != kind).flatMap(other -> other.fields().stream())
                .filter(field -> field.target() == kind && !field.owner() && field.type() == ValueType.REF)
                .map(field -> (Field<UUID>) field).toList();
    }

    private static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>();
        kinds.addAll(PlanRules.kinds());
        kinds.addAll(PeriodRules.kinds());
        kinds.addAll(EvidenceRules.kinds());
        kinds.addAll(SheetLayout.kinds());
        kinds.addAll(AssessmentRules.kinds());
        kinds.addAll(ReturnKinds.kinds());
        kinds.addAll(Sharing.kinds());
        return List.copyOf(kinds);
    }
}
