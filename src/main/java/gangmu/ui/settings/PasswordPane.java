package gangmu.ui.settings;

import gangmu.changes.Problem;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Locks the workspace with a password, gives it another one, or takes it away. */
public final class PasswordPane extends VBox {
    private static final int SHORTEST = 8;
    private static final double WIDTH = 320;
    private final Session session;
    private final Words words;
    private final Change change;
    private final PasswordField old;
    private final PasswordField young;
    private final PasswordField again;

    /** Closes the workspace, changes its password, and opens it again. */
    @FunctionalInterface
    public interface Change {
        /** @param password null for none */
        void to(char @Nullable [] password);
    }

    PasswordPane(Session session, Change change) {
        super(12);
        this.session = session;
        this.words = session.words();
        this.change = change;
        getStyleClass().add("page");
        old = field("old");
        young = field("new");
        again = field("again");
        boolean locked = session.adapters().storage().isLocked(session.workspace().folder());
        Label state = new Label(words.get(locked ? "settings.locked" : "settings.unlocked"));
        Label rules = new Label(words.get("settings.password-rules"));
        rules.setWrapText(true);
        rules.getStyleClass().add("hint");
        Button set = new Button(words.get(locked ? "settings.password-change" : "settings.password-set"));
        set.setId("password-set");
        set.setOnAction(e -> set());
        Button remove = new Button(words.get("settings.password-remove"));
        remove.setId("password-remove");
        remove.setOnAction(e -> afterOld(() -> change.to(null)));
        getChildren().add(state);
        if (locked) {
            getChildren().addAll(new Label(words.get("settings.password-old")), old);
        }
        getChildren().addAll(new Label(words.get("settings.password-new")), young,
                new Label(words.get("settings.password-again")), again);
        getChildren().addAll(locked ? new HBox(8, set, remove) : new HBox(8, set), rules);
        setDisable(session.workspace().readOnly());
    }

    private static PasswordField field(String id) {
        PasswordField field = new PasswordField();
        field.setId("password-" + id);
        field.setMaxWidth(WIDTH);
        return field;
    }

    private void set() {
        if (young.getText().length() < SHORTEST) {
            session.notices().tell(Problem.of("password.too-short", SHORTEST));
        } else if (!young.getText().equals(again.getText())) {
            session.notices().tell(Problem.of("password.differ"));
        } else {
            char[] password = young.getText().toCharArray();
            afterOld(() -> change.to(password));
        }
    }

    /** Whoever changes a password knows it. */
    private void afterOld(Runnable next) {
        Path folder = session.workspace().folder();
        char[] password = old.getText().toCharArray();
        session.work().quietly(() -> {
            session.adapters().storage().unlock(folder, password);
            return folder;
        }).whenComplete((unlocked, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                next.run();
            }
        });
    }
}
