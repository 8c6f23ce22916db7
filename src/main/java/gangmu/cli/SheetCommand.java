package gangmu.cli;

import gangmu.assessment.Assessment;
import gangmu.changes.Refusal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.usecase.AssessPeriod;
import gangmu.usecase.FieldTexts;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import gangmu.usecase.WriteSheet;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu sheet WORKSPACE CODE|--unit U|--opinions [--out FILE.docx]}: a page for a meeting; as text without --out. */
@Command(name = "sheet")
final class SheetCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "sheet-unit")
    private @Nullable String unit;

    @Option(names = "--opinions", descriptionKey = "sheet-opinions")
    private boolean opinions;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Option(names = "--out", paramLabel = "FILE.docx", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    boolean onlyLooks() {
        return true;
    }

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = PlanChoice.period(workspace.snapshot(), plan, periodCode);
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        Page page = page(workspace, plan, new SupervisionSheet(assessment, console().words()::get));
        if (out == null) {
            page.tables().forEach(table -> console().out().println(SupervisionSheet.asText(table)));
        } else {
            console().say("cli.written", new WriteSheet(workspace, gangmu().adapters().reportFiles()).write(page, assessment,
                    console().words().locale(), Objects.requireNonNull(out)).toString());
        }
        return 0;
    }

    private Page page(Workspace workspace, Plan plan, SupervisionSheet sheet) {
        if (opinions) {
            return sheet.opinions();
        }
        if (unit != null) {
            return sheet.of(Objects.requireNonNull(sheet.unit(FieldTexts.unit(workspace.snapshot(), unit))));
        }
        if (code == null) {
            throw Refusal.of("sheet.of-what");
        }
        return sheet.of(AddCommand.item(workspace, plan, code));
    }
}
