package gangmu.usecase.ledgers;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.ledgers.LedgerFiles;
import gangmu.ledgers.comparing.ImportedBefore;
import gangmu.ledgers.comparing.LedgerComparison;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.proposal.Frame;
import gangmu.ledgers.proposal.LedgerProposal;
import gangmu.ledgers.proposal.LedgerReader;
import gangmu.ledgers.sheet.Remark;
import gangmu.plan.Plan;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.FreshFolder;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the office's own tables into a plan. {@link #look} changes nothing and tells all; what is accepted of it becomes
 * one change set.
 */
public final class ImportLedgers {
    private final LedgerFiles files;
    private final Supplier<UUID> ids;

    public ImportLedgers(LedgerFiles files, Supplier<UUID> ids) {
        this.files = files;
        this.ids = ids;
    }

    /**
     * Files as they were read.
     *
     * @param faults files that could not be read
     */
    public record Opened(List<Path> files, List<ReturnDocument> documents, List<Problem> faults) {
        public Opened {
            files = List.copyOf(files);
            documents = List.copyOf(documents);
            faults = List.copyOf(faults);
        }
    }

    /**
     * What ledgers come to.
     *
     * @param plan the plan that they are for; the id of the new one where there is none yet
     * @param isNew whether the plan is new
     * @param faults files that could not be read
     */
    public record Looked(List<Path> files, UUID plan, boolean isNew, LedgerProposal proposal, LedgerComparison comparison,
            List<Problem> faults) {
        public Looked {
            files = List.copyOf(files);
            faults = List.copyOf(faults);
        }

        /** The same for a plan of another name: what was understood does not hang on it. */
        public Looked named(String name) {
            Frame frame = proposal.frame();
            return new Looked(files, plan, isNew, proposal.with(Frame.given(name, frame.start(), frame.end())), comparison, faults);
        }
    }

    /**
     * What was, or would be, made.
     *
     * @param committed null where nothing was to change, or nothing was changed yet
     * @param added what is new, each after what it refers to
     * @param changedCells how many values of what was there already are changed
     * @param remarks what is to be said of places in the files, with what the rules of plans refused
     */
    public record Taken(@Nullable Committed committed, List<Entity> added, int changedCells, List<Remark> remarks) {
        public Taken {
            added = List.copyOf(added);
            remarks = List.copyOf(remarks);
        }
    }

    /** Reads files and compares them with a plan. */
    public Looked look(Workspace workspace, Plan plan, List<Path> given, TableChoices choices) {
        Frame frame = Frame.given(plan.name(), plan.start(), plan.end());
        return look(workspace.snapshot(), plan.id(), ImportedBefore.of(workspace.journal()), read(given, Progress.NONE), frame, choices);
    }

    /** Reads files for a plan that is not made yet. */
    public Looked look(List<Path> given, Frame frame, TableChoices choices) {
        return look(read(given, Progress.NONE), frame, choices);
    }

    /** Looks, perhaps again, at what was read for a plan that is not made yet. */
    public Looked look(Opened opened, Frame frame, TableChoices choices) {
        return look(Snapshot.empty(), null, ImportedBefore.NOTHING, opened, frame, choices);
    }

    /**
     * Reads files, so that they can be looked at as often as somebody says more of their tables.
     *
     * @throws java.util.concurrent.CancellationException where the user asked to stop
     */
    public Opened read(List<Path> given, Progress progress) {
        List<ReturnDocument> documents = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        for (Path file : given) {
            progress.at("read-ledgers", documents.size() + (long) faults.size(), given.size());
            try {
                ReturnDocument document = files.read(file, null);
                Problem own = own(document, file);
                if (own == null) {
                    documents.add(document);
                } else {
                    faults.add(own);
                }
            } catch (WorkbookFault fault) {
                faults.add(told(fault.problem(file.toString())));
            }
        }
        return new Opened(given, documents, faults);
    }

