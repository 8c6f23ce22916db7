package gangmu.ui.controls;

import gangmu.words.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * Filters as chips with counts. The first one, 全部, is chosen where no other is, and choosing it clears the others.
 *
 * @param <K> what a filter lets through
 */
public final class FilterChips<K> extends FlowPane {
    private final Words words;
    private final FilterChoice<K> choice;
    /** By what a chip lets through; empty for 全部. */
    private final Map<Optional<K>, ToggleButton> buttons = new LinkedHashMap<>();

    public FilterChips(Words words, FilterChoice<K> choice) {
        this.words = words;
        this.choice = choice;
        getStyleClass().add("filter-chips");
        choice.offer().addListener((o, was, is) -> show(is));
        show(choice.offer().get());
    }

    /** All in one line where there is room. */
    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Node chip : getChildren()) {
            width += snapSizeX(chip.prefWidth(-1)) + getHgap();
        }
        return width;
    }

    private void show(FilterChoice.Offer<K> offer) {
        Map<Optional<K>, ToggleButton> before = new HashMap<>(buttons);
        buttons.clear();
        ToggleButton all = chip(Optional.empty(), before);
        all.setText(words.get("chips.count", words.get("chips.all"), offer.all()));
        all.setSelected(offer.chosen().isEmpty());
        for (FilterChoice.Filter<K> filter : offer.filters()) {
            ToggleButton chip = chip(Optional.of(filter.key()), before);
            chip.setText(words.get("chips.count", filter.text(), filter.count()));
            chip.setDisable(!offer.can(filter));
            chip.setSelected(offer.chosen().contains(filter.key()));
        }
        // The same buttons stay where they can, so that the keyboard's focus does.
        if (!getChildren().equals(List.copyOf(buttons.values()))) {
            getChildren().setAll(buttons.values());
        }
    }

    private ToggleButton chip(Optional<K> key, Map<Optional<K>, ToggleButton> before) {
        ToggleButton chip = before.get(key);
        if (chip == null) {
            chip = new ToggleButton();
            chip.getStyleClass().setAll("filter-chip");
            chip.setMnemonicParsing(false);
            chip.setOnAction(event -> choice.press(key.orElse(null)));
        }
        buttons.put(key, chip);
        return chip;
    }
}
