package gangmu.ui.history;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The journal: every change set, newest first; below, the changes of the chosen one. Any of them can be undone. */
public final class HistoryScreen implements Screen {
    private static final int MOST = 500;
    private final Session session;
    private final HistoryLines sets;
    private final HistoryLines changes;
    private final Grid grid;
    private final BorderPane root = new BorderPane();
    private long shownAt = -1;

    public HistoryScreen(Session session) {
        this.session = session;
        Words words = session.words();
        sets = new HistoryLines(session);
        changes = new HistoryLines(session);
        grid = new Grid(sets.model(), words);
        grid.setId("journal-grid");
        grid.setStretched("what");
        Grid below = new Grid(changes.model(), words);
        below.setStretched("after");
        below.setPlaceholder(new Label(words.get("history.choose")));
        Button undo = new Button(words.get("history.undo"));
        undo.setId("history-undo");
        undo.setOnAction(e -> undo());
        undo.setDisable(session.workspace().readOnly());
        HBox tools = new HBox(8, undo, new Label(words.get("history.undo-hint")));
        tools.getStyleClass().add("tools");
        SplitPane split = new SplitPane(grid, below);
        split.setOrientation(Orientation.VERTICAL);
        root.setTop(tools);
        root.setCenter(split);
        grid.currentRowProperty().addListener((o, was, is) -> showChanges());
        session.follow(root, this::refresh);
    }

    private void refresh() {
        long position = session.workspace().journal().position();
        if (position == shownAt) {
            return;
        }
        shownAt = position;
        session.work().quietly(() -> session.workspace().journal().latest(Long.MAX_VALUE, MOST))
                .thenAccept(entries -> {
                    sets.show(entries, false);
                    showChanges();
                });
    }

    private HistoryLines.@Nullable Line current() {
        Object key = grid.currentRow();
        int row = key == null ? -1 : sets.model().rowOf(key);
        return row < 0 ? null : sets.model().row(row);
    }

    private void showChanges() {
        HistoryLines.Line line = current();
        if (line == null) {
            changes.show(List.of(), true);
            return;
        }
        session.work().quietly(() -> session.workspace().journal().find(line.changeSet())).thenAccept(entry -> {
            if (entry != null) {
                changes.show(List.of(entry), true);
            }
        });
    }

    private void undo() {
        HistoryLines.Line line = current();
        if (line != null) {
            session.undo(line.changeSet());
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }
}
