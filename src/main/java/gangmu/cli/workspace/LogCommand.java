package gangmu.cli.workspace;

import gangmu.cli.command.Subcommand;
import gangmu.usecase.output.HandOverLog;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu log --out FILE.zip}: the log, packed for whoever looks after the program. */
@Command(name = "log")
final class LogCommand extends Subcommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.zip", descriptionKey = "log-out")
    private @Nullable Path out;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Path file = whole(out);
        int files = new HandOverLog(gangmu().adapters().logFiles(), gangmu().ids()).to(file);
        if (json) {
            console().json(Map.of("file", file.toString(), "logs", files));
        } else {
            console().say("cli.written", file.toString());
        }
        return 0;
    }
}
