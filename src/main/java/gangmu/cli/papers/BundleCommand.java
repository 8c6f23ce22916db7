package gangmu.cli.papers;

import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.output.MakeBundle;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu bundle WORKSPACE --out B.zip}: report, workbook and evidence in one file, with a manifest of hashes. */
@Command(name = "bundle")
final class BundleCommand extends PeriodLookingCommand {
    @Option(names = "--out", required = true, paramLabel = "B.zip", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        MakeBundle.Bundled bundled = new MakeBundle(workspace, gangmu().adapters()).make(plan, period,
                console().words().locale(), console().words(), Objects.requireNonNull(out), Progress.NONE);
        if (bundled.failures() > 0) {
            console().warn("cli.marked-draft", bundled.failures());
        }
        bundled.missing().forEach(title -> console().warn("cli.evidence-not-exported", title));
        if (json()) {
            return written(bundled.file(), Map.of("evidence", bundled.evidence(), "missing", bundled.missing(),
                    "failed", bundled.failures(), "draft", bundled.failures() > 0));
        }
        console().say("cli.bundled", bundled.file().toString(), bundled.evidence());
        return 0;
    }
}
