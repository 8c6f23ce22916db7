package gangmu.cli;

import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
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
        Path place = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        Storage.Backed backed =
                app.unlocked(place, () -> app.adapters().storage().backup(place, file, Progress.NONE));
        if (!backed.live()) {
            app.console().warn("cli.backup-of-snapshot", app.shown(backed.asOf()));
        }
        app.console().say("cli.written", file.toString());
        return 0;
    }
}
