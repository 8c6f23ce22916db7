package gangmu.ui.status;

import gangmu.changes.ValueType;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A draft of the report that people edited: which of its figures no longer agree with the plan. */
final class DraftPane {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;
    private final Label said = new Label();
    private final Button refresh;
    private final BorderPane root = new BorderPane();
    private @Nullable Path draft;

    private record Line(int number, Discrepancy found) {
    }

    DraftPane(Session session) {
        this.session = session;
        this.words = session.words();
        model = new ListGridModel<>(List.of(column("kind", 84, line -> words.get("status-screen.draft.kind."
                + ValueType.choiceName(line.found().kind()))), column("name", 260, line -> line.found().name()),
                column("then", 96, line -> line.found().then()), column("in-text", 96, line -> line.found().inText()),
                column("now", 96, line -> line.found().now()), column("place", 180, line -> line.found().place()),
                column("excerpt", 380, line -> line.found().excerpt())), Line::number);
        Grid grid = new Grid(model, words);
        grid.setId("draft-grid");
        grid.setPlaceholder(new Label(words.get("status-screen.draft.empty")));
        Button choose = new Button(words.get("status-screen.draft.choose"));
        choose.setId("check-draft");
        choose.setOnAction(e -> choose());
        refresh = new Button(words.get("status-screen.draft.refresh"));
        refresh.setId("refresh-draft");
        refresh.setDisable(true);
        refresh.setOnAction(e -> refresh());
        said.setId("draft-said");
        HBox tools = new HBox(8, choose, refresh, said);
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
    }

    private RecordColumn<Line> column(String key, double width, java.util.function.Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("status-screen.draft." + key), text).width(width);
    }

    private CheckReport checking() {
        return new CheckReport(session.workspace(), session.adapters().reportFiles());
    }

    private void choose() {
        List<Path> chosen = session.desktop().chooseFiles(words.get("status-screen.draft.choose"), List.of("docx"));
        if (!chosen.isEmpty()) {
            check(chosen.getFirst());
        }
    }

    /** Checks a draft and shows what was found. */
    void check(Path file) {
        session.work().run(words.get("status-screen.draft.checking"), progress -> checking().check(file, words::get))
                .whenComplete((checked, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        show(file, checked);
                    }
                });
    }

    private void show(Path file, Checked checked) {
        draft = file;
        refresh.setDisable(checked.discrepancies().isEmpty());
        List<Line> lines = new ArrayList<>();
        checked.discrepancies().forEach(found -> lines.add(new Line(lines.size(), found)));
        model.setRows(lines);
        said.setText(words.get("status-screen.draft.said", checked.figures(), lines.size(), checked.made()));
        if (checked.sourcesLost()) {
            session.notices().say("report.sources-lost");
        }
    }

    private void refresh() {
        Path from = draft;
        Path target = from == null ? null : session.desktop().chooseTarget(words.get("status-screen.where"),
                String.valueOf(from.getFileName()));
        if (from != null && target != null) {
            session.work().run(words.get("status-screen.writing"), progress -> checking().refresh(from, words::get, target))
                    .whenComplete((changed, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().say("status-screen.written", target.toString());
                            check(target);
                        }
                    });
        }
    }

    Node node() {
        return root;
    }
}
