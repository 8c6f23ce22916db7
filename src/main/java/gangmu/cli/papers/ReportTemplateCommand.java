package gangmu.cli.papers;

import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangmu report-template WORKSPACE --out TEMPLATE.docx}: the program's own template, for an office to change. */
@Command(name = "report-template")
final class ReportTemplateCommand extends WorkspaceCommand {
    @Option(names = "--out", required = true, paramLabel = "TEMPLATE.docx", descriptionKey = "out")
    private @Nullable Path out;
    @Mixin
    private final PeriodOption period = new PeriodOption();

    @Override
    protected boolean onlyLooks() {
        return true;
    }

    @Override
    protected int run(Workspace workspace) {
        Path file = whole(out);
        Plan plan = plan(workspace);
        new WriteReport(workspace, gangmu().adapters().reportFiles()).writeTemplate(console().words().locale(),
                period.of(workspace, plan).evaluation(plan), file);
        return written(file, Map.of());
    }
}
