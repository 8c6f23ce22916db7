package gangmu.cli.merging;

import gangmu.cli.command.Subcommand;
import gangmu.merging.ChangePackage.CopyName;
import gangmu.usecase.merging.MakeCopy;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu copy WORKSPACE NEW}: a working copy with an id and a name of its own. */
@Command(name = "copy")
final class CopyCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "new-copy")
    private @Nullable Path made;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "copy-name")
    private String name = "";

    @Option(names = "--part", paramLabel = "GROUP|CODE", defaultValue = "", descriptionKey = "copy-part")
    private String part = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Path to = whole(made);
        UUID copy = new MakeCopy(gangmu().adapters().storage(), place -> open(place, false))
                .make(whole(folder), to, new CopyName(name.strip(), part.strip()), Progress.NONE);
        if (json) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("copy", copy.toString());
            shown.put("name", name.strip());
            shown.put("part", part.strip());
            shown.put("workspace", to.toString());
            console().json(shown);
        } else {
            console().say("cli.made", to.toString());
        }
        return 0;
    }
}
