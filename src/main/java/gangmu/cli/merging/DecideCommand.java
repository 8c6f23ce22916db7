package gangmu.cli.merging;

import gangmu.cli.command.MisusedCommand;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.merging.OpenDifference;
import gangmu.usecase.merging.Copies;
import gangmu.usecase.merging.DecideDifferences;
import gangmu.usecase.merging.DecideDifferences.Decision;
import gangmu.usecase.merging.DecideDifferences.Shown;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gangmu decide WORKSPACE DIFFERENCE… --keep|--take}: what stands stays, or what is kept is written in its place. */
@Command(name = "decide")
final class DecideCommand extends WorkspaceCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DIFFERENCE", descriptionKey = "difference")
    private List<String> ids = List.of();

    @Option(names = "--all-of", paramLabel = "COPY", descriptionKey = "differences-of")
    private @Nullable String copy;

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    private static final class How {
        @Option(names = "--keep", required = true, descriptionKey = "decide-keep")
        private boolean keep;

        @Option(names = "--take", required = true, descriptionKey = "decide-take")
        private boolean take;
    }

    @Override
    protected int run(Workspace workspace) {
        if (ids.isEmpty() && copy == null) {
            throw new MisusedCommand(Objects.requireNonNull(spec).commandLine(), "cli.decide-of-what");
        }
        DecideDifferences decide = new DecideDifferences(workspace);
        Set<OpenDifference> chosen = new LinkedHashSet<>();
        ids.forEach(id -> chosen.add(decide.find(id)));
        if (copy != null) {
            List<OpenDifference> theirs = decide.open().stream().filter(each -> isOf(workspace, each, copy))
                    .map(Shown::difference).toList();
            if (theirs.isEmpty()) {
                Copies.find(workspace, copy);
            }
            chosen.addAll(theirs);
        }
        return done(decide.decide(List.copyOf(chosen), how.take ? Decision.TAKE : Decision.KEEP));
    }

    /** Whether what is kept was written in a copy. */
    private static boolean isOf(Workspace workspace, Shown shown, String copy) {
        return shown.by().filter(stamp -> stamp.copy().toString().startsWith(copy)
                || DifferenceMaps.copy(workspace, stamp).equals(copy)).isPresent();
    }
}
