package gangmu.ui.start;

import gangmu.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/** Asks for the name and years of a new plan. */
public final class NewPlan {
    private NewPlan() {
    }

    /** What was answered. */
    public record Answer(String name, LocalDate start, LocalDate end) {
    }

    /** Empty where the user thought better of it. */
    public static Optional<Answer> ask(Words words) {
        TextField name = new TextField();
        name.setId("new-plan-name");
        DatePicker start = new DatePicker(LocalDate.of(2026, 1, 1));
        DatePicker end = new DatePicker(LocalDate.of(2030, 12, 31));
        GridPane form = new GridPane(8, 8);
        form.addRow(0, new Label(words.get("new-plan.name")), name);
        form.addRow(1, new Label(words.get("new-plan.start")), start);
        form.addRow(2, new Label(words.get("new-plan.end")), end);
        Dialog<Answer> dialog = new Dialog<>();
        dialog.setTitle(words.get("new-plan.title"));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        ValidationSupport validation = new ValidationSupport();
        validation.registerValidator(name, Validator.createEmptyValidator(words.get("new-plan.name-needed")));
        validation.registerValidator(end, Validator.createPredicateValidator(
                date -> date instanceof LocalDate day && start.getValue() != null && day.isAfter(start.getValue()),
                words.get("new-plan.end-after-start")));
        dialog.getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(validation.invalidProperty());
        dialog.setResultConverter(button -> button == ButtonType.OK
                ? new Answer(name.getText().strip(), start.getValue(), end.getValue()) : null);
        return dialog.showAndWait();
    }
}
