package gangmu.usecase.output;

import gangmu.assessment.Assessment;
import gangmu.status.figures.Figures;
import gangmu.status.report.ReportFiles;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Locale;

/** Writes one page for a meeting: the sheet of an item or of a unit, the table of opinions. */
public final class WriteSheet {
    private final Workspace workspace;
    private final ReportFiles files;

    public WriteSheet(Workspace workspace, ReportFiles files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Writes a page, in place of one that may be there.
     *
     * @throws gangmu.changes.Refusal {@code file.*}: what was there before is there still
     */
    public Path write(Page page, Assessment assessment, Locale language, Path file) {
        Path target = file.toAbsolutePath().normalize();
        OutputFile.write(target, workspace.ids(),
                unfinished -> files.writePage(page, Figures.of(assessment), language, unfinished));
        return target;
    }
}
