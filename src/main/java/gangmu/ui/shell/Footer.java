package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the foot of the window: saved or not, long work with its progress and a way to stop it. */
final class Footer extends StatusBar {
    private final Session session;
    private final Words words;
    private final Button stop = new Button("", new FontIcon(Feather.X_CIRCLE));
    private final Button all = new Button("", new FontIcon(Feather.LIST));
    private final Label right = new Label();
    private final PopOver tasks = new PopOver();
    /** Held here, as the work outlives what shows it and must not keep it. */
    private final ListChangeListener<Work.Job> showing = change -> jobs();

    Footer(Session session) {
        this.session = session;
        this.words = session.words();
        setId("footer");
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
        getRightItems().addAll(all, stop, right);
        session.work().jobs().addListener(new WeakListChangeListener<>(showing));
        right.setText(words.get("shell.offline", session.workspace().folder().toString()));
        jobs();
    }

    private void showTasks() {
        JobsView view = new JobsView(words, session.work().jobs());
        view.setPrefWidth(380);
        tasks.setContentNode(view);
        tasks.show(all);
    }

    private void jobs() {
        progressProperty().unbind();
        textProperty().unbind();
        boolean working = !session.work().jobs().isEmpty();
        for (Button button : new Button[] {stop, all}) {
            button.setVisible(working);
            button.setManaged(working);
        }
        if (working) {
            Work.Job job = session.work().jobs().getLast();
            progressProperty().bind(job.progressProperty());
            textProperty().bind(job.messageProperty().map(step -> step.isEmpty() ? job.getTitle()
                    : job.getTitle() + " · " + step));
        } else {
            tasks.hide();
            setProgress(0);
            setText(words.get(session.workspace().readOnly() ? "shell.read-only" : "shell.saved"));
        }
    }
}
