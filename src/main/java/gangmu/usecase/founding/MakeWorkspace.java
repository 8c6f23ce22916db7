package gangmu.usecase.founding;

import gangmu.assessment.RulePresets;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.plan.PlanTree;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.FirstPeriod;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.returns.TakenIn;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.FreshFolder;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.SampleFiles;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Making a new workspace: empty, from a plan workbook, or the sample. A folder is made if need be. */
public final class MakeWorkspace {
    private static final String AUTHOR = System.getProperty("user.name", "");
    private final Adapters adapters;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Progress progress;

    public MakeWorkspace(Adapters adapters, Clock clock, Supplier<UUID> ids, Progress progress) {
        this.adapters = adapters;
        this.clock = clock;
        this.ids = ids;
        this.progress = progress;
    }

    /** With one plan that has a name, its years, the national rules and perhaps a first reporting period, and nothing else. */
    public void empty(Path folder, String name, LocalDate start, LocalDate end, @Nullable FirstPeriod period) {
        FreshFolder.make(folder, ids, part -> {
            adapters.storage().create(part);
            try (Workspace workspace = open(part)) {
                UUID plan = ids.get();
                Workspace.await(new EditPlan(workspace).addPlan(plan, name, start, end, period));
                workspace.commit(new Origin("add-rules", name),
                        draft -> draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, ids.get())));
                return part;
            }
        });
    }

    /**
     * From a plan workbook, with the files of evidence beside it.
     *
     * @return what should be known of it, such as evidence files that were not there
     */
    public List<Problem> fromWorkbook(Path folder, Path workbook) {
        return FreshFolder.make(folder, ids, part -> workbookInto(part, workbook));
    }

    private List<Problem> workbookInto(Path folder, Path workbook) {
        List<Problem> notes = new NewFromPlan(adapters.planWorkbooks()).create(adapters.storage(), folder, workbook,
                clock, ids, AUTHOR, progress).notes();
        try (Workspace workspace = open(folder)) {
            PlanTree.plans(workspace.snapshot()).forEach(new ClosePeriod(workspace)::freezeWhatIsClosed);
        }
        return notes;
    }

    /**
     * From the office's own tables, as they were looked at.
     *
     * @throws gangmu.changes.Refusal {@code ledger.no-plan-name}, {@code ledger.no-plan-years}, {@code ledger.nothing}
     */
    public ImportLedgers.Taken fromLedgers(Path folder, ImportLedgers ledgers, ImportLedgers.Looked looked, LedgerAcceptance acceptance) {
        return ledgers.create(adapters.storage(), folder, looked, acceptance, clock, AUTHOR, progress);
    }

    /**
     * The sample plan, the way an office would make it: the plan workbook with the two earlier periods, the evidence,
     * and then the mid-term returns of all units, each taken in by itself.
     *
     * @throws Refusal {@code sample.return-refused} where a return of the sample itself cannot be taken in
     */
    public List<TakenIn> sample(Path folder) {
        return FreshFolder.make(folder, ids, this::sampleInto);
    }

    private List<TakenIn> sampleInto(Path folder) {
        Path files = adapters.sampleFiles().folder();
        workbookInto(folder, files.resolve(SampleFiles.PLAN));
        List<TakenIn> taken = new ArrayList<>();
        try (Workspace workspace = open(folder)) {
            TakeInReturn takeIn = new TakeInReturn(workspace, adapters.returnWorkbooks());
            takeIn.takeIn(TakeInReturn.files(List.of(files.resolve(SampleFiles.RETURNS))), ReturnHints.NONE,
                    Acceptance.SAFE, progress, taken::add);
        }
        for (TakenIn one : taken) {
            if (one.outcome() != ReturnOutcome.TAKEN_IN) {
                throw Refusal.of("sample.return-refused", String.valueOf(one.preview().file().getFileName()),
                        one.preview().messages());
            }
        }
        return taken;
    }

    private Workspace open(Path folder) {
        return new Workspace(adapters.storage().open(folder, progress), clock, ids, AUTHOR);
    }
}
