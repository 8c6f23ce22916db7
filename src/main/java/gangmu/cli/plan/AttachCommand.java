package gangmu.cli.plan;

import gangmu.cli.command.WorkspaceCommand;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu attach WORKSPACE CODE FILE…}: evidence of an item or indicator. */
@Command(name = "attach")
final class AttachCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private @Nullable List<Path> files;

    @Override
    protected int run(Workspace workspace) {
        UUID target = PlanChoice.byCode(workspace.snapshot(), plan(workspace), Objects.requireNonNull(code)).id();
        return done(new AttachEvidence(workspace).attach(target, Objects.requireNonNull(files), Progress.NONE));
    }
}
