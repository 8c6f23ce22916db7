package gangmu.cli.workspace;

import gangmu.changes.Refusal;
import gangmu.cli.command.Subcommand;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu new WORKSPACE}: a new workspace, from a plan workbook or with an empty plan. */
@Command(name = "new")
final class NewCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Source source;

    private static final class Source {
        @Option(names = "--from", paramLabel = "PLAN.xlsx", required = true, descriptionKey = "from")
        private @Nullable Path from;

        @ArgGroup(exclusive = false)
        private @Nullable Empty empty;
    }

    private static final class Empty {
        @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "plan-name")
        private @Nullable String name;

        @Option(names = "--start", paramLabel = "DATE", required = true, descriptionKey = "start")
        private @Nullable LocalDate start;

        @Option(names = "--end", paramLabel = "DATE", required = true, descriptionKey = "end")
        private @Nullable LocalDate end;
    }

    @Override
    public Integer call() {
        Path where = whole(folder);
        MakeWorkspace make = new MakeWorkspace(gangmu().adapters(), gangmu().clock(), gangmu().ids(), Progress.NONE);
        Source chosen = Objects.requireNonNull(source);
        Empty empty = chosen.empty;
        if (empty != null) {
            make.empty(where, Objects.requireNonNull(empty.name), Objects.requireNonNull(empty.start),
                    Objects.requireNonNull(empty.end), null);
        } else {
            Path workbook = Objects.requireNonNull(chosen.from);
            try {
                make.fromWorkbook(where, workbook).forEach(console()::tell);
            } catch (Refusal refusal) {
                console().warn("cli.not-imported", workbook.toString());
                throw refusal;
            }
        }
        console().say("cli.made", where.toString());
        return 0;
    }
}
