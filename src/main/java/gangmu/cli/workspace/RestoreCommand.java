package gangmu.cli.workspace;

import gangmu.cli.command.Subcommand;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu restore FILE WORKSPACE}: a backup, or what is left of a damaged workspace, into a new folder. */
@Command(name = "restore")
final class RestoreCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "backup-file")
    private @Nullable Path file;

    @Parameters(index = "1", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--course", paramLabel = "N", defaultValue = "1", descriptionKey = "restore-course")
    private int course = 1;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Path where = whole(folder);
        Path from = whole(file);
        Storage.Restored restored =
                gangmu().unlocked(from, () -> gangmu().adapters().storage().restore(from, where, course, Progress.NONE));
        if (json) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("upTo", restored.upTo().map(Instant::toString).orElse(null));
            shown.put("changeSets", restored.position());
            shown.put("lacking", restored.lacking());
            shown.put("missing", restored.missing().stream().map(console().words()::problem).toList());
            shown.put("others", restored.others().stream().map(console().words()::problem).toList());
            console().json(shown);
        } else {
            console().say("cli.made", where.toString());
            restored.upTo().ifPresent(time -> console().say("cli.restored-up-to", gangmu().shown(time)));
        }
        if (restored.lacking() > 0) {
            console().warn("cli.restored-lacks", restored.lacking());
        }
        console().tellFew(restored.missing());
        console().tellFew(restored.others());
        return 0;
    }
}
