package gangmu.cli.merging;

import gangmu.cli.command.WorkspaceCommand;
import gangmu.merging.OpenDifference;
import gangmu.usecase.merging.DecideDifferences;
import gangmu.usecase.merging.DecideDifferences.Shown;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.FieldWords;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code gangmu differences WORKSPACE}: what several copies wrote and what does not fit together, until somebody decides it. */
@Command(name = "differences")
final class DifferencesCommand extends WorkspaceCommand {
    private static final int SHORT = 8;

    @Override
    protected boolean onlyLooks() {
        return true;
    }

    @Override
    protected int run(Workspace workspace) {
        List<Shown> open = new DecideDifferences(workspace).open();
        if (json()) {
            console().json(Map.of("differences", open.stream().map(each -> DifferenceMaps.map(workspace, each)).toList()));
            return 0;
        }
        if (open.isEmpty()) {
            console().say("cli.no-differences");
        }
        for (Shown each : open) {
            OpenDifference difference = each.difference();
            String reason = console().words().choice(OpenDifference.REASON, difference.reason());
            String by = each.by().map(stamp -> stamp.author() + " " + gangmu().shown(stamp.at()) + " "
                    + DifferenceMaps.copy(workspace, stamp)).orElse("");
            String subject = each.period().isEmpty() ? each.subject() : each.subject() + " " + each.period();
            String id = difference.id().toString().substring(0, SHORT);
            if (each.field() == null) {
                console().say("cli.difference-of-thing", id, subject, reason, by);
            } else {
                console().say("cli.difference-of-field", id, subject, FieldWords.name(console().words(), each.field()), reason,
                        each.stands(), each.kept(), by);
            }
        }
        return 0;
    }
}
