package gangmu.cli.ledgers;

import gangmu.changes.Refusal;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.plan.Plan;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.planworkbook.UpdateFromPlan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu import WORKSPACE FILE…}: the office's own tables into a plan that is there. */
@Command(name = "import")
final class ImportCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "import-files")
    private @Nullable List<Path> files;

    @Option(names = "--preview", descriptionKey = "import-preview")
    private boolean preview;

    @Option(names = "--accept", paramLabel = "safe|all", defaultValue = "safe", descriptionKey = "accept-ledger")
    private LedgerAcceptance accept = LedgerAcceptance.SAFE;

    @Override
    protected boolean onlyLooks() {
        return preview;
    }

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        List<Path> given = Objects.requireNonNull(files).stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        if (given.size() == 1 && NewFromPlan.isPlanWorkbook(gangmu().adapters().planWorkbooks(), given.getFirst())) {
            return planWorkbook(workspace, plan, given.getFirst());
        }
        ImportLedgers ledgers = new ImportLedgers(gangmu().adapters().ledgerFiles(), gangmu().ids());
        ImportLedgers.Looked looked = ledgers.look(workspace, plan, given, TableChoices.NONE);
        // All or nothing: of several files none is taken where one cannot be read.
        boolean refused = !looked.faults().isEmpty();
        looked.faults().forEach(console()::tell);
        ImportLedgers.Taken taken = preview || refused ? ledgers.rehearse(workspace.snapshot(), looked, accept)
                : ledgers.accept(workspace, looked, accept);
        LedgerReport report = new LedgerReport(console(), looked, taken);
        if (json()) {
            console().json(report.asMap(preview || refused));
        } else {
            report.say();
            if (preview || refused) {
                console().say("cli.ledger.previewed");
            } else {
                done(taken.committed());
            }
        }
        if (!refused && looked.proposal().tables().isEmpty()) {
            throw Refusal.of("ledger.nothing", String.join("\n", given.stream().map(Path::toString).toList()));
        }
        return refused ? TOLD : 0;
    }

    /** The exported plan workbook, as it was edited. */
    private int planWorkbook(Workspace workspace, Plan plan, Path file) {
        UpdateFromPlan update = new UpdateFromPlan(workspace, gangmu().adapters().planWorkbooks());
        UpdateFromPlan.Compared compared = update.compare(plan, file);
        PlanWorkbookReport report = new PlanWorkbookReport(console(), workspace.snapshot(), plan, compared);
        Committed committed = preview ? null : update.accept(compared, accept == LedgerAcceptance.ALL);
        if (json()) {
            console().json(report.asMap(preview, committed));
            return 0;
        }
        report.say();
        if (preview) {
            console().say("cli.ledger.previewed");
            return 0;
        }
        return done(committed);
    }
}
