package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The long work that goes on: what it is, the step it is at, how far it has come, and a way to stop it. */
public final class JobsView extends VBox {
    private final Words words;
    private final ObservableList<Work.Job> jobs;
    /** Held here, as the work outlives what shows it and must not keep it. */
    private final ListChangeListener<Work.Job> showing = change -> show();

    public JobsView(Words words, ObservableList<Work.Job> jobs) {
        super(12);
        this.words = words;
        this.jobs = jobs;
        getStyleClass().add("jobs");
        jobs.addListener(new WeakListChangeListener<>(showing));
        show();
    }

    private void show() {
        getChildren().setAll(jobs.stream().map(this::line).toList());
    }

    private Node line(Work.Job job) {
        Label what = new Label();
        what.textProperty().bind(job.messageProperty().map(step -> step.isEmpty() ? job.getTitle()
                : job.getTitle() + " \u00b7 " + step));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox far = new VBox(4, what, bar);
        HBox.setHgrow(far, Priority.ALWAYS);
        Button stop = new Button(words.get("shell.stop"));
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(e -> job.cancel());
        HBox line = new HBox(12, far, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
