package gangmu.ui.history;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.DateField;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.TypedDates;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The journal: the change sets that are asked for, newest first; below, the changes of the chosen one. Any of them can
 * be undone; the plan of any day can be looked at and compared with today.
 */
public final class HistoryScreen implements Screen {
    private final Session session;
    private final Words words;
    private final Consumer<Function<Workspace, Workspace>> lookBack;
    private final HistoryModel model;
    private final Grid grid;
    private final StackPane below = new StackPane();
    private final Grid changes;
    private final UndoModel undoing;
    private final CompareModel comparing;
    private final DatePicker day;
    private final BorderPane root = new BorderPane();
    private long shownAt = -1;

    /** @param lookBack puts an earlier state of the workspace in the place of the one that is shown */
    public HistoryScreen(Session session, Consumer<Function<Workspace, Workspace>> lookBack) {
        this.day = new DateField(session.words(), TypedDates.Sense.ENDS);
        this.session = session;
        this.words = session.words();
        this.lookBack = lookBack;
        this.model = new HistoryModel(session);
        this.undoing = new UndoModel(session);
        this.comparing = new CompareModel(session);
        grid = new Grid(model.sets(), words);
        grid.setId("journal-grid");
        grid.setStretched("detail");
        grid.setPlaceholder(new Label(words.get("history.none")));
        changes = new Grid(model.changes().model(), words);
        changes.setId("changes-grid");
        changes.setStretched("after");
        changes.setPlaceholder(new Label(words.get("history.choose")));
        Button undo = button("history-undo", "history.undo", () -> undoing.undo((UUID) grid.currentRow()));
        undo.setDisable(session.workspace().readOnly());
        day.setId("history-day");
        day.setPromptText(words.get("history.day"));
        day.setPrefWidth(130);
        FlowPane tools = new FlowPane(8, 6, undo, button("history-look", "history.look", this::look),
                button("history-compare", "history.compare", this::compare), new Separator(Orientation.VERTICAL), day,
                button("history-look-day", "history.look-day", () -> ofDay(this::lookAt)),
                button("history-compare-day", "history.compare-day", () -> ofDay(comparing::compare)));
        tools.getStyleClass().add("tools");
        below.getChildren().setAll(changes);
        SplitPane split = new SplitPane(grid, below);
        split.setOrientation(Orientation.VERTICAL);
        root.setTop(new VBox(tools, new HistoryFilterBar(words, model)));
        root.setCenter(split);
        grid.currentRowProperty().addListener((o, was, is) -> {
            model.choose((UUID) is);
            undoing.close();
            comparing.close();
        });
        UndoPane asking = new UndoPane(words, undoing);
        undoing.shown().addListener((o, was, is) -> inFront(asking, is != null, comparing::close));
        ComparePane compared = new ComparePane(words, comparing);
        comparing.moment().addListener((o, was, is) -> inFront(compared, !is.isEmpty(), undoing::close));
        session.follow(root, this::refresh);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void refresh() {
        long position = session.position();
        if (position != shownAt) {
            shownAt = position;
            model.again();
        }
    }

    /** The changes come to the front again where nothing else does; what is covered is given up. */
    private void inFront(Node pane, boolean shown, Runnable closeOther) {
        if (shown) {
            closeOther.run();
            below.getChildren().setAll(pane);
        } else if (below.getChildren().contains(pane)) {
            below.getChildren().setAll(changes);
        }
    }

    private void look() {
        ofChosen(this::lookAt);
    }

    private void compare() {
        ofChosen(comparing::compare);
    }

    private void lookAt(Function<Workspace, Workspace> then, String moment) {
        lookBack.accept(then);
    }

    private void ofChosen(BiConsumer<Function<Workspace, Workspace>, String> action) {
        HistoryModel.Line line = model.line(grid.currentRow());
        if (line == null) {
            session.notices().say("history.choose-first");
        } else {
            action.accept(workspace -> workspace.asOf(line.heading()), line.when());
        }
    }

    private void ofDay(BiConsumer<Function<Workspace, Workspace>, String> action) {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            session.notices().say("history.choose-day");
        } else {
            action.accept(workspace -> workspace.asOf(chosen), chosen.toString());
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
