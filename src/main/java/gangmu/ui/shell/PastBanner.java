package gangmu.ui.shell;

import gangmu.usecase.Workspace;
import gangmu.words.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says over every screen that an earlier state of the plan is looked at, and leads back. */
final class PastBanner extends HBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    PastBanner(Session session, Runnable today) {
        Words words = session.words();
        Workspace past = session.workspace();
        setId("past");
        getStyleClass().add("past-banner");
        setAlignment(Pos.CENTER_LEFT);
        Instant moment = past.asOf().orElseThrow();
        Label text = new Label(words.get("shell.past", MOMENT.format(moment.atZone(past.clock().getZone()))),
                new FontIcon(Feather.CLOCK));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button back = new Button(words.get("shell.today"));
        back.setId("today");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> today.run());
        getChildren().addAll(text, back);
    }
}
