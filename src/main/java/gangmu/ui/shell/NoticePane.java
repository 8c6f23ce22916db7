package gangmu.ui.shell;

import gangmu.words.Words;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Insets;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened in a line below the screen, which makes room for it; a change can be taken back from there. A
 * problem stays until it is closed.
 */
final class NoticePane extends NotificationPane {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final double HEIGHT = 40;
    private final Session session;
    private final Words words;
    private final StackPane screen;
    private final PauseTransition end = new PauseTransition(SHOWN);
    /** Held here, as the notices outlive what shows them and must not keep it. */
    private final ChangeListener<Notices.@Nullable Notice> showing = (o, was, is) -> show(is);

    NoticePane(Session session, StackPane screen) {
        super(screen);
        this.session = session;
        this.words = session.words();
        this.screen = screen;
        setId("notice");
        setShowFromTop(false);
        end.setOnFinished(e -> session.notices().clear());
        setOnHidden(e -> session.notices().clear());
        session.notices().latest().addListener(new WeakChangeListener<>(showing));
        show(session.notices().latest().get());
    }

    private void show(Notices.@Nullable Notice notice) {
        end.stop();
        if (notice == null) {
            hide();
            screen.setPadding(Insets.EMPTY);
            return;
        }
        setText(notice.text());
        getStyleClass().remove("problem");
        getActions().clear();
        if (notice.isProblem()) {
            getStyleClass().add("problem");
        } else {
            end.playFromStart();
        }
        if (notice.canUndo()) {
            getActions().add(new Action(words.get("shell.undo"), e -> {
                session.notices().clear();
                session.undo();
            }));
        }
        screen.setPadding(new Insets(0, 0, HEIGHT, 0));
        show();
    }
}
