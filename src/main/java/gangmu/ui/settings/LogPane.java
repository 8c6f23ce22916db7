package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The log of the program's own faults, and the way to pass it on. */
final class LogPane extends VBox {
    LogPane(Session session) {
        super(12);
        Words words = session.words();
        getStyleClass().add("page");
        Label hint = new Label(words.get("settings.log-hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        Button pack = new Button(words.get("settings.log-pack"));
        pack.setId("log-pack");
        LogModel model = new LogModel(session);
        pack.setOnAction(e -> model.pack());
        getChildren().addAll(hint, pack);
    }
}
