package gangmu.ui.settings;

import gangmu.words.ShippedPart;
import gangmu.words.Words;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What others made in the program, and the text of each licence. */
final class LicencesPane extends VBox {
    LicencesPane(Words words) {
        super(12);
        getStyleClass().add("page");
        String version = LicencesPane.class.getPackage().getImplementationVersion();
        Label said = new Label(words.get("settings.licences", Objects.requireNonNullElse(version, "")));
        said.setWrapText(true);
        List<ShippedPart> parts = ShippedPart.all();
        TextArea text = new TextArea();
        text.setId("licence-text");
        text.setEditable(false);
        ListView<ShippedPart> list = new ListView<>();
        list.setId("licences");
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(ShippedPart part, boolean empty) {
                super.updateItem(part, empty);
                setText(empty || part == null ? "" : String.join("  ", part.name(), part.version(), part.licence()));
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(part ->
                text.setText(part == null ? "" : part.address() + "\n\n"
                        + Objects.requireNonNullElse(ShippedPart.text(part.licence()), part.licence())));
        list.getItems().setAll(parts);
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(said, list, text);
        if (parts.stream().noneMatch(part -> part.name().contains(":"))) {
            Label lacking = new Label(words.get("settings.licences-unpackaged"));
            lacking.getStyleClass().add("hint");
            getChildren().add(lacking);
        }
    }
}
