package gangmu.cli;

import gangmu.usecase.MakeWorkspace;
import gangmu.usecase.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu sample WORKSPACE}: the sample plan as a new workspace. */
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path where = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        int returns = new MakeWorkspace(app.adapters(), app.clock(), app.ids(), Progress.NONE).sample(where).size();
        app.console().say("cli.sample-made", where.toString(), returns);
        return 0;
    }
}
