package gangmu.cli;

import gangmu.usecase.EditPlan;
import gangmu.usecase.Progress;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu new WORKSPACE}: a new workspace, from a plan workbook or with an empty plan. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Source source;

    private static final class Source {
        @Option(names = "--from", paramLabel = "PLAN.xlsx", required = true)
        private @Nullable Path from;

        @ArgGroup(exclusive = false)
        private @Nullable Empty empty;
    }

    private static final class Empty {
        @Option(names = "--name", paramLabel = "NAME", required = true)
        private @Nullable String name;

        @Option(names = "--start", paramLabel = "DATE", required = true)
        private @Nullable LocalDate start;

        @Option(names = "--end", paramLabel = "DATE", required = true)
        private @Nullable LocalDate end;
    }

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path where = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        Source chosen = Objects.requireNonNull(source);
        app.adapters().storage().create(where);
        try (Workspace workspace = new Workspace(app.adapters().storage().open(where, Progress.NONE), app.clock(),
                app.ids(), System.getProperty("user.name", ""))) {
            Empty empty = chosen.empty;
            if (empty != null) {
                Workspace.await(new EditPlan(workspace).addPlan(app.ids().get(), Objects.requireNonNull(empty.name),
                        Objects.requireNonNull(empty.start), Objects.requireNonNull(empty.end)));
            }
        }
        app.console().say("cli.made", where.toString());
        return 0;
    }
}
