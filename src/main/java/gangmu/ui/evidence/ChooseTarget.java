package gangmu.ui.evidence;

import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.ui.shell.Dialogs;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** An item or indicator as it stands in the list. */
    record Target(UUID id, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Empty where the user thought better of it. */
    static Optional<Target> ask(Session session) {
        Words words = session.words();
        SearchableComboBox<Target> box = new SearchableComboBox<>();
        box.setId("link-target");
        box.getItems().setAll(targets(session));
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

    private static List<Target> targets(Session session) {
        List<Target> targets = new ArrayList<>();
        for (Item item : session.view().get().tree().inOrder()) {
            targets.add(new Target(item.id(), item.code() + " " + item.name()));
        }
        for (Indicator indicator : session.view().get().tree().indicators()) {
            targets.add(new Target(indicator.id(), session.words().get("kind.indicator") + " " + indicator.code() + " "
                    + indicator.name()));
        }
        return targets;
    }
}
