package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the foot of the window: saved or not, long work with its progress and a way to stop it. */
final class Footer extends StatusBar {
    private final Session session;
    private final Words words;
    private final Button stop = new Button("", new FontIcon(Feather.X_CIRCLE));
    private final Label right = new Label();

    Footer(Session session) {
        this.session = session;
        this.words = session.words();
        setId("footer");
        stop.getStyleClass().add("flat");
        stop.setTooltip(new Tooltip(words.get("shell.stop")));
        stop.setOnAction(e -> session.work().jobs().forEach(Work.Job::cancel));
        getRightItems().addAll(stop, right);
        session.work().jobs().addListener((ListChangeListener<Work.Job>) change -> jobs());
        session.view().addListener((o, was, is) -> jobs());
        jobs();
    }

    private void jobs() {
        progressProperty().unbind();
        textProperty().unbind();
        boolean working = !session.work().jobs().isEmpty();
        stop.setVisible(working);
        stop.setManaged(working);
        if (working) {
            Work.Job job = session.work().jobs().getLast();
            progressProperty().bind(job.share());
            textProperty().bind(job.step().map(step -> step.isEmpty() ? job.title()
                    : job.title() + " · " + words.get("progress." + step)));
        } else {
            setProgress(0);
            setText(words.get(session.workspace().readOnly() ? "shell.read-only" : "shell.saved"));
        }
        right.setText(words.get("shell.offline", session.workspace().folder().toString()));
    }
}
