package gangmu.ui.ledgers;

import gangmu.changes.ValueType;
import gangmu.ledgers.sheet.Remark;
import gangmu.ledgers.sheet.Standing;
import gangmu.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is to be said of cells of the files, each with its place and what to do; the whole of the chosen one below. */
final class LedgerRemarksPane extends VBox {
    private static final double STANDING = 110;
    private static final double PLACE = 300;
    private static final double WHOLE = 58;
    private final LedgersModel model;
    private final Words words;
    private final ListView<Remark> list = new ListView<>();
    private final Label faults = new Label();
    private final Map<Standing, ToggleButton> chips = new EnumMap<>(Standing.class);

    LedgerRemarksPane(LedgersModel model) {
        super(8);
        this.model = model;
        this.words = model.words();
        getStyleClass().add("pane");
        Label heading = new Label(words.get("ledgers-page.remarks"));
        heading.getStyleClass().add("heading");
        HBox filters = new HBox(8, heading);
        for (Standing standing : List.of(Standing.ASKED, Standing.LEFT, Standing.NOTED)) {
            ToggleButton chip = new ToggleButton();
            chip.setId("ledgers-" + ValueType.choiceName(standing));
            chip.getStyleClass().add("chip");
            chip.setSelected(standing != Standing.NOTED);
            chip.setOnAction(e -> show());
            chips.put(standing, chip);
            filters.getChildren().add(chip);
        }
        faults.setId("ledgers-faults");
        faults.getStyleClass().add("problem-text");
        faults.setWrapText(true);
        faults.setMinHeight(Region.USE_PREF_SIZE);
        faults.managedProperty().bind(faults.textProperty().isNotEmpty());
        list.setId("ledgers-remarks");
        list.setCellFactory(view -> new RemarkCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        Label whole = new Label();
        whole.setId("ledgers-remark");
        whole.setWrapText(true);
        whole.setMinHeight(WHOLE);
        whole.setPrefHeight(WHOLE);
        whole.textProperty().bind(list.getSelectionModel().selectedItemProperty().map(this::line).orElse(""));
        getChildren().addAll(faults, filters, list, whole);
        model.seen().addListener((o, was, is) -> show());
        model.acceptance().addListener((o, was, is) -> show());
        show();
    }

    private String place(Remark remark) {
        return words.get("ledgers-page.place", remark.place().file(), remark.place().cell().sheet(), remark.place().address());
    }

    private String line(Remark remark) {
        return words.get("ledgers-page.remark", place(remark), model.text(remark));
    }

    private String standing(Standing standing) {
        return words.get("ledger.standing." + ValueType.choiceName(standing));
    }

    private void show() {
        List<Remark> all = model.remarks();
        chips.forEach((standing, chip) -> chip.setText(standing(standing) + " "
                + all.stream().filter(remark -> remark.standing() == standing).count()));
        list.getItems().setAll(all.stream().filter(remark -> {
            ToggleButton chip = chips.get(remark.standing());
            return chip != null && chip.isSelected();
        }).toList());
        list.getSelectionModel().selectFirst();
        faults.setText(String.join("\n", model.faults()));
    }

    /** One line: what becomes of the cell, where it stands, what is to be said. */
    private final class RemarkCell extends ListCell<Remark> {
        private final Label standing = new Label();
        private final Label place = new Label();
        private final Label text = new Label();
        private final HBox line = new HBox(8, standing, place, text);

        RemarkCell() {
            fixed(standing, STANDING);
            fixed(place, PLACE);
            place.getStyleClass().add("hint");
            line.setMaxHeight(Double.MAX_VALUE);
            line.setAlignment(Pos.CENTER_LEFT);
            // As wide as the list, so that what is too long is cut and not scrolled to.
            line.prefWidthProperty().bind(list.widthProperty().subtract(48));
            setPrefWidth(0);
        }

        private static void fixed(Region region, double width) {
            region.setMinWidth(width);
            region.setMaxWidth(width);
        }

        @Override
        protected void updateItem(@Nullable Remark remark, boolean empty) {
            super.updateItem(remark, empty);
            setGraphic(empty || remark == null ? null : line);
            if (!empty && remark != null) {
                standing.setText(standing(remark.standing()));
                place.setText(place(remark));
                text.setText(model.text(remark).replaceAll("\\s*\\R\\s*", " / "));
            }
        }

        private String standing(Standing of) {
            return LedgerRemarksPane.this.standing(of);
        }
    }
}
