package gangmu.cli.workspace;

import gangmu.changes.Problem;
import gangmu.cli.command.Subcommand;
import gangmu.usecase.output.MakeBundle;
import gangmu.usecase.workspace.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu verify WORKSPACE}, or a proof bundle: looks everything over; exit code 1 where something is wrong. */
@Command(name = "verify")
final class VerifyCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Path place = whole(folder);
        boolean bundle = MakeBundle.isBundle(place);
        List<Problem> problems = bundle ? MakeBundle.verify(place)
                : gangmu().unlocked(place, () -> gangmu().adapters().storage().verify(place, Progress.NONE));
        if (json) {
            console().json(Map.of("problems", problems.stream().map(p -> new TreeMap<>(Map.of("code", p.code(),
                    "message", console().words().problem(p)))).toList()));
        } else if (problems.isEmpty()) {
            console().say(bundle ? "cli.bundle-verified" : "cli.verified");
        }
        console().tellFew(problems);
        return problems.isEmpty() ? 0 : TOLD;
    }
}
