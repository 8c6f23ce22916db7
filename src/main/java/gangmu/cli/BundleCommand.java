package gangmu.cli;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.MakeBundle;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Progress;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu bundle WORKSPACE --out B.zip}: report, workbook and evidence in one file, with a manifest of hashes. */
@Command(name = "bundle")
final class BundleCommand extends WorkspaceCommand {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Option(names = "--out", required = true, paramLabel = "B.zip", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    boolean onlyLooks() {
        return true;
    }

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = PlanChoice.period(workspace.snapshot(), plan, periodCode);
        MakeBundle.Bundled bundled = new MakeBundle(workspace, gangmu().adapters()).make(plan, period,
                console().words().locale(), console().words()::get, Objects.requireNonNull(out), Progress.NONE);
        if (bundled.failures() > 0) {
            console().warn("cli.marked-draft", bundled.failures());
        }
        bundled.missing().forEach(title -> console().warn("cli.evidence-not-exported", title));
        console().say("cli.bundled", bundled.file().toString(), bundled.evidence());
        return 0;
    }
}
