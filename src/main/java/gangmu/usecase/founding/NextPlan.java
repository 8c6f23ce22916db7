package gangmu.usecase.founding;

import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceStore;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.editing.FirstPeriod;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.FreshFolder;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * 编制下一规划: the next plan from this one, beside it or in a workspace of its own: units, groups and leaders, the chosen
 * open projects with what was invested and what proves it, the indicators with their new base, each saying what it goes on
 * with. One change set: all of it, or nothing.
 */
public final class NextPlan {
    private final Workspace workspace;

    /** @param workspace the one that holds the plan; one that may only be looked at will do for {@link #intoNew} */
    public NextPlan(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is wanted.
     *
     * @param period null where none is wanted yet
     * @param projects of the old plan, those that go along; none of them finished
     */
    public record Wish(String name, LocalDate start, LocalDate end, @Nullable FirstPeriod period, Set<UUID> projects) {
        public Wish {
            projects = Set.copyOf(projects);
        }
    }

    /**
     * What was made.
     *
     * @param plan the new plan
     * @param items how many items went along, sections among them
     * @param projects how many of them are projects
     * @param evidence how many pieces of evidence
     * @param notes what did not go along, or not as it was
     * @param tasks how many tasks stay with the old plan
     * @param policies how many policies
     */
    public record Made(Committed committed, UUID plan, int groups, int indicators, int items, int projects, int evidence,
            List<HandoverNote> notes, long tasks, long policies) {
    }

    /** What can go along, as things stand now. */
    public Succession look(Plan from) {
        return Succession.of(workspace.snapshot(), from);
    }

    /**
     * Into the same workspace; can be undone as one.
     *
     * @return fails with {@code next-plan.start}, {@code next-plan.name-taken}, {@code next-plan.finished},
     *     {@code next-plan.no-project}, {@code dates.end-before-start}, {@code period.data-date-outside-plan}
     */
    public CompletableFuture<Made> here(Plan from, Wish wish) {
        AtomicReference<@Nullable Handover> handed = new AtomicReference<>();
        return workspace.submit(origin(from), draft -> {
            if (PlanTree.plans(draft.now()).stream().anyMatch(plan -> plan.name().equals(wish.name()))) {
                throw Refusal.at(Plan.NAME, "next-plan.name-taken", wish.name());
            }
            Handover handover = new Handover(draft.now(), from, wish, workspace.ids());
            handover.into(draft);
            handed.set(handover);
        }).thenApply(committed -> Objects.requireNonNull(handed.get()).made(Objects.requireNonNull(committed)));
    }

    /**
     * Into a new workspace, with the files of evidence; where anything fails there is none. It has no password.
     *
     * @throws Refusal as {@link #here}; {@code workspace.exists}, {@code evidence.missing}, {@code evidence.unreadable}
     */
    public Made intoNew(Plan from, Wish wish, Path folder, Adapters adapters, Progress progress) {
        Handover handover = new Handover(workspace.snapshot(), from, wish, workspace.ids());
        return FreshFolder.make(folder, workspace.ids(), part -> {
            adapters.storage().create(part);
            try (Workspace fresh = new Workspace(adapters.storage().open(part, progress), workspace.clock(), workspace.ids(),
                    workspace.author())) {
                List<Evidence> pieces = handover.evidence();
                for (Evidence piece : pieces) {
                    progress.at("attach", pieces.indexOf(piece), pieces.size());
                    carry(piece, fresh.evidence());
                }
                Committed committed = fresh.commit(origin(from), handover::intoEmpty);
                return handover.made(Objects.requireNonNull(committed));
            }
        });
    }

    private static Origin origin(Plan from) {
        return new Origin("next-plan", from.name());
    }

    /** The file by its content: what lies there under a hash must be what the hash says. */
    private void carry(Evidence piece, EvidenceStore to) {
        String hash = piece.hash();
        if (hash != null && !to.store(workspace.evidence().fileOf(hash)).hash().equals(hash)) {
            throw new Refusal(Problem.of("next-plan.evidence-changed", piece.title(), hash));
        }
    }
}
