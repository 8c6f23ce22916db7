package gangmu.ui.shell;

import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says over every screen that the plan is only looked at, as of when, and leads back: from an earlier state of it to the
 * present, or from the snapshot of a workspace that somebody else has open to another try at opening it.
 */
final class LookingBanner extends HBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    LookingBanner(Session session, Runnable leadBack) {
        Words words = session.words();
        Workspace shown = session.workspace();
        String key = shown.past() ? "past" : "snapshot";
        setId(key);
        getStyleClass().add("past-banner");
        setAlignment(Pos.CENTER_LEFT);
        String moment = shown.asOf().map(at -> MOMENT.format(at.atZone(shown.clock().getZone()))).orElse("");
        Label text = new Label(words.get("shell." + key, moment), new FontIcon(shown.past() ? Feather.CLOCK : Feather.EYE));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button(words.get(shown.past() ? "shell.today" : "shell.reopen"));
        back.setId(shown.past() ? "today" : "reopen");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> leadBack.run());
        getChildren().addAll(text, back);
    }
}
