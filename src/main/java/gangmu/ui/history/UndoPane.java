package gangmu.ui.history;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.undo.UndoConflict;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.undo.UndoPreview.Choice;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an undo, place by place, and the choice what to do about it; nothing has happened yet. */
final class UndoPane extends BorderPane {
    private final Session session;
    private final Words words;
    private final Runnable close;
    private final ListGridModel<Line> model;
    private final Label title = new Label();
    private final Button leave;
    private final Button all;
    private @Nullable UndoPreview preview;

    private record Line(int number, String what, String field, String reason, String left, String now, String back,
            String who, String when, boolean stays) {
    }

    UndoPane(Session session, Runnable close) {
        this.session = session;
        this.words = session.words();
        this.close = close;
        model = new ListGridModel<>(List.of(column("what", 230, Line::what), column("field", 100, Line::field),
                column("reason", 150, Line::reason).tones(line -> Set.of(line.stays() ? Tone.BAD : Tone.DOUBT)),
                column("left", 150, Line::left), column("now", 150, Line::now), column("back", 150, Line::back),
                column("who", 90, Line::who), column("when", 128, Line::when)), Line::number);
        Grid grid = new Grid(model, words);
        grid.setId("conflict-grid");
        grid.setStretched("what");
        leave = button("undo-leave", Choice.LEAVE_CONFLICTS);
        all = button("undo-all", Choice.TAKE_ALL);
        Button cancel = new Button(words.get("history.conflict.cancel"));
        cancel.setId("undo-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> close.run());
        title.setWrapText(true);
        FlowPane buttons = new FlowPane(8, 6, leave, all, cancel);
        VBox top = new VBox(8, title, buttons);
        top.getStyleClass().add("tools");
        setTop(top);
        setCenter(grid);
    }

    private RecordColumn<Line> column(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("history.conflict." + key), text).width(width);
    }

    private Button button(String id, Choice choice) {
        Button button = new Button();
        button.setId(id);
        button.setTooltip(new Tooltip(words.get("history.conflict.undoable")));
        button.setOnAction(e -> settle(choice));
        return button;
    }

    private void settle(Choice choice) {
        UndoPreview shown = preview;
        if (shown != null) {
            session.undo(shown, choice).thenRun(close);
        }
    }

    /** Shows the conflicts of an undo; their words are worked out beside the JavaFX thread. */
    void show(UndoPreview shown) {
        preview = shown;
        ChangeSet target = shown.target();
        title.setText(words.get("history.conflict.title", words.get("action." + target.origin().action()),
                target.origin().detail(), shown.conflicts().size()));
        leave.setText(words.get("history.conflict.leave", shown.leaving()));
        all.setText(words.get("history.conflict.all", shown.takingAll()));
        leave.setDisable(shown.leaving() == 0);
        all.setDisable(shown.takingAll() == shown.leaving());
        model.setRows(List.of());
        session.work().quietly(() -> lines(shown)).thenAccept(lines -> {
            if (preview == shown) {
                model.setRows(lines);
            }
        });
    }

    private List<Line> lines(UndoPreview shown) {
        List<Change> known = new ArrayList<>(shown.target().changes());
        for (UndoConflict conflict : shown.conflicts()) {
            Journal.Entry later = conflict.by() == null ? null : session.workspace().journal().find(conflict.by().id());
            if (later != null) {
                known.addAll(later.changeSet().changes());
            }
        }
        ChangeTexts texts = HistoryLines.texts(session, known);
        ZoneId zone = session.workspace().clock().getZone();
        List<Line> lines = new ArrayList<>();
        for (UndoConflict conflict : shown.conflicts()) {
            Journal.Heading by = conflict.by();
            lines.add(new Line(lines.size(), texts.what(conflict.ref()), FieldWords.name(words, conflict.field()),
                    conflict.problem() == null ? words.get("conflict." + conflict.reason().key())
                            : words.problem(conflict.problem()),
                    value(texts, conflict, conflict.left()),
                    conflict.user() == null ? value(texts, conflict, conflict.now()) : texts.what(conflict.user()),
                    value(texts, conflict, conflict.back()), by == null ? "" : by.stamp().author(),
                    by == null ? "" : HistoryLines.when(by.stamp().at(), zone),
                    !conflict.reason().canBeTakenBack()));
        }
        return lines;
    }

    private String value(ChangeTexts texts, UndoConflict conflict, @Nullable Object value) {
        return FieldWords.shown(words, conflict.field(), texts.value(conflict.field(), value));
    }
}
