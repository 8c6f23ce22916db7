package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line at the foot of the window: saved or not, long work with its progress and a way to stop it. What happened is said
 * over the left of it for a while, so the buttons stand at the right.
 */
final class Footer extends BorderPane {
    private static final double WIDEST_FOLDER = 360;
    private final Session session;
    private final Words words;
    private final Button stop = new Button("", new FontIcon(Feather.X_CIRCLE));
    private final Button all = new Button("", new FontIcon(Feather.LIST));
    private final Label folder = new Label();
    private final StatusBar line = new StatusBar();
    private final PopOver tasks = new PopOver();
    /** Held here, as the work outlives what shows it and must not keep it. */
    private final ListChangeListener<Work.Job> showing = change -> jobs();

    Footer(Session session) {
        this.session = session;
        this.words = session.words();
        setId("footer");
        getStyleClass().add("footer");
        stop.setId("footer-stop");
        stop.getStyleClass().add("flat");
        stop.setTooltip(new Tooltip(words.get("shell.stop")));
        stop.setOnAction(e -> {
            if (!session.work().jobs().isEmpty()) {
                session.work().jobs().getLast().cancel();
            }
        });
        all.setId("footer-tasks");
        all.getStyleClass().add("flat");
        all.setTooltip(new Tooltip(words.get("shell.tasks")));
        all.setOnAction(e -> showTasks());
        tasks.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        tasks.setTitle(words.get("shell.tasks"));
        folder.setMaxWidth(WIDEST_FOLDER);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox right = new HBox(all, stop, folder);
        right.getStyleClass().add("foot-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        setCenter(new StackPane(line, new NoticeLine(session)));
        setRight(right);
        session.work().jobs().addListener(new WeakListChangeListener<>(showing));
        folder.setText(words.get("shell.offline", session.workspace().folder().toString()));
        folder.setTooltip(new Tooltip(session.workspace().folder().toString()));
        jobs();
    }

    private void showTasks() {
        JobsView view = new JobsView(words, session.work().jobs());
        view.setPrefWidth(380);
        tasks.setContentNode(view);
        tasks.show(all);
    }

    private void jobs() {
        line.progressProperty().unbind();
        line.textProperty().unbind();
        boolean working = !session.work().jobs().isEmpty();
        for (Button button : new Button[] {stop, all}) {
            button.setVisible(working);
            button.setManaged(working);
        }
        if (working) {
            Work.Job job = session.work().jobs().getLast();
            line.progressProperty().bind(job.progressProperty());
            line.textProperty().bind(job.messageProperty().map(step -> step.isEmpty() ? job.getTitle()
                    : job.getTitle() + " · " + step));
        } else {
            tasks.hide();
            line.setProgress(0);
            line.setText(words.get(session.workspace().readOnly() ? "shell.read-only" : "shell.saved"));
        }
    }
}
