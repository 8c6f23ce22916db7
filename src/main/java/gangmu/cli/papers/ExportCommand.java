package gangmu.cli.papers;

import gangmu.cli.command.LookingCommand;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu export WORKSPACE --out PLAN.xlsx}: the plan workbook, losslessly. */
@Command(name = "export")
final class ExportCommand extends LookingCommand {
    @Option(names = "--out", required = true, paramLabel = "PLAN.xlsx", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    protected int look(Workspace workspace) {
        ExportPlan.Exported exported = new ExportPlan(workspace, gangmu().adapters().planWorkbooks()).export(
                plan(workspace), console().words().locale(), Objects.requireNonNull(out), Progress.NONE);
        exported.evidenceMissing().forEach(title -> console().warn("cli.evidence-not-exported", title));
        return written(exported.file(), Map.of("missing", exported.evidenceMissing()));
    }
}
