package gangmu.ui.evidence;

import gangmu.ui.evidence.EvidenceModel.Target;
import gangmu.ui.shell.Dialogs;
import gangmu.words.Words;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Asks which items and indicators a piece of evidence proves too. Begins in the search field: Enter there chooses the first
 * that is found, Enter in the empty field is done.
 */
final class ChooseTarget {
    private final Words words;
    private final TargetChoice choice;
    private final TextField search = new TextField();
    private final ListView<Target> list = new ListView<>();
    private final Dialog<List<Target>> dialog = new Dialog<>();

    private ChooseTarget(Words words, List<Target> targets) {
        this.words = words;
        this.choice = new TargetChoice(targets);
    }

    /** None where the user thought better of it. */
    static List<Target> ask(Words words, List<Target> targets) {
        return new ChooseTarget(words, targets).ask();
    }

    private List<Target> ask() {
        search.setId("link-search");
        search.setPromptText(words.get("register.link-to"));
        search.textProperty().addListener((o, was, is) -> show());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("link-targets");
        list.setPlaceholder(new Label(words.get("register.link-none")));
        list.setCellFactory(view -> cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Target at = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && at != null) {
                choose(at, !choice.isChosen(at));
                list.refresh();
                event.consume();
            }
        });
        Dialogs.dress(dialog);
        dialog.setTitle(words.get("register.link"));
        VBox content = new VBox(8, search, list);
        content.setPrefSize(560, 380);
        content.setPadding(new Insets(16));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(ButtonType.OK).setId("link-ok");
        dialog.setResultConverter(button -> button == ButtonType.OK ? choice.chosen() : List.of());
        dialog.setOnShown(event -> Platform.runLater(search::requestFocus));
        show();
        return dialog.showAndWait().orElse(List.of());
    }

    private CheckBoxListCell<Target> cell() {
        return new CheckBoxListCell<>(target -> {
            SimpleBooleanProperty chosen = new SimpleBooleanProperty(choice.isChosen(target));
            chosen.addListener((o, was, is) -> choose(target, is));
            return chosen;
        }, new StringConverter<>() {
            @Override
            public String toString(Target target) {
                return target.text();
            }

            @Override
            public Target fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
    }

    private void choose(Target target, boolean wanted) {
        choice.choose(target, wanted);
        ready();
    }

    private void show() {
        list.getItems().setAll(choice.matching(search.getText()));
        ready();
    }

    private void ready() {
        dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(choice.chosen().isEmpty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !search.getText().isBlank()) {
            if (choice.chooseFirst(search.getText())) {
                search.clear();
            }
            event.consume();
        }
    }
}
