package gangmu.usecase.output;

import gangmu.assessment.Assessment;
import gangmu.assessment.FrozenPeriods;
import gangmu.changes.Phrases;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.period.Evaluation;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.report.DocumentFault;
import gangmu.status.report.ReportContent;
import gangmu.status.report.ReportFiles;
import gangmu.status.report.Stamp;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the report of a plan for a period, after reconciling its figures. */
public final class WriteReport {
    private final Workspace workspace;
    private final ReportFiles files;

    public WriteReport(Workspace workspace, ReportFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * What was written.
     *
     * @param failed the checks that fail; with any, the report says that it is a draft
     * @param figures how many figures stand in it
     * @param loose numbers that the template has typed in
     * @param textsOfToday whether the period was closed before its texts were kept with it, so that those of today stand there
     * @param removed what the template held that would run or reach out: {@link ReportFiles.Written#removed}
     */
    public record Exported(Path file, List<Check> failed, int figures, List<String> loose, List<String> removed,
            boolean textsOfToday) {
    }

    /**
     * Writes the report, in place of one that may be there.
     *
     * @param template the office's own, null for the program's
     * @param words the words of the language
     * @throws Refusal {@code file.*}, {@code report.*}: what was there before is there still
     */
    public Exported write(Plan plan, Period period, Locale language, Phrases words, @Nullable Path template, Path file,
            Progress progress) {
        ReconciledFigures reconciled = ReconciledFigures.of(workspace, plan, period, progress);
        List<Check> failed = reconciled.failed();
        progress.at("write-report", 0, 0);
        ReportContent content = new ReportContent(reconciled.figures(), words,
                stamp(workspace, reconciled.figures().assessment(), failed.size()));
        Path target = file.toAbsolutePath().normalize();
        ReportFiles.Written[] written = new ReportFiles.Written[1];
        OutputFile.write(target, workspace.ids(),
                unfinished -> written[0] = files.write(content, language, template, unfinished));
        return new Exported(target, failed, written[0].marks().size(), written[0].loose(), written[0].removed(),
                !FrozenPeriods.keepsTexts(workspace.snapshot(), period));
    }

    static Stamp stamp(Workspace workspace, Assessment assessment, int failures) {
        return new Stamp(assessment.plan().id(), assessment.plan().name(), assessment.period().code(),
                assessment.period().name(), assessment.period().dataDate(), assessment.rules().name(),
                assessment.rules().version(),
                LocalDateTime.ofInstant(workspace.clock().instant(), workspace.clock().getZone()), workspace.author(),
                failures);
    }

    /**
     * The places of an office's template with the text that stands there, in their order.
     *
     * @throws Refusal {@code file.not-readable}, {@code report.template-damaged}
     */
    public Map<String, String> places(Path template) {
        try {
            return files.places(template);
        } catch (DocumentFault fault) {
            throw new Refusal(new Problem(fault.code(), fault.args()), fault);
        } catch (IOException e) {
            throw new Refusal(Problem.of("file.not-readable", template.toString()), e);
        }
    }

    /** Writes the program's own template for a kind of evaluation, for an office to change. */
    public void writeTemplate(Locale language, Evaluation evaluation, Path file) {
        OutputFile.write(file.toAbsolutePath().normalize(), workspace.ids(),
                unfinished -> files.writeTemplate(language, evaluation, unfinished));
    }
}
