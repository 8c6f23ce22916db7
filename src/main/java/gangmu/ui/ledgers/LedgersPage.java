package gangmu.ui.ledgers;

import gangmu.ui.parts.DateField;
import gangmu.ui.shell.JobsView;
import gangmu.usecase.content.TypedDates;
import gangmu.usecase.ledgers.LedgerAcceptance;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One page between the office's own tables and a plan: the plan as it would be, the tables, and what is doubtful in them. */
public final class LedgersPage extends BorderPane {
    private static final double FORM = 340;
    private static final double TABLES = 0.55;
    private final LedgersModel model;
    private final Words words;
    private final ToggleGroup accepting = new ToggleGroup();

    public LedgersPage(LedgersModel model) {
        this.model = model;
        this.words = model.words();
        setId("ledgers-page");
        SplitPane middle = new SplitPane(new LedgerTablesPane(model), new LedgerRemarksPane(model));
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(TABLES);
        setCenter(middle);
        setLeft(form());
    }

    public LedgersModel model() {
        return model;
    }

    private Node form() {
        Label title = new Label(words.get("ledgers-page.title"));
        title.getStyleClass().add("pane-title");
        TextField name = new TextField();
        name.setId("ledgers-name");
        name.textProperty().bindBidirectional(model.name());
        Label where = new Label();
        where.setId("ledgers-folder");
        where.textProperty().bind(model.folder().map(folder -> folder == null ? "" : folder.toString()).orElse(""));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(where.textProperty());
        where.setTooltip(whole);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        Button choose = new Button(words.get("ledgers-page.choose"));
        choose.setId("ledgers-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(e -> model.chooseFolder());
        DateField start = date("start", TypedDates.Sense.BEGINS, model.start());
        DateField end = date("end", TypedDates.Sense.ENDS, model.end());
        ObservableValue<String> years = Bindings.createStringBinding(() -> Stream.of(start.problem(), end.problem(), model.yearsProblem())
                .map(ObservableValue::getValue).filter(each -> !each.isEmpty()).findFirst().orElse(""),
                start.problem(), end.problem(), model.yearsProblem());
        HBox place = new HBox(8, where, choose);
        place.setAlignment(Pos.CENTER_LEFT);
        VBox fields = new VBox(8, title, hint("ledgers-page.what"), label("new-plan.name"), name, problem("name", model.nameProblem()),
                label("ledgers-page.years"), new HBox(8, start, end),
                problem("years", years), label("ledgers-page.folder"), place, problem("folder", model.folderProblem()),
                label("ledgers-page.accept"), acceptance(LedgerAcceptance.SAFE), acceptance(LedgerAcceptance.ALL),
                hint("ledgers-page.accept-hint"));
        fields.disableProperty().bind(model.busy());
        Label message = new Label();
        message.setId("ledgers-message");
        message.textProperty().bind(model.message());
        message.getStyleClass().add("problem-text");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Button make = new Button(words.get("ledgers-page.make"));
        make.setId("ledgers-make");
        make.getStyleClass().add("accent");
        make.disableProperty().bind(model.ready().not());
        make.setOnAction(e -> model.make());
        Button back = new Button(words.get("ledgers-page.back"));
        back.setId("ledgers-back");
        back.disableProperty().bind(model.busy());
        back.setOnAction(e -> model.back());
        JobsView progress = new JobsView(words, model.work().jobs());
        VBox all = new VBox(12, fields, new HBox(8, make, back), message, progress);
        all.getStyleClass().add("pane");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(FORM);
        scroll.setMinWidth(FORM);
        return scroll;
    }

    private Node acceptance(LedgerAcceptance each) {
        String key = each.name().toLowerCase(Locale.ROOT);
        RadioButton choice = new RadioButton(words.get("ledgers-page.accept-" + key));
        choice.setId("ledgers-accept-" + key);
        choice.setToggleGroup(accepting);
        choice.setSelected(model.acceptance().get() == each);
        choice.setOnAction(e -> model.acceptance().set(each));
        Label counts = new Label();
        counts.setId("ledgers-counts-" + key);
        counts.getStyleClass().add("hint");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.textProperty().bind(Bindings.createStringBinding(() -> model.counted(each), model.seen()));
        return new VBox(2, choice, counts);
    }

    private DateField date(String id, TypedDates.Sense sense, ObjectProperty<@Nullable LocalDate> value) {
        DateField field = new DateField(words, sense, value.get());
        field.setId("ledgers-" + id);
        field.valueProperty().bindBidirectional(value);
        return field;
    }

    private static Label problem(String id, ObservableValue<String> text) {
        Label problem = new Label();
        problem.setId("ledgers-" + id + "-problem");
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(text);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private Label label(String key) {
        return new Label(words.get(key));
    }

    private Label hint(String key) {
        Label hint = label(key);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }
}
