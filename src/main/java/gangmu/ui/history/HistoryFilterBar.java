package gangmu.ui.history;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.ui.parts.DateField;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.content.TypedDates;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** What to look for in the history: an item, a field, a person, what was done, a file that came in, a time. */
final class HistoryFilterBar extends FlowPane {
    private final Words words;
    private final HistoryModel model;
    private final TextField item = new TextField();
    private final TextField file = new TextField();
    private final ComboBox<Choice<Field<?>>> field = new SearchableComboBox<>();
    private final ComboBox<Choice<String>> person = new ComboBox<>();
    private final ComboBox<Choice<String>> action = new ComboBox<>();
    private final DatePicker since;
    private final DatePicker until;
    private final Label count = new Label();
    private boolean filling;

    /** What a box offers; null asks for nothing. */
    private record Choice<T>(@Nullable T what, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    HistoryFilterBar(Words words, HistoryModel model) {
        super(8, 6);
        this.words = words;
        this.model = model;
        this.since = new DateField(words, TypedDates.Sense.BEGINS);
        this.until = new DateField(words, TypedDates.Sense.ENDS);
        getStyleClass().add("filters");
        named(item, "item", 90);
        named(field, "field", 170);
        named(person, "person", 120);
        named(action, "action", 130);
        named(file, "file", 130);
        named(since, "since", 130);
        named(until, "until", 130);
        item.setOnAction(e -> ask());
        file.setOnAction(e -> ask());
        List.of(field, person, action).forEach(box -> box.valueProperty().addListener((o, was, is) -> ask()));
        List.of(since, until).forEach(box -> box.valueProperty().addListener((o, was, is) -> ask()));
        Button clear = new Button(words.get("history.filter.clear"));
        clear.setId("history-clear");
        clear.setOnAction(e -> clear());
        count.setId("history-count");
        getChildren().addAll(clear, count);
        offer(field, fields());
        model.found().addListener((o, was, is) -> show(is));
        show(model.found().get());
    }

    private void named(Node box, String key, double width) {
        box.setId("history-" + key);
        String prompt = words.get("history.filter." + key);
        switch (box) {
            case TextField text -> {
                text.setPromptText(prompt);
                text.setPrefWidth(width);
                text.setTooltip(new Tooltip(words.get("history.filter.enter", prompt)));
            }
            case ComboBox<?> choice -> {
                choice.setPromptText(prompt);
                choice.setPrefWidth(width);
                choice.setTooltip(new Tooltip(prompt));
            }
            case DatePicker date -> {
                date.setPromptText(prompt);
                date.setPrefWidth(width);
            }
            default -> throw new IllegalArgumentException(key);
        }
        getChildren().add(box);
    }

    private List<Choice<Field<?>>> fields() {
        List<Choice<Field<?>>> choices = new ArrayList<>();
        for (Kind kind : Kinds.OF_PLANS) {
            for (Field<?> each : kind.fields()) {
                choices.add(new Choice<>(each, words.get("history.filter.of", words.kind(kind),
                        FieldWords.name(words, each))));
            }
        }
        return choices;
    }

    private void show(HistoryModel.Found found) {
        filling = true;
        count.setText(words.get("history.found", found.count()));
        offer(person, found.people().stream().map(name -> new Choice<>(name, name)).toList());
        List<Choice<String>> actions = new ArrayList<>();
        actions.add(new Choice<>(HistoryModel.IMPORTS, words.get("history.filter.imports")));
        found.actions().forEach(code -> actions.add(new Choice<>(code, words.get("action." + code))));
        offer(action, actions);
        filling = false;
    }

    private <T> void offer(ComboBox<Choice<T>> box, List<Choice<T>> choices) {
        List<Choice<T>> offered = new ArrayList<>(List.of(new Choice<>(null, words.get("history.filter.any"))));
        offered.addAll(choices);
        if (!offered.equals(box.getItems())) {
            Choice<T> chosen = box.getValue();
            box.setItems(FXCollections.observableArrayList(offered));
            box.setValue(chosen);
        }
    }

    private static <T> @Nullable T chosen(ComboBox<Choice<T>> box) {
        return box.getValue() == null ? null : box.getValue().what();
    }

    private void ask() {
        if (filling) {
            return;
        }
        model.search(item.getText().strip(), chosen(field), Objects.requireNonNullElse(chosen(person), ""),
                Objects.requireNonNullElse(chosen(action), ""), file.getText().strip(),
                since.getValue(), until.getValue());
    }

    private void clear() {
        filling = true;
        item.clear();
        file.clear();
        List.of(field, person, action).forEach(box -> box.setValue(null));
        List.of(since, until).forEach(box -> box.setValue(null));
        filling = false;
        ask();
    }
}
