package gangmu.usecase.output;

import gangmu.assessment.Assessment;
import gangmu.changes.Entity;
import gangmu.changes.Phrases;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.figures.Figures;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.StatusChoice;
import gangmu.status.tables.StatusFilling;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusWorkbooks;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the status workbook of a plan for a period, after reconciling its figures. */
public final class ExportStatus {
    private final Workspace workspace;
    private final StatusWorkbooks workbooks;

    public ExportStatus(Workspace workspace, StatusWorkbooks workbooks) {
        this.workspace = workspace;
        this.workbooks = workbooks;
    }

    /**
     * What was written, and the assessment that it shows.
     *
     * @param failed the checks that fail; with any, the workbook says that it is a draft
     */
    public record Exported(Path file, Assessment assessment, List<Check> failed) {
    }

    /** As {@link #export(Plan, Period, SheetLayout, Locale, Path, Progress)}, of everything. */
    public Exported export(Plan plan, Period period, Locale language, Path file, Progress progress) {
        return export(plan, period, null, language, file, progress);
    }

    /**
     * Assesses the plan as it stands and writes the workbook, in place of one that may be there.
     *
     * @param layout what it shows and how; everything where it is null
     * @throws Refusal {@code file.*}, {@code layout.unknown-column}: what was there before is there still
     */
    public Exported export(Plan plan, Period period, @Nullable SheetLayout layout, Locale language, Path file,
            Progress progress) {
        ReconciledFigures reconciled = ReconciledFigures.of(workspace, plan, period, progress);
        List<Check> failed = reconciled.failed();
        StatusTables tables = StatusFilling.fill(reconciled.figures(),
                LocalDateTime.ofInstant(workspace.clock().instant(), workspace.clock().getZone()),
                new StatusChoice(workspace.author(), failed.size(), layout));
        progress.at("export-status", 0, 0);
        Path target = file.toAbsolutePath().normalize();
        OutputFile.write(target, workspace.ids(), unfinished -> workbooks.write(tables, language, unfinished));
        return new Exported(target, reconciled.figures().assessment(), failed);
    }

    /**
     * The name that is proposed for the workbook's file: a part is called a part, with how much of what it shows.
     *
     * @param layout what it shows and how; everything where it is null
     */
    public String fileName(Figures figures, @Nullable SheetLayout layout, Phrases words) {
        Assessment assessment = figures.assessment();
        return StatusFilling.selection(figures, layout).fileName(assessment.period().name(), words);
    }

    /**
     * The layout of this name.
     *
     * @throws Refusal {@code layout.unknown}
     */
    public static SheetLayout layout(Snapshot snapshot, Plan plan, String name) {
        List<Entity> layouts = Entries.of(snapshot, plan.id(), SheetLayout.KIND);
        return layouts.stream().map(SheetLayout::new).filter(layout -> layout.name().equals(name)).findFirst()
                .orElseThrow(() -> layouts.isEmpty() ? Refusal.of("layout.none", name) : Refusal.of("layout.unknown", name,
                        layouts.stream().map(layout -> new SheetLayout(layout).name()).collect(Collectors.joining(", "))));
    }
}
