package gangmu.cli.papers;

import java.util.List;

/** Commands that put out figures, workbooks, the report and what goes with it. */
public final class PapersCommands {
    private PapersCommands() {
    }

    /** All of them, in the order in which help names them. */
    public static List<Object> all() {
        return List.of(new StatusCommand(), new FiguresCommand(), new ReconcileCommand(), new ReportCommand(),
                new ReportTemplateCommand(), new ReportTextCommand(), new CheckReportCommand(), new SheetCommand(),
                new BundleCommand(), new ExportCommand());
    }
}
