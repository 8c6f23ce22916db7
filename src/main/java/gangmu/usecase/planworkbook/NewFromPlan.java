package gangmu.usecase.planworkbook;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceStore;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plan out of a plan workbook, as one change set; all of it or, where anything is wrong, nothing. Files of evidence
 * that lie where the workbook says, below its own folder, are attached.
 */
public final class NewFromPlan {
    /** How many problems of one file are told. */
    public static final int MOST_PROBLEMS = 50;
    private final PlanWorkbooks workbooks;

    public NewFromPlan(PlanWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * What was imported.
     *
     * @param committed the last change set of it
     * @param evidenceFiles how many files of evidence were attached
     * @param notes what should be known of it: files of evidence that were not there, what was passed over
     */
    public record Imported(Committed committed, int evidenceFiles, List<Problem> notes) {
    }

    /** Whether a file is a plan workbook, with a sheet that names the plan; an office's own tables are none. */
    public static boolean isPlanWorkbook(PlanWorkbooks workbooks, Path file) {
        try {
            return workbooks.read(file.toAbsolutePath().normalize()).tables().stream().anyMatch(sheet -> sheet.form() == PlanForm.PLAN);
        } catch (PlanWorkbooks.Unreadable e) {
            // Whoever reads it says what it is.
            return false;
        }
    }

    /**
     * Makes a new workspace of a plan workbook, a very large one in several change sets. Where the workbook is refused, no
     * workspace is made.
     *
     * @param folder one that nobody takes for a workspace until it is whole
     * @throws Refusal {@code plan-workbook.*}, {@code workspace.exists} …
     */
    public Imported create(Storage storage, Path folder, Path file, Clock clock, Supplier<UUID> ids, String author,
            Progress progress) {
        Path source = file.toAbsolutePath().normalize();
        check(source, compose(source, Snapshot.empty(), ids, progress));
        storage.create(folder);
        try (Workspace workspace = new Workspace(storage.open(folder, progress), clock, ids, author)) {
            return into(workspace, source, ImportSteps.MOST, progress);
        }
    }

    /**
     * Adds the plan of a workbook to a workspace. Units that are known there, by id or by name, stay as they are.
     *
     * @throws Refusal {@code plan-workbook.*}, {@code evidence.*}: nothing is imported then
     */
    public Imported into(Workspace workspace, Path file, Progress progress) {
        return into(workspace, file, Integer.MAX_VALUE, progress);
    }

    /** @param most how many entities become one change set */
    private Imported into(Workspace workspace, Path file, int most, Progress progress) {
        Path source = file.toAbsolutePath().normalize();
        PlanComposition.Composed composed = compose(source, workspace.snapshot(), workspace.ids(), progress);
        check(source, composed);
        Path folder = Objects.requireNonNull(source.getParent());
        Map<UUID, EvidenceStore.Stored> stored = new HashMap<>();
        List<Problem> notes = new ArrayList<>(composed.notes());
        for (Map.Entry<UUID, PlanComposition.EvidenceFile> wanted : composed.files().entrySet()) {
            progress.at("attach", stored.size(), composed.files().size());
            Path piece = below(folder, wanted.getValue().path());
            if (piece != null && Files.isRegularFile(piece)) {
                stored.put(wanted.getKey(), workspace.evidence().store(piece));
            } else {
                notes.add(wanted.getValue().place().at(
                        Problem.of("plan-workbook.evidence-not-there", wanted.getValue().path())));
            }
        }
        String name = Objects.requireNonNull(source.getFileName()).toString();
        List<List<Entity>> steps = ImportSteps.of(composed.entities(), most);
        Committed committed = null;
        for (int i = 0; i < steps.size(); i++) {
            List<Entity> step = steps.get(i);
            progress.at("import", i, steps.size());
            committed = workspace.commit(new Origin("import", name),
                    draft -> step.forEach(entity -> addTo(draft, entity, stored.get(entity.id()))));
        }
        if (steps.size() > 1) {
            notes.add(Problem.of("plan-workbook.in-steps", composed.entities().size(), steps.size()));
        }
        return new Imported(Objects.requireNonNull(committed), stored.size(), List.copyOf(notes));
    }

    private static void addTo(Draft draft, Entity entity, EvidenceStore.@Nullable Stored stored) {
        // The file that lies there is what counts, also where somebody exchanged it since the export.
        draft.add(stored == null ? entity
                : entity.with(Evidence.HASH, stored.hash()).with(Evidence.SIZE, stored.size()));
    }

    private PlanComposition.Composed compose(Path source, Snapshot base, Supplier<UUID> ids, Progress progress) {
        progress.at("read-workbook", 0, 0);
        return compose(workbooks, source, base, ids);
    }

    /** What a plan workbook holds, and all that is wrong with it. */
    static PlanComposition.Composed compose(PlanWorkbooks workbooks, Path source, Snapshot base, Supplier<UUID> ids) {
        try {
            PlanWorkbooks.Content content = workbooks.read(source);
            PlanComposition.Composed composed = new PlanComposition(content.tables(), base, ids).compose();
            return composed.with(content.passedOver().stream().map(each -> new Problem(each.code(), each.args())).toList());
        } catch (PlanWorkbooks.Unreadable e) {
            throw new Refusal(new Problem(e.fault().code(), e.fault().args()), e);
        }
    }

    private static void check(Path source, PlanComposition.Composed composed) {
        List<Problem> problems = new ArrayList<>(composed.problems());
        Path folder = Objects.requireNonNull(source.getParent());
        for (Entity entity : composed.entities()) {
            PlanComposition.EvidenceFile wanted = composed.files().get(entity.id());
            if (entity.kind() == Evidence.KIND && wanted != null && entity.get(Evidence.HASH) == null) {
                Path piece = below(folder, wanted.path());
                if (piece == null || !Files.isReadable(piece)) {
                    problems.add(wanted.place().at(Problem.of("plan-workbook.evidence-missing", wanted.path())));
                }
            }
        }
        refuse(source, problems);
    }

    /** Tells all that is wrong, if anything. */
    static void refuse(Path source, List<Problem> problems) {
        if (!problems.isEmpty()) {
            List<Problem> told = problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()));
            throw Refusal.of("plan-workbook.refused", source.toString(), problems.size(), told.size(),
                    List.copyOf(told));
        }
    }

    /** The file of this path below the folder of the workbook; null where it would lie elsewhere. */
    private static @Nullable Path below(Path folder, String path) {
        try {
            Path piece = folder.resolve(path.replace('\\', '/')).normalize();
            return piece.startsWith(folder) ? piece : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
