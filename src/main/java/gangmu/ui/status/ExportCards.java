package gangmu.ui.status;

import gangmu.changes.Entity;
import gangmu.period.Period;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.CheckWords;
import gangmu.status.office.SheetLayout;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.ExportStatus;
import gangmu.usecase.output.MakeBundle;
import gangmu.usecase.output.ReconciledFigures;
import gangmu.usecase.output.WriteReport;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What goes out: the status workbook, the report, the plan workbook; reconciled first, a draft where something fails. */
final class ExportCards {
    private static final int SHOWN_FAILURES = 8;
    private final Session session;
    private final Words words;
    private final VBox root = new VBox();
    private final ScrollPane scroll = new ScrollPane(root);
    private final Button status;
    private final Button report;
    private final ComboBox<String> layouts = new ComboBox<>();
    private @Nullable Path template;

    ExportCards(Session session) {
        this.session = session;
        this.words = session.words();
        status = button("status", this::exportStatus);
        status.getStyleClass().add("accent");
        report = button("report", this::exportReport);
        report.getStyleClass().add("accent");
        layouts.setId("status-layout");
        Label chosen = new Label(words.get("status-screen.report.own-template"));
        chosen.getStyleClass().add("hint");
        Button choose = button("choose-template", () -> {
            List<Path> files = session.desktop().chooseFiles(words.get("status-screen.choose-template.export"), List.of("docx"));
            template = files.isEmpty() ? null : files.getFirst();
            chosen.setText(template == null ? words.get("status-screen.report.own-template") : template.toString());
        });
        root.getStyleClass().add("page");
        root.getChildren().addAll(card("status", new HBox(8, layouts, status)),
                card("report", new HBox(8, report, choose, button("template", this::exportTemplate)), chosen),
                card("bundle", button("bundle", this::exportBundle)), card("plan", button("plan", this::exportPlan)));
        root.setMaxWidth(820);
        scroll.setFitToWidth(true);
        session.follow(root, this::refresh);
    }

    private VBox card(String key, Node... parts) {
        Label title = new Label(words.get("status-screen." + key + ".title"));
        title.getStyleClass().add("heading");
        Label text = new Label(words.get("status-screen." + key + ".text"));
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        VBox card = new VBox(10, title, text);
        card.getChildren().addAll(parts);
        card.getStyleClass().add("card");
        return card;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("status-screen." + key + ".export"));
        button.setId("export-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void refresh() {
        boolean none = session.view().get().period() == null;
        status.setDisable(none);
        report.setDisable(none);
        Plan plan = session.view().get().plan();
        String before = layouts.getValue();
        List<String> names = plan == null ? List.of() : Entries.of(session.view().get().snapshot(), plan.id(), SheetLayout.KIND)
                .stream().map((Entity entity) -> new SheetLayout(entity).name()).toList();
        layouts.setItems(FXCollections.observableArrayList(names));
        layouts.getItems().addFirst(words.get("status-screen.layout.whole"));
        layouts.setValue(before != null && layouts.getItems().contains(before) ? before : layouts.getItems().getFirst());
    }

    void focus() {
        status.requestFocus();
    }

    private void exportStatus() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        String name = layouts.getValue();
        SheetLayout layout = name == null || layouts.getSelectionModel().getSelectedIndex() <= 0 ? null
                : ExportStatus.layout(session.view().get().snapshot(), plan, name);
        reconciled(plan, period, () -> export(words.get("status-screen.status.name", period.name()), (file, progress) ->
                new ExportStatus(session.workspace(), session.adapters().statusWorkbooks())
                        .export(plan, period, layout, words.locale(), file, progress).file()));
    }

    private void exportReport() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan == null || period == null) {
            return;
        }
        Path chosen = template;
        reconciled(plan, period, () -> export(words.get("report.unfinished-name", period.name()), (file, progress) ->
                new WriteReport(session.workspace(), session.adapters().reportFiles())
                        .write(plan, period, words.locale(), words::get, chosen, file, progress).file()));
    }

    private void exportTemplate() {
        export(words.get("status-screen.template.name"), (file, progress) -> {
            new WriteReport(session.workspace(), session.adapters().reportFiles()).writeTemplate(words.locale(), file);
            return file;
        });
    }

    private void exportBundle() {
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (plan != null && period != null) {
            reconciled(plan, period, () -> export(words.get("status-screen.bundle.name", period.name()), (file, progress) ->
                    new MakeBundle(session.workspace(), session.adapters()).make(plan, period, words.locale(), words::get, file,
                            progress).file()));
        }
    }

    private void exportPlan() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return;
        }
        export(words.get("status-screen.plan.name"), (file, progress) ->
                new ExportPlan(session.workspace(), session.adapters().planWorkbooks())
                        .export(plan, words.locale(), file, progress).file());
    }

    /** Goes on where everything agrees, or where the user wants it marked as a draft all the same. */
    private void reconciled(Plan plan, Period period, Runnable goOn) {
        session.work().run(words.get("progress.reconcile"), progress ->
                ReconciledFigures.of(session.workspace(), plan, period, progress).failed())
                .whenComplete((failed, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else if (failed.isEmpty() || session.desktop().confirm(words.get("status-screen.failed.title"),
                            failed.stream().limit(SHOWN_FAILURES).map(check -> CheckWords.sentence(check, words::get))
                                    .collect(Collectors.joining("\n")), words.get("status-screen.failed.yes"))) {
                        goOn.run();
                    }
                });
    }

    /** Asks where, writes, and opens what was written. */
    private void export(String name, BiFunction<Path, Progress, Path> work) {
        @Nullable Path target = session.desktop().chooseTarget(words.get("status-screen.where"), name);
        if (target == null) {
            return;
        }
        session.work().run(words.get("status-screen.writing"), progress -> work.apply(target, progress))
                .whenComplete((written, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        session.notices().say("status-screen.written", written.toString());
                        session.desktop().open(written);
                    }
                });
    }

    Node node() {
        return scroll;
    }
}
