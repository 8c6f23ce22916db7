package gangmu.ui.controls;

import javafx.scene.control.ToggleButton;

/** A filter as a chip with its count. */
public final class ToggleChip extends ToggleButton {
    public ToggleChip(FilterToggle toggle) {
        getStyleClass().add("chip");
        textProperty().bind(toggle.text());
        disableProperty().bind(toggle.idle());
        selectedProperty().bindBidirectional(toggle.chosen());
    }
}