    private Looked look(Snapshot snapshot, @Nullable UUID plan, ImportedBefore before, Opened opened, Frame frame,
            TableChoices choices) {
        LedgerProposal proposal = LedgerReader.read(opened.documents(), snapshot, plan, frame, choices);
        LedgerComparison comparison = LedgerComparison.of(proposal, snapshot, plan, before, ids);
        return new Looked(opened.files(), plan == null ? ids.get() : plan, plan == null, proposal, comparison, opened.faults());
    }

    /** What the program itself sent out or printed is no ledger; null for all else. */
    private static @Nullable Problem own(ReturnDocument document, Path file) {
        return document.hiddenFacts().containsKey("template") || document.properties().containsKey("template")
                ? Problem.of("ledger.own-template", file.toString())
                : LedgerReader.isStatusWorkbook(document) ? Problem.of("ledger.own-status", file.toString()) : null;
    }

    /** What is wrong with a file, in the words for ledgers. */
    private static Problem told(Problem problem) {
        return new Problem(problem.code().replace("return.file.", "ledger.file."), problem.args());
    }

    /** What accepting would do to a snapshot; nothing is changed. */
    public Taken rehearse(Snapshot snapshot, Looked looked, LedgerAcceptance acceptance) {
        LedgerDraft draft = drafted(snapshot, looked, acceptance);
        Draft rehearsal = new Draft(snapshot);
        draft.into(rehearsal);
        return new Taken(null, draft.fresh(), draft.changedCells(), remarks(looked, draft));
    }

    private LedgerDraft drafted(Snapshot snapshot, Looked looked, LedgerAcceptance acceptance) {
        LedgerDraft draft = new LedgerDraft(snapshot, looked.plan(), looked.comparison(), acceptance, ids);
        if (looked.isNew()) {
            draft.plan(whole(looked.proposal().frame()));
        }
        draft.settle();
        return draft;
    }

    /**
     * Says whether a plan can be made of it.
     *
     * @throws Refusal {@code ledger.no-plan-name}, {@code ledger.no-plan-years}, {@code ledger.nothing}
     */
    public static void checkFrame(Looked looked) {
        if (looked.proposal().tables().isEmpty()) {
            throw Refusal.of("ledger.nothing", looked.files().stream().map(Path::toString).collect(Collectors.joining("\n")));
        }
        whole(looked.proposal().frame());
    }

    private static Frame whole(Frame frame) {
        if (frame.start() == null || frame.end() == null) {
            throw Refusal.of("ledger.no-plan-years");
        }
        if (frame.name() == null || frame.name().isBlank()) {
            throw Refusal.of("ledger.no-plan-name");
        }
        return frame;
    }

    private static List<Remark> remarks(Looked looked, LedgerDraft draft) {
        List<Remark> all = new ArrayList<>(looked.proposal().remarks());
        all.addAll(draft.remarks());
        all.sort(java.util.Comparator.comparing(Remark::place));
        return all;
    }

    /** Takes what is accepted into a workspace as one change set. */
    public Taken accept(Workspace workspace, Looked looked, LedgerAcceptance acceptance) {
        LedgerDraft draft = drafted(workspace.snapshot(), looked, acceptance);
        List<String> names = looked.files().stream().map(file -> String.valueOf(file.getFileName())).toList();
        Committed committed = workspace.commit(Origin.of("import-ledger", names), draft::into);
        return new Taken(committed, draft.fresh(), draft.changedCells(), remarks(looked, draft));
    }

    /** Makes a new workspace of ledgers; where that is refused, no workspace is made. */
    public Taken create(Storage storage, Path folder, Looked looked, LedgerAcceptance acceptance, Clock clock, String author,
            Progress progress) {
        checkFrame(looked);
        return FreshFolder.make(folder, ids, part -> {
            storage.create(part);
            try (Workspace workspace = new Workspace(storage.open(part, progress), clock, ids, author)) {
                progress.at("import", 0, looked.comparison().rows().size());
                return accept(workspace, looked, acceptance);
            }
        });
    }
}
