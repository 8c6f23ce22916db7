package gangmu.cli.workspace;

import gangmu.cli.command.WorkspaceCommand;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu sweep WORKSPACE [--delete]}: evidence files that nothing has named for 30 days. */
@Command(name = "sweep")
final class SweepCommand extends WorkspaceCommand {
    @Option(names = "--delete", descriptionKey = "sweep-delete")
    private boolean delete;

    @Override
    protected boolean onlyLooks() {
        return !delete;
    }

    @Override
    protected int run(Workspace workspace) {
        List<Storage.Unlinked> found = delete ? workspace.sweep() : workspace.unlinked();
        if (json()) {
            console().json(new TreeMap<>(
                    Map.of("deleted", delete, "files", found.stream().map(SweepCommand::shown).toList())));
        } else {
            for (Storage.Unlinked each : found) {
                console().say("cli.unlinked", each.name().isEmpty() ? each.file().getFileName().toString() : each.name(),
                        each.bytes(), gangmu().shown(each.since()));
            }
            console().say(delete ? "cli.swept" : "cli.unlinked-count", found.size());
        }
        if (found.stream().anyMatch(each -> each.undoNeedsIt() && (each.due() || delete))) {
            console().warn("cli.sweep-and-undo");
        }
        return 0;
    }

    private static Map<String, Object> shown(Storage.Unlinked each) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", each.name());
        shown.put("bytes", each.bytes());
        shown.put("since", each.since().toString());
        shown.put("due", each.due());
        shown.put("undoNeedsIt", each.undoNeedsIt());
        return shown;
    }
}
