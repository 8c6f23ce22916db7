package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.usecase.output.HandOverLog;
import gangmu.words.Words;
import java.nio.file.Path;
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
        pack.setOnAction(e -> {
            Path file = session.desktop().chooseTarget(words.get("settings.log-pack"), words.get("settings.log-name"));
            if (file != null) {
                HandOverLog log = new HandOverLog(session.adapters().logFiles(), session.workspace().ids());
                session.work().run(words.get("settings.log-packing"), progress -> log.to(file))
                        .whenComplete((packed, fault) -> {
                            if (fault != null) {
                                session.notices().fault(fault);
                            } else {
                                session.notices().say("settings.log-packed", file.toString());
                            }
                        });
            }
        });
        getChildren().addAll(hint, pack);
    }
}
