package gangmu.cli;

import gangmu.usecase.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu restore FILE WORKSPACE}: a backup into a new folder. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup-file")
    private @Nullable Path file;

    @Parameters(index = "1", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path where = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        app.adapters().storage().restore(Objects.requireNonNull(file).toAbsolutePath().normalize(), where,
                Progress.NONE);
        app.console().say("cli.made", where.toString());
        return 0;
    }
}
