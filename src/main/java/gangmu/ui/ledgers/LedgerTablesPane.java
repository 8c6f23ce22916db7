package gangmu.ui.ledgers;

import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.returns.document.CellPlace;
import gangmu.ui.controls.ShownAs;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tables of the files; of the chosen one what it lists and what each column holds, to be corrected by drop-downs. */
final class LedgerTablesPane extends HBox {
    private static final double LIST = 320;
    private final LedgersModel model;
    private final Words words;
    private final ListView<SeenLedgers.Table> list = new ListView<>();
    private final VBox chosen = new VBox(8);
    private boolean filling;

    LedgerTablesPane(LedgersModel model) {
        super(12);
        this.model = model;
        this.words = model.words();
        getStyleClass().add("pane");
        list.setId("ledgers-tables");
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.setCellFactory(view -> new TableCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!filling) {
                show(is);
            }
        });
        ScrollPane scroll = new ScrollPane(chosen);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        disableProperty().bind(model.busy());
        getChildren().addAll(list, scroll);
        model.seen().addListener((o, was, is) -> fill());
        fill();
    }

    /** The same table stays chosen, wherever it stands now. */
    private void fill() {
        SeenLedgers.Table before = list.getSelectionModel().getSelectedItem();
        filling = true;
        list.getItems().setAll(model.tables());
        SeenLedgers.Table now = list.getItems().stream().filter(table -> before != null && before.isSame(table)).findFirst()
                .orElse(list.getItems().isEmpty() ? null : list.getItems().getFirst());
        list.getSelectionModel().select(now);
        filling = false;
        show(now);
    }

    private void show(SeenLedgers.@Nullable Table table) {
        chosen.getChildren().clear();
        if (table == null) {
            return;
        }
        TableReading reading = table.reading();
        TableKind kind = reading == null ? null : reading.kind();
        ComboBox<Optional<TableKind>> kinds = choices(Arrays.asList(TableKind.values()), kind, said -> model.kindWord(said.orElse(null)),
                said -> model.say(table, said));
        kinds.setId("ledgers-kind");
        HBox top = new HBox(8, new Label(words.get("ledgers-page.lists")), kinds);
        if (reading != null && !reading.sure()) {
            top.getChildren().add(confirmation("kind", () -> model.say(table, Optional.of(reading.kind()))));
        }
        top.setAlignment(Pos.CENTER_LEFT);
        chosen.getChildren().add(top);
        if (reading != null) {
            chosen.getChildren().add(columns(table, reading));
        }
    }

    private GridPane columns(SeenLedgers.Table table, TableReading reading) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        growing.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), new ColumnConstraints(),
                new ColumnConstraints(), growing);
        grid.addRow(0, hint("ledgers-page.column"), hint("ledgers-page.heading"), hint("ledgers-page.means"), new Label(),
                hint("ledgers-page.samples"));
        List<Meaning> meanings = Arrays.stream(Meaning.values()).filter(meaning -> meaning.isOf(reading.kind())).toList();
        int row = 1;
        for (LedgerColumn column : reading.columns()) {
            ComboBox<Optional<Meaning>> means = choices(meanings, column.meaning(), said -> model.meaningWord(said.orElse(null)),
                    said -> model.say(table, column, said));
            String letters = CellPlace.letters(column.column());
            means.setId("ledgers-column-" + letters);
            // What has no heading cannot be found again by it.
            means.setDisable(column.heading().isBlank());
            Label heading = new Label(column.heading().replaceAll("\\s", ""));
            heading.setTooltip(new Tooltip(column.heading()));
            heading.setMaxWidth(200);
            Label samples = new Label(table.samples(column));
            samples.getStyleClass().add("hint");
            samples.setMinWidth(0);
            boolean asked = column.meaning() != null && !column.sure() && !column.heading().isBlank();
            grid.addRow(row++, new Label(letters), heading, means, asked ? confirmation(letters,
                    () -> model.say(table, column, Optional.ofNullable(column.meaning()))) : new Label(), samples);
        }
        return grid;
    }

    /** A drop-down with what may be said, and that it is to be left. */
    private static <T> ComboBox<Optional<T>> choices(List<T> known, @Nullable T now, Function<Optional<T>, String> word,
            Consumer<Optional<T>> said) {
        ComboBox<Optional<T>> choices = new ComboBox<>();
        List<Optional<T>> all = new ArrayList<>(known.stream().map(Optional::of).toList());
        all.add(Optional.empty());
        choices.getItems().setAll(all);
        choices.setConverter(new ShownAs<>(word));
        choices.setValue(Optional.ofNullable(now));
        choices.setVisibleRowCount(16);
        choices.setOnAction(e -> {
            Optional<T> value = choices.getValue();
            if (value != null && !value.equals(Optional.ofNullable(now))) {
                said.accept(value);
            }
        });
        return choices;
    }

    /** Says that a doubtful reading is right as it stands. */
    private Hyperlink confirmation(String id, Runnable confirmed) {
        Hyperlink confirm = new Hyperlink(words.get("ledgers-page.confirm"));
        confirm.setId("ledgers-confirm-" + id);
        confirm.setMinWidth(Region.USE_PREF_SIZE);
        confirm.setTooltip(new Tooltip(words.get("ledgers-page.confirm-hint")));
        confirm.setOnAction(e -> confirmed.run());
        return confirm;
    }

    private Label hint(String key) {
        Label hint = new Label(words.get(key));
        hint.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        return hint;
    }

    /** One table in a line: what it lists, how many rows, where. */
    private final class TableCell extends ListCell<SeenLedgers.Table> {
        @Override
        protected void updateItem(SeenLedgers.@Nullable Table table, boolean empty) {
            super.updateItem(table, empty);
            if (empty || table == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            TableReading reading = table.reading();
            setText(words.get("ledgers-page.table", model.kindWord(reading == null ? null : reading.kind()),
                    table.table().rows().size(), table.table().sheet().file(), table.table().sheet().name()));
            setTooltip(new Tooltip(getText()));
        }
    }
}
