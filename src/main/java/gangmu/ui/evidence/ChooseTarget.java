package gangmu.ui.evidence;

import gangmu.ui.evidence.EvidenceModel.Target;
import gangmu.ui.shell.Dialogs;
import gangmu.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/** Asks which item or indicator a piece of evidence proves too; found by a part of its code or name. */
final class ChooseTarget {
    private ChooseTarget() {
    }

    /** Empty where the user thought better of it. */
    static Optional<Target> ask(Words words, List<Target> targets) {
        SearchableComboBox<Target> box = new SearchableComboBox<>();
        box.setId("link-target");
        box.getItems().setAll(targets);
        box.setMaxWidth(Double.MAX_VALUE);
        Dialog<Target> dialog = new Dialog<>();
        Dialogs.dress(dialog);
        dialog.setTitle(words.get("register.link"));
        VBox content = new VBox(8, new Label(words.get("register.link-to")), box);
        content.setPrefWidth(480);
        content.setPadding(new Insets(16));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(ButtonType.OK).setId("link-ok");
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(box.valueProperty().isNull());
        dialog.setResultConverter(button -> button == ButtonType.OK ? box.getValue() : null);
        return dialog.showAndWait();
    }
}
