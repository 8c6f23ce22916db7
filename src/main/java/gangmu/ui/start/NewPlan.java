package gangmu.ui.start;

import gangmu.ui.parts.DateField;
import gangmu.ui.shell.Dialogs;
import gangmu.usecase.editing.FirstPeriod;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.jspecify.annotations.Nullable;

/** Asks for a new plan in two steps: its name and years, then its first reporting period. */
public final class NewPlan {
    private final Words words;
    private final TextField name = new TextField();
    private final DatePicker start = new DateField(LocalDate.of(2026, 1, 1));
    private final DatePicker end = new DateField(LocalDate.of(2030, 12, 31));
    private final CheckBox wantsPeriod = new CheckBox();
    private final TextField periodName = new TextField();
    private final DatePicker dataDate = new DateField(LocalDate.of(2026, 12, 31));
    private final Label endProblem = new Label();
    private final Label dataDateProblem = new Label();

    /**
     * What was answered.
     *
     * @param period null where none is wanted yet
     */
    public record Answer(String name, LocalDate start, LocalDate end, @Nullable FirstPeriod period) {
    }

    private NewPlan(Words words) {
        this.words = words;
        name.setId("new-plan-name");
        start.setId("new-plan-start");
        end.setId("new-plan-end");
        wantsPeriod.setId("new-plan-wants-period");
        wantsPeriod.setText(words.get("new-plan.wants-period"));
        wantsPeriod.setSelected(true);
        periodName.setId("new-plan-period");
        periodName.setText(words.get("settings.new-period", "2026"));
        dataDate.setId("new-plan-data-date");
        start.valueProperty().addListener((o, was, is) -> proposePeriod(is));
        periodName.disableProperty().bind(wantsPeriod.selectedProperty().not());
        dataDate.disableProperty().bind(wantsPeriod.selectedProperty().not());
    }

    private void proposePeriod(@Nullable LocalDate begins) {
        if (begins != null) {
            dataDate.setValue(LocalDate.of(begins.getYear(), 12, 31));
            periodName.setText(words.get("settings.new-period", Integer.toString(begins.getYear())));
        }
    }

    /** Empty where the user thought better of it. */
    public static Optional<Answer> ask(Words words) {
        return new NewPlan(words).ask();
    }

    private Optional<Answer> ask() {
        GridPane plan = form();
        plan.addRow(0, label("name"), name);
        plan.addRow(1, label("start"), start);
        plan.addRow(2, label("end"), end);
        plan.add(endProblem, 1, 3);
        GridPane period = form();
        period.add(wantsPeriod, 0, 0, 2, 1);
        period.addRow(1, label("period"), periodName);
        period.addRow(2, label("data-date"), dataDate);
        period.add(dataDateProblem, 1, 3);
        name.setPromptText(words.get("new-plan.name-needed"));
        ValidationSupport planRules = new ValidationSupport();
        planRules.registerValidator(name, false, Validator.createEmptyValidator(words.get("new-plan.name-needed")));
        planRules.registerValidator(end, false, Validator.createPredicateValidator(
                date -> date instanceof LocalDate day && start.getValue() != null && day.isAfter(start.getValue()),
                words.get("new-plan.end-after-start")));
        ValidationSupport periodRules = new ValidationSupport();
        periodRules.registerValidator(dataDate, false, Validator.createPredicateValidator(
                date -> !wantsPeriod.isSelected() || date instanceof LocalDate day && withinPlan(day),
                words.get("new-plan.data-date-needed")));
        // What a day must fit to may change after it.
        start.valueProperty().addListener((o, was, is) -> planRules.revalidate());
        wantsPeriod.selectedProperty().addListener((o, was, is) -> periodRules.revalidate());
        // Marks would need JavaFX opened to reflection, and so would reading settings; the reason stands below the field.
        planRules.setErrorDecorationEnabled(false);
        periodRules.setErrorDecorationEnabled(false);
        tell(planRules, end, endProblem);
        tell(periodRules, dataDate, dataDateProblem);
        Wizard wizard = new Wizard(Dialogs.owner(), words.get("new-plan.title"));
        wizard.setReadSettings(false);
        wizard.setFlow(new Wizard.LinearFlow(page("new-plan.step-plan", plan, planRules),
                page("new-plan.step-period", period, periodRules)));
        return wizard.showAndWait().filter(ButtonType.FINISH::equals).map(finished -> new Answer(
                name.getText().strip(), start.getValue(), end.getValue(), wantsPeriod.isSelected()
                ? new FirstPeriod(periodName.getText().strip(), dataDate.getValue()) : null));
    }

    private boolean withinPlan(LocalDate day) {
        return start.getValue() != null && end.getValue() != null && !day.isBefore(start.getValue().minusDays(1))
                && !day.isAfter(end.getValue());
    }

    /** Says below a field why it cannot be taken. */
    private static void tell(ValidationSupport rules, Control field, Label problem) {
        problem.setId(field.getId() + "-problem");
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        rules.validationResultProperty().addListener((o, was, is) -> problem.setText(is == null ? ""
                : is.getErrors().stream().filter(message -> message.getTarget() == field).map(ValidationMessage::getText)
                        .findFirst().orElse("")));
    }

    private static GridPane form() {
        GridPane form = new GridPane(8, 8);
        form.setPrefSize(460, 130);
        return form;
    }

    private Label label(String key) {
        return new Label(words.get("new-plan." + key));
    }

    private WizardPane page(String key, Node content, ValidationSupport rules) {
        WizardPane page = new WizardPane() {
            @Override
            public void onEnteringPage(Wizard wizard) {
                rules.revalidate();
                wizard.invalidProperty().unbind();
                wizard.invalidProperty().bind(rules.invalidProperty());
                for (ButtonType type : getButtonTypes()) {
                    String text = switch (type.getButtonData()) {
                        case NEXT_FORWARD -> "next";
                        case BACK_PREVIOUS -> "back";
                        case FINISH -> "finish";
                        default -> "cancel";
                    };
                    if (lookupButton(type) instanceof Button button) {
                        button.setId("wizard-" + text);
                        button.setText(words.get("wizard." + text));
                    }
                }
            }
        };
        Dialogs.dress(page);
        page.setHeaderText(words.get(key));
        page.setContent(content);
        return page;
    }
}
