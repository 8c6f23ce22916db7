package gangmu.ui.start;

import gangmu.ui.parts.DateField;
import gangmu.ui.shell.Dialogs;
import gangmu.usecase.content.TypedDates;
import gangmu.usecase.founding.NextPlan;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.controlsfx.dialog.Wizard;
import org.controlsfx.dialog.WizardPane;
import org.jspecify.annotations.Nullable;

/** Asks for a new plan in two steps: its name and years, then its first reporting period. */
public final class NewPlan {
    private final Words words;
    private final NewPlanModel model;

    private NewPlan(Words words, NewPlanModel model) {
        this.words = words;
        this.model = model;
    }

    /** Empty where the user thought better of it. */
    public static Optional<NewPlanModel.Answer> ask(Words words) {
        NewPlanModel model = new NewPlanModel(words);
        return new NewPlan(words, model).ask("new-plan.title", null) ? Optional.of(model.answer()) : Optional.empty();
    }

    /** The next plan from another, with a step between: what goes along. Empty where the user thought better of it. */
    public static Optional<NextPlanModel.Answer> askNext(Words words, NextPlanModel model) {
        NewPlan plan = new NewPlan(words, model.plan());
        return plan.ask("next-plan.title", new WhatGoesAlong(words, model)) ? Optional.of(model.answer()) : Optional.empty();
    }

    /** Says what became of a plan that was made from another, as text that can be copied. */
    public static void tell(NextPlan.Made made, Words words) {
        TextArea lines = new TextArea(String.join("\n", NextPlanModel.told(made, words)));
        lines.setId("next-plan-told");
        lines.setEditable(false);
        lines.setPrefSize(720, 420);
        Alert told = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
        Dialogs.dress(told);
        told.setTitle(words.get("next-plan.title"));
        told.setHeaderText(words.get("next-plan.told"));
        told.getDialogPane().setContent(lines);
        if (told.getDialogPane().lookupButton(ButtonType.CLOSE) instanceof Button close) {
            close.setText(words.get("next-plan.close"));
        }
        told.setResizable(true);
        told.show();
    }

    /** @param between a step between plan and period; null for none */
    private boolean ask(String title, @Nullable Node between) {
        TextField name = text("name", model.name());
        name.setPromptText(words.get("new-plan.name-needed"));
        GridPane plan = form();
        plan.addRow(0, label("name"), name);
        DateField start = date("start", TypedDates.Sense.BEGINS, model.start());
        DateField end = date("end", TypedDates.Sense.ENDS, model.end());
        plan.addRow(1, label("start"), start);
        plan.addRow(2, label("end"), end);
        plan.add(problem("end", first(start.problem(), end.problem(), model.endProblem())), 1, 3);
        CheckBox wantsPeriod = new CheckBox(words.get("new-plan.wants-period"));
        wantsPeriod.setId("new-plan-wants-period");
        wantsPeriod.selectedProperty().bindBidirectional(model.wantsPeriod());
        TextField periodName = text("period", model.periodName());
        periodName.disableProperty().bind(model.wantsPeriod().not());
        DateField dataDate = date("data-date", TypedDates.Sense.ENDS, model.dataDate());
        dataDate.disableProperty().bind(model.wantsPeriod().not());
        GridPane period = form();
        period.add(wantsPeriod, 0, 0, 2, 1);
        period.addRow(1, label("period"), periodName);
        period.addRow(2, label("data-date"), dataDate);
        period.add(problem("data-date", first(dataDate.problem(), model.dataDateProblem())), 1, 3);
        Wizard wizard = new Wizard(Dialogs.owner(), words.get(title));
        // Reading settings would need JavaFX opened to reflection.
        wizard.setReadSettings(false);
        List<WizardPane> pages = new ArrayList<>();
        pages.add(page("new-plan.step-plan", plan, model.planInvalid()));
        if (between != null) {
            pages.add(page("next-plan.step-along", between, new SimpleBooleanProperty(false)));
        }
        pages.add(page(between == null ? "new-plan.step-period" : "next-plan.step-period", period, model.periodInvalid()));
        wizard.setFlow(new Wizard.LinearFlow(pages));
        return wizard.showAndWait().filter(ButtonType.FINISH::equals).isPresent();
    }

    private static TextField text(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId("new-plan-" + id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private DateField date(String id, TypedDates.Sense sense, ObjectProperty<@Nullable LocalDate> value) {
        DateField field = new DateField(words, sense, value.get());
        field.setId("new-plan-" + id);
        field.valueProperty().bindBidirectional(value);
        return field;
    }

    /** The first of what is wrong, as only one of it can be mended at a time. */
    @SafeVarargs
    private static ObservableValue<String> first(ObservableValue<String>... problems) {
        return Bindings.createStringBinding(() -> Arrays.stream(problems).map(ObservableValue::getValue)
                .filter(each -> !each.isEmpty()).findFirst().orElse(""), problems);
    }

    /** Says below a field why it cannot be taken. */
    private static Label problem(String id, ObservableValue<String> text) {
        Label problem = new Label();
        problem.setId("new-plan-" + id + "-problem");
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.textProperty().bind(text);
        return problem;
    }

    private static GridPane form() {
        GridPane form = new GridPane(8, 8);
        form.setPrefSize(460, 130);
        return form;
    }

    private Label label(String key) {
        return new Label(words.get("new-plan." + key));
    }

    private WizardPane page(String key, Node content, ObservableValue<Boolean> invalid) {
        WizardPane page = new WizardPane() {
            @Override
            public void onEnteringPage(Wizard wizard) {
                wizard.invalidProperty().unbind();
                wizard.invalidProperty().bind(invalid);
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
