package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.jspecify.annotations.Nullable;

/** One line under the top bar that says what happened; a problem stays until it is closed. */
final class NoticeLine extends HBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private final Label text = new Label();
    private final PauseTransition fade = new PauseTransition(SHOWN);

    NoticeLine(Notices notices, Words words) {
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.setTooltip(new Tooltip(words.get("shell.close-notice")));
        close.setOnAction(e -> notices.clear());
        getChildren().addAll(text, close);
        fade.setOnFinished(e -> notices.clear());
        notices.latest().addListener((o, was, is) -> show(is));
        show(notices.latest().get());
    }

    private void show(Notices.@Nullable Notice notice) {
        fade.stop();
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice != null) {
            text.setText(notice.text());
            getStyleClass().remove("problem");
            if (notice.isProblem()) {
                getStyleClass().add("problem");
            } else {
                fade.playFromStart();
            }
        }
    }
}
