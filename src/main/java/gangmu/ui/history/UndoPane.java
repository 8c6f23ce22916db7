package gangmu.ui.history;

import gangmu.changes.ChangeSet;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.DeedWords;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.undo.UndoPreview.Choice;
import gangmu.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands in the way of an undo, place by place, and the choice what to do about it; nothing has happened yet. */
final class UndoPane extends BorderPane {
    private final Words words;
    private final UndoModel model;
    private final Label title = new Label();
    private final Button leave;
    private final Button all;

    UndoPane(Words words, UndoModel model) {
        this.words = words;
        this.model = model;
        Grid grid = new Grid(model.places(), words);
        grid.setId("conflict-grid");
        grid.setStretched("what");
        leave = button("undo-leave", Choice.LEAVE_CONFLICTS);
        all = button("undo-all", Choice.TAKE_ALL);
        Button cancel = new Button(words.get("history.conflict.cancel"));
        cancel.setId("undo-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> model.close());
        title.setWrapText(true);
        FlowPane buttons = new FlowPane(8, 6, leave, all, cancel);
        VBox top = new VBox(8, title, buttons);
        top.getStyleClass().add("tools");
        setTop(top);
        setCenter(grid);
        model.shown().addListener((o, was, is) -> {
            if (is != null) {
                show(is);
            }
        });
    }

    private Button button(String id, Choice choice) {
        Button button = new Button();
        button.setId(id);
        button.setTooltip(new Tooltip(words.get("history.conflict.undoable")));
        button.setOnAction(e -> model.settle(choice));
        return button;
    }

    private void show(UndoPreview shown) {
        ChangeSet target = shown.target();
        title.setText(words.get("history.conflict.title", words.get("action." + target.origin().action()),
                DeedWords.detail(words, target.origin()), shown.conflicts().size()));
        leave.setText(words.get("history.conflict.leave", shown.leaving()));
        all.setText(words.get("history.conflict.all", shown.takingAll()));
        leave.setDisable(shown.leaving() == 0);
        all.setDisable(shown.takingAll() == shown.leaving());
    }
}
