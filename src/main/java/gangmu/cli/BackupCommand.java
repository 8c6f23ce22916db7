package gangmu.cli;

import gangmu.usecase.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu backup WORKSPACE --out FILE}. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path file = Objects.requireNonNull(out).toAbsolutePath().normalize();
        app.adapters().storage().backup(Objects.requireNonNull(folder).toAbsolutePath().normalize(), file,
                Progress.NONE);
        app.console().say("cli.written", file.toString());
        return 0;
    }
}
