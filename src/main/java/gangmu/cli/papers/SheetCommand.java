package gangmu.cli.papers;

import gangmu.assessment.Assessment;
import gangmu.changes.Refusal;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.report.Block.Column;
import gangmu.status.report.Block.Listing;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.usecase.content.UnitNames;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.output.WriteSheet;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu sheet WORKSPACE CODE|--unit U|--opinions [--out FILE.docx]}: a page for a meeting; as text without --out. */
@Command(name = "sheet")
final class SheetCommand extends PeriodLookingCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "sheet-code")
    private @Nullable String code;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "sheet-unit")
    private @Nullable String unit;

    @Option(names = "--opinions", descriptionKey = "sheet-opinions")
    private boolean opinions;

    @Option(names = "--out", paramLabel = "FILE.docx", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        Page page = page(workspace, plan, new SupervisionSheet(assessment, console().words()));
        if (out != null) {
            return written(new WriteSheet(workspace, gangmu().adapters().reportFiles()).write(page, assessment,
                    console().words().locale(), out), Map.of());
        }
        if (json()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("title", page.title());
            shown.put("tables", page.tables().stream().map(SheetCommand::asMap).toList());
            console().json(shown);
        } else {
            console().out().println(SupervisionSheet.asText(page));
        }
        return 0;
    }

    private static Map<String, Object> asMap(Listing table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("columns", table.columns().stream().map(Column::heading).toList());
        map.put("rows", SupervisionSheet.cells(table));
        return map;
    }

    private Page page(Workspace workspace, Plan plan, SupervisionSheet sheet) {
        if (opinions) {
            return sheet.opinions();
        }
        if (unit != null) {
            return sheet.of(Objects.requireNonNull(new PlanTree(workspace.snapshot(), plan.id())
                    .unit(new UnitNames(workspace.snapshot()).find(unit))));
        }
        if (code == null) {
            throw Refusal.of("sheet.of-what");
        }
        return sheet.of(NamedKinds.item(workspace, plan, code));
    }
}
