package gangmu.usecase;

import gangmu.assessment.Assessment;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.tables.StatusFilling;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusWorkbooks;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

/** Writes the status workbook of a plan for a period. */
public final class ExportStatus {
    private final Workspace workspace;
    private final StatusWorkbooks workbooks;

    public ExportStatus(Workspace workspace, StatusWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /** What was written, and the assessment that it shows. */
    public record Exported(Path file, Assessment assessment) {
    }

    /**
     * Assesses the plan as it stands and writes the workbook, in place of one that may be there.
     *
     * @throws Refusal {@code file.*}: what was there before is there still
     */
    public Exported export(Plan plan, Period period, Locale language, Path file, Progress progress) {
        Snapshot snapshot = workspace.snapshot();
        progress.at("assess", 0, 0);
        Assessment assessment = new AssessPeriod().assess(snapshot, plan, period);
        StatusTables tables = StatusFilling.fill(assessment,
                LocalDateTime.ofInstant(workspace.clock().instant(), workspace.clock().getZone()));
        progress.at("export-status", 0, 0);
        Path target = file.toAbsolutePath().normalize();
        OutputFile.write(target, workspace.ids(), unfinished -> workbooks.write(tables, language, unfinished));
        return new Exported(target, assessment);
    }
}
