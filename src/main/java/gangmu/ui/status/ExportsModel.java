package gangmu.ui.status;

import gangmu.changes.Problem;
import gangmu.period.Evaluation;
import gangmu.period.Period;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.CheckWords;
import gangmu.status.figures.Figures;
import gangmu.status.office.SheetLayout;
import gangmu.status.report.ReportPhrases;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.ExportStatus;
import gangmu.usecase.output.MakeBundle;
import gangmu.usecase.output.ReconciledFigures;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What goes out: the status workbook, the report, the plan workbook; reconciled first, a draft where something fails. */
final class ExportsModel {
    private static final int SHOWN_FAILURES = 8;
    private final Session session;
    private final Words words;
    private final ObservableList<Choice> layouts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Choice> layout = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper templateName = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper judged = new ReadOnlyBooleanWrapper();
    /** The template of the office's own; null for the program's. */
    private @Nullable Path template;

    /**
     * A layout of the status workbook to choose.
     *
     * @param name of the plan's own layout; null for the whole workbook
     */
    record Choice(@Nullable String name, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    ExportsModel(Session session) {
        this.session = session;
        this.words = session.words();
        templateName.set(words.get("status-screen.report.own-template"));
    }

    /** Brings what can be exported up to the newest view. */
    void refresh() {
        judged.set(session.view().get().period() != null);
        Plan plan = session.view().get().plan();
        Choice before = layout.get();
        List<Choice> now = new ArrayList<>();
        now.add(new Choice(null, words.get("status-screen.layout.whole")));
        if (plan != null) {
            Entries.of(session.view().get().snapshot(), plan.id(), SheetLayout.KIND).forEach(entity -> {
                String name = new SheetLayout(entity).name();
                now.add(new Choice(name, name));
            });
        }
        layouts.setAll(now);
        layout.set(before != null && now.contains(before) ? before : now.getFirst());
    }

    /** Asks for a template of the office's own; the program's own again where none is chosen. */
    void chooseTemplate() {
        List<Path> files = session.desktop().chooseFiles(words.get("status-screen.choose-template.export"), List.of("docx"));
        template = files.isEmpty() ? null : files.getFirst();
        templateName.set(template == null ? words.get("status-screen.report.own-template") : template.toString());
    }

    void exportStatus() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        Choice chosen = layout.get();
        SheetLayout layout = chosen == null || chosen.name() == null ? null
                : ExportStatus.layout(session.view().get().snapshot(), plan, chosen.name());
        ExportStatus export = new ExportStatus(session.workspace(), session.adapters().statusWorkbooks());
        reconciled(plan, period, figures -> export.fileName(figures, layout, words), (file, progress) ->
                Written.of(export.export(plan, period, layout, words.locale(), file, progress).file()));
    }

    void exportReport() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        Path chosen = template;
        reconciled(plan, period, figures -> new ReportPhrases(words, period.evaluation(plan)).get("report.unfinished-name",
                period.name()), (file, progress) ->
                written(new WriteReport(session.workspace(), session.adapters().reportFiles())
                        .write(plan, period, words.locale(), words, chosen, file, progress)));
    }

    /** With what its reader should know of the template: what was taken out, and which of its numbers have no source. */
    private Written written(WriteReport.Exported exported) {
        List<String> notes = new ArrayList<>();
        if (!exported.removed().isEmpty()) {
            notes.add(words.get("report.template-cleaned", exported.removed().stream()
                    .map(code -> words.get("report.removed." + code)).collect(Collectors.joining(words.get("report.list-mark")))));
        }
        if (!exported.loose().isEmpty()) {
            notes.add(words.get("report.loose-numbers", String.join(words.get("report.list-mark"), exported.loose())));
        }
        if (exported.textsOfToday()) {
            notes.add(words.get("report.texts-of-today"));
        }
        return new Written(exported.file(), notes);
    }

    private Evaluation evaluation() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        return plan == null || period == null ? Evaluation.MID_TERM : period.evaluation(plan);
    }

    void exportTemplate() {
        export(words.get("status-screen.template.name"), (file, progress) -> {
            new WriteReport(session.workspace(), session.adapters().reportFiles()).writeTemplate(words.locale(), evaluation(), file);
            return Written.of(file);
        });
    }

    void exportBundle() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan != null && period != null) {
            reconciled(plan, period, figures -> words.get("status-screen.bundle.name", period.name()), (file, progress) ->
                    written(new MakeBundle(session.workspace(), session.adapters()).make(plan, period, words.locale(), words,
                            file, progress)));
        }
    }

    /** With the evidence whose files were not there. */
    private Written written(MakeBundle.Bundled bundled) {
        return new Written(bundled.file(), bundled.missing().isEmpty() ? List.of()
                : List.of(words.get("status-screen.bundle.missing", String.join(words.get("report.list-mark"), bundled.missing()))));
    }

    void exportPlan() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return;
        }
        export(words.get("status-screen.plan.name"), (file, progress) ->
                Written.of(new ExportPlan(session.workspace(), session.adapters().planWorkbooks())
                        .export(plan, words.locale(), file, progress).file()));
    }

    /**
     * Figures that were set against each other, and the name that is proposed for the file in which they go out.
     *
     * @param failed the checks that fail
     */
    private record Ready(List<Check> failed, String name) {
    }

    /** Goes on where everything agrees, or where the user wants it marked as a draft all the same. */
    private void reconciled(Plan plan, Period period, Function<Figures, String> name, BiFunction<Path, Progress, Written> write) {
        session.work().run(words.get("progress.reconcile"), progress -> {
            ReconciledFigures reconciled = ReconciledFigures.of(session.workspace(), plan, period, progress);
            return new Ready(reconciled.failed(), name.apply(reconciled.figures()));
        })
                .whenComplete((ready, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else if (ready.failed().isEmpty() || session.desktop().confirm(words.get("status-screen.failed.title"),
                            ready.failed().stream().limit(SHOWN_FAILURES).map(check -> CheckWords.sentence(check, words))
                                    .collect(Collectors.joining("\n")), words.get("status-screen.failed.yes"))) {
                        export(ready.name(), write);
                    }
                });
    }

    /**
     * A file that was written.
     *
     * @param notes what is to be said of it, in sentences
     */
    private record Written(Path file, List<String> notes) {
        static Written of(Path file) {
            return new Written(file, List.of());
        }
    }

    /** Asks where, writes, and opens what was written. */
    private void export(String name, BiFunction<Path, Progress, Written> work) {
        @Nullable Path target = session.chooseTarget(words.get("status-screen.where"), name);
        if (target == null) {
            return;
        }
        session.work().run(words.get("status-screen.writing"), progress -> work.apply(target, progress))
                .whenComplete((written, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        say(written);
                        session.desktop().open(written.file());
                    }
                });
    }

    /** What should be known of it stays until it is closed: it would be gone before the file is open. */
    private void say(Written written) {
        if (written.notes().isEmpty()) {
            session.notices().say("status-screen.written", written.file().toString());
        } else {
            session.notices().tell(Problem.of("status-screen.written-with-notes", written.file().toString(),
                    written.notes()));
        }
    }

    ObservableList<Choice> layouts() {
        return layouts;
    }

    ObjectProperty<@Nullable Choice> layout() {
        return layout;
    }

    /** Where the template of the office's own is, or that it is the program's. */
    ReadOnlyStringProperty templateName() {
        return templateName.getReadOnlyProperty();
    }

    /** Whether there is a period that status and report can be of. */
    ReadOnlyBooleanProperty judged() {
        return judged.getReadOnlyProperty();
    }
}
