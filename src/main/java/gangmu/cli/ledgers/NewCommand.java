package gangmu.cli.ledgers;

import gangmu.changes.Refusal;
import gangmu.cli.command.MisusedCommand;
import gangmu.cli.command.Subcommand;
import gangmu.ledgers.meaning.TableChoices;
import gangmu.ledgers.proposal.Frame;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.ledgers.ImportLedgers;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.usecase.planworkbook.NewFromPlan;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gangmu new WORKSPACE}: a new workspace, from a plan workbook, from the office's own tables, or with an empty plan. */
@Command(name = "new")
final class NewCommand extends Subcommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "from")
    private @Nullable List<Path> from;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "ledger-files")
    private @Nullable List<Path> more;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "plan-name")
    private @Nullable String name;

    @Option(names = "--start", paramLabel = "DATE", descriptionKey = "start")
    private @Nullable LocalDate start;

    @Option(names = "--end", paramLabel = "DATE", descriptionKey = "end")
    private @Nullable LocalDate end;

    @Option(names = "--accept", paramLabel = "safe|all", descriptionKey = "accept-ledger")
    private @Nullable LedgerAcceptance accept;

    @Override
    public Integer call() {
        Path where = whole(folder);
        List<Path> files = new ArrayList<>(from == null ? List.of() : from);
        boolean others = more != null && !more.isEmpty();
        if (files.isEmpty() && (others || accept != null || name == null || start == null || end == null)) {
            throw new MisusedCommand(Objects.requireNonNull(spec).commandLine(), "cli.new-of-what");
        }
        files.addAll(more == null ? List.of() : more);
        MakeWorkspace make = new MakeWorkspace(gangmu().adapters(), gangmu().clock(), gangmu().ids(), Progress.NONE);
        if (files.isEmpty()) {
            make.empty(where, Objects.requireNonNull(name), Objects.requireNonNull(start), Objects.requireNonNull(end), null);
        } else {
            try {
                from(files, where, make);
            } catch (Refusal refusal) {
                files.forEach(file -> console().warn("cli.not-imported", file.toString()));
                throw refusal;
            }
        }
        console().say("cli.made", where.toString());
        return 0;
    }

    private void from(List<Path> files, Path where, MakeWorkspace make) {
        if (files.size() == 1 && NewFromPlan.isPlanWorkbook(gangmu().adapters().planWorkbooks(), files.getFirst())) {
            if (name != null || start != null || end != null) {
                throw Refusal.of("ledger.own-name");
            }
            make.fromWorkbook(where, files.getFirst()).forEach(console()::tell);
            return;
        }
        ImportLedgers ledgers = new ImportLedgers(gangmu().adapters().ledgerFiles(), gangmu().ids());
        ImportLedgers.Looked looked = ledgers.look(files.stream().map(Path::toAbsolutePath).map(Path::normalize).toList(),
                Frame.given(name, start, end), TableChoices.NONE);
        looked.faults().forEach(console()::tell);
        if (!looked.faults().isEmpty()) {
            throw Refusal.of("ledger.file-refused", looked.faults().size());
        }
        ImportLedgers.checkFrame(looked);
        ImportLedgers.Taken taken = make.fromLedgers(where, ledgers, looked, accept == null ? LedgerAcceptance.SAFE : accept);
        new LedgerReport(console(), looked, taken).say();
    }
}
