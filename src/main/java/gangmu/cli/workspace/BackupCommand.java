package gangmu.cli.workspace;

import gangmu.cli.command.Subcommand;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu backup WORKSPACE --out FILE}. */
@Command(name = "backup")
final class BackupCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Path file = whole(out);
        Path place = whole(folder);
        Storage.Backed backed =
                gangmu().unlocked(place, () -> gangmu().adapters().storage().backup(place, file, Progress.NONE));
        if (!backed.live()) {
            console().warn("cli.backup-of-snapshot", gangmu().shown(backed.asOf()));
        }
        console().say("cli.written", file.toString());
        return 0;
    }
}
