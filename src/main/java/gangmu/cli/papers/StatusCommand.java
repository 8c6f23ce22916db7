package gangmu.cli.papers;

import gangmu.changes.Entity;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.cli.command.TypedValue;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.CheckWords;
import gangmu.status.figures.Figures;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.ExportStatus;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu status WORKSPACE --out FILE.xlsx}: the status workbook, under a name of its own
 * where a folder is named; what fails to reconcile is told on stderr. */
@Command(name = "status")
final class StatusCommand extends PeriodLookingCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--layout", paramLabel = "NAME", descriptionKey = "layout")
    private @Nullable String layoutName;

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "only-group")
    private @Nullable String group;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "only-unit")
    private @Nullable String unit;

    @Option(names = "--lagging", descriptionKey = "only-lagging")
    private boolean lagging;

    @Option(names = "--beside", split = ",", paramLabel = "PERIOD", descriptionKey = "beside")
    private List<String> beside = List.of();

    @Option(names = "--columns", split = ",", paramLabel = "COLUMN", descriptionKey = "columns")
    private List<String> columns = List.of();

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        ExportStatus export = new ExportStatus(workspace, gangmu().adapters().statusWorkbooks());
        SheetLayout layout = layout(workspace, plan);
        Path file = Objects.requireNonNull(out);
        if (Files.isDirectory(file)) {
            file = file.resolve(export.fileName(Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan, period)), layout,
                    console().words()));
        }
        ExportStatus.Exported exported = export.export(plan, period, layout, console().words().locale(), file, Progress.NONE);
        exported.failed().forEach(check -> console().warn("cli.check", "\u00d7",
                CheckWords.sentence(check, console().words())));
        if (!exported.failed().isEmpty()) {
            console().warn("cli.marked-draft", exported.failed().size());
        }
        return written(exported.file(),
                Map.of("failed", exported.failed().size(), "draft", !exported.failed().isEmpty()));
    }

    /** The named layout, with what the options say in place of what it says; null for everything. */
    private @Nullable SheetLayout layout(Workspace workspace, Plan plan) {
        boolean asked = group != null || unit != null || lagging || !beside.isEmpty() || !columns.isEmpty();
        if (layoutName == null && !asked) {
            return null;
        }
        Entity layout = layoutName == null ? Entity.blank(SheetLayout.KIND, new UUID(0, 0))
                : ExportStatus.layout(workspace.snapshot(), plan, layoutName).entity();
        FieldTexts texts = new FieldTexts(workspace.snapshot(), plan.id());
        layout = group == null ? layout : layout.withUntyped(SheetLayout.GROUP, texts.read(SheetLayout.GROUP, group));
        layout = unit == null ? layout : layout.withUntyped(SheetLayout.UNIT, texts.read(SheetLayout.UNIT, unit));
        layout = lagging ? layout.with(SheetLayout.CONTENT, Content.LAGGING) : layout;
        layout = beside.isEmpty() ? layout : layout.with(SheetLayout.PERIODS, beside.stream()
                .map(code -> PlanChoice.period(workspace.snapshot(), plan, code).id()).toList());
        return new SheetLayout(columns.isEmpty() ? layout : layout.with(SheetLayout.COLUMNS,
                columns.stream().flatMap(said -> FieldTexts.parts(said).stream()).map(TypedValue::column).toList()));
    }
}
