package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The password of the workspace: the old one where there is one, the new one twice. */
final class PasswordPane extends VBox {
    private static final double WIDTH = 320;

    PasswordPane(Session session, PasswordModel.Change change) {
        super(12);
        Words words = session.words();
        PasswordModel model = new PasswordModel(session, change);
        getStyleClass().add("page");
        boolean locked = model.locked();
        Label state = new Label(words.get(locked ? "settings.locked" : "settings.unlocked"));
        Label rules = new Label(words.get("settings.password-rules"));
        rules.setWrapText(true);
        rules.getStyleClass().add("hint");
        Button set = new Button(words.get(locked ? "settings.password-change" : "settings.password-set"));
        set.setId("password-set");
        set.setOnAction(e -> model.set());
        Button remove = new Button(words.get("settings.password-remove"));
        remove.setId("password-remove");
        remove.setOnAction(e -> model.remove());
        getChildren().add(state);
        if (locked) {
            getChildren().addAll(new Label(words.get("settings.password-old")), field("old", model.old()));
        }
        getChildren().addAll(new Label(words.get("settings.password-new")), field("new", model.young()),
                new Label(words.get("settings.password-again")), field("again", model.again()));
        getChildren().addAll(locked ? new HBox(8, set, remove) : new HBox(8, set), rules);
        setDisable(session.workspace().readOnly());
    }

    private static PasswordField field(String id, StringProperty text) {
        PasswordField field = new PasswordField();
        field.setId("password-" + id);
        field.setMaxWidth(WIDTH);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
