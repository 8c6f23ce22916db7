package gangmu.cli.workspace;

import gangmu.cli.command.Subcommand;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu sample WORKSPACE}: the sample plan as a new workspace. */
@Command(name = "sample")
final class SampleCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path where = whole(folder);
        int returns = new MakeWorkspace(gangmu().adapters(), gangmu().clock(), gangmu().ids(), Progress.NONE).sample(where).size();
        console().say("cli.sample-made", where.toString(), returns);
        return 0;
    }
}
