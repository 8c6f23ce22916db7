package gangmu.cli.papers;

import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.CheckWords;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu report WORKSPACE --out FILE.docx}: the mid-term report; what fails to reconcile is told on stderr. */
@Command(name = "report")
final class ReportCommand extends PeriodLookingCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.docx", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--template", paramLabel = "TEMPLATE.docx", descriptionKey = "template")
    private @Nullable Path template;

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        WriteReport.Exported exported = new WriteReport(workspace, gangmu().adapters().reportFiles()).write(plan, period,
                console().words().locale(), console().words(), template, Objects.requireNonNull(out), Progress.NONE);
        exported.failed().forEach(check -> console().warn("cli.check", "\u00d7",
                CheckWords.sentence(check, console().words())));
        if (!exported.failed().isEmpty()) {
            console().warn("cli.marked-draft", exported.failed().size());
        }
        String mark = console().words().get("report.list-mark");
        if (!exported.loose().isEmpty()) {
            console().warn("report.loose-numbers", String.join(mark, exported.loose()));
        }
        if (!exported.removed().isEmpty()) {
            console().warn("report.template-cleaned", exported.removed().stream()
                    .map(code -> console().words().get("report.removed." + code)).collect(Collectors.joining(mark)));
        }
        if (exported.textsOfToday()) {
            console().warn("report.texts-of-today");
        }
        if (json()) {
            return written(exported.file(), Map.of("figures", exported.figures(), "failed", exported.failed().size(),
                    "draft", !exported.failed().isEmpty(), "looseNumbers", exported.loose(),
                    "removedFromTemplate", exported.removed(), "textsOfToday", exported.textsOfToday()));
        }
        console().say("cli.report-written", exported.file().toString(), exported.figures());
        return 0;
    }
}
