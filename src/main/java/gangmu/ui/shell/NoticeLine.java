package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says what happened, over what the foot of the window says otherwise: it moves nothing and covers no button. A change can
 * be taken back from there. A problem stays until it is closed; a text too long for the line is a press away.
 */
final class NoticeLine extends HBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final double WIDEST = 520;
    private final Session session;
    private final Label text = new Label();
    private final Button whole;
    private final Button undo;
    private final PopOver all = new PopOver();
    private final PauseTransition end = new PauseTransition(SHOWN);
    /** Held here, as the notices outlive what shows them and must not keep it. */
    private final ChangeListener<Notices.@Nullable Notice> showing = (o, was, is) -> show(is);

    NoticeLine(Session session) {
        this.session = session;
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(new Tooltip());
        HBox.setHgrow(text, Priority.ALWAYS);
        whole = button("notice-whole", Feather.MORE_HORIZONTAL, "shell.notice-whole", this::showWhole);
        whole.visibleProperty().bind(text.textTruncatedProperty());
        undo = button("notice-undo", Feather.CORNER_UP_LEFT, "shell.undo", () -> {
            session.notices().clear();
            session.undo();
        });
        undo.setText(session.words().get("shell.undo"));
        undo.managedProperty().bind(undo.visibleProperty());
        getChildren().addAll(text, whole, undo,
                button("notice-close", Feather.X, "shell.notice-close", session.notices()::clear));
        all.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        end.setOnFinished(e -> session.notices().clear());
        session.notices().latest().addListener(new WeakChangeListener<>(showing));
        show(session.notices().latest().get());
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Words words = session.words();
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.get(key)));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(Notices.@Nullable Notice notice) {
        end.stop();
        all.hide();
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        text.getTooltip().setText(notice.text());
        pseudoClassStateChanged(PROBLEM, notice.isProblem());
        undo.setVisible(notice.canUndo());
        if (!notice.isProblem()) {
            end.playFromStart();
        }
    }

    private void showWhole() {
        end.stop();
        Label told = new Label(text.getText());
        told.setWrapText(true);
        told.setMaxWidth(WIDEST);
        told.setPadding(new Insets(12));
        all.setContentNode(told);
        all.show(whole);
    }
}
