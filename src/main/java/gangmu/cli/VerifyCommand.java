package gangmu.cli;

import gangmu.changes.Problem;
import gangmu.usecase.MakeBundle;
import gangmu.usecase.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gangmu verify WORKSPACE}, or a proof bundle: looks everything over; exit code 1 where something is wrong. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        Gangmu app = Objects.requireNonNull(gangmu);
        Path place = Objects.requireNonNull(folder).toAbsolutePath().normalize();
        boolean bundle = MakeBundle.isBundle(place);
        List<Problem> problems = bundle ? MakeBundle.verify(place)
                : app.unlocked(place, () -> app.adapters().storage().verify(place, Progress.NONE));
        if (json) {
            app.console().json(Map.of("problems", problems.stream().map(p -> Map.of("code", p.code(), "message",
                    app.console().words().problem(p))).toList()));
        } else if (problems.isEmpty()) {
            app.console().say(bundle ? "cli.bundle-verified" : "cli.verified");
        }
        problems.forEach(app.console()::tell);
        return problems.isEmpty() ? 0 : Gangmu.TOLD;
    }
}
