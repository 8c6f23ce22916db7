package gangmu.cli;

import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu restore FILE WORKSPACE}: a backup, or what is left of a damaged workspace, into a new folder. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup-file")
    private @Nullable Path file;

    @Parameters(index = "1", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path where = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        Path from = Objects.requireNonNull(file).toAbsolutePath().normalize();
        Storage.Restored restored =
                app.unlocked(from, () -> app.adapters().storage().restore(from, where, Progress.NONE));
        if (json) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("upTo", restored.upTo().map(Instant::toString).orElse(null));
            shown.put("changeSets", restored.position());
            shown.put("lacking", restored.lacking());
            shown.put("missing", restored.missing().stream().map(app.console().words()::problem).toList());
            app.console().json(shown);
        } else {
            app.console().say("cli.made", where.toString());
            restored.upTo().ifPresent(time -> app.console().say("cli.restored-up-to", app.shown(time)));
        }
        if (restored.lacking() > 0) {
            app.console().warn("cli.restored-lacks", restored.lacking());
        }
        restored.missing().forEach(app.console()::tell);
        return 0;
    }
}
