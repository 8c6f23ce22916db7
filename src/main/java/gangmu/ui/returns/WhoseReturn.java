package gangmu.ui.returns;

import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.ReturnPreview;
import gangmu.returns.recognising.ReturnHints;
import gangmu.ui.controls.ShownAs;
import gangmu.ui.shell.Dialogs;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Asks what a file does not say by itself: its password, whose return it is, of which period. */
final class WhoseReturn {
    private WhoseReturn() {
    }

    /** Empty where the user thought better of it. */
    static Optional<ReturnHints> ask(Session session, ReturnPreview preview) {
        Words words = session.words();
        Session.View view = session.view().get();
        Plan plan = view.plan();
        PasswordField password = new PasswordField();
        password.setId("answer-password");
        ComboBox<Unit> unit = named(new SearchableComboBox<>(), Unit::shortName);
        unit.setId("answer-unit");
        unit.setItems(FXCollections.observableList(PlanTree.units(view.snapshot())));
        ComboBox<Period> period = named(new ComboBox<>(), Period::name);
        period.setId("answer-period");
        if (plan != null) {
            period.setItems(FXCollections.observableList(Reports.periods(view.snapshot(), plan.id())));
        }
        Label asked = new Label(preview.messages().stream().map(words::problem).collect(Collectors.joining("\n")));
        asked.setWrapText(true);
        asked.setMaxWidth(440);
        GridPane form = new GridPane(8, 8);
        form.add(asked, 0, 0, 2, 1);
        form.addRow(1, new Label(words.get("returns-screen.answer-password")), password);
        form.addRow(2, new Label(words.get("register-grid.unit")), unit);
        form.addRow(3, new Label(words.get("indicators.period")), period);
        Dialog<ReturnHints> dialog = new Dialog<>();
        Dialogs.dress(dialog);
        dialog.setTitle(words.get("returns-screen.answer"));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == ButtonType.OK ? hints(plan, period.getValue(), unit.getValue(),
                password.getText()) : null);
        return dialog.showAndWait();
    }

    private static <T> ComboBox<T> named(ComboBox<T> box, Function<T, String> name) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ShownAs<>(name));
        return box;
    }

    private static ReturnHints hints(@Nullable Plan plan, @Nullable Period period, @Nullable Unit unit,
            String password) {
        return new ReturnHints(period == null || plan == null ? null : plan.id(), period == null ? null : period.id(),
                unit == null ? null : unit.id(), password.isEmpty() ? null : password.toCharArray());
    }
}
