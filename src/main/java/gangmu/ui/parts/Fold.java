package gangmu.ui.parts;

import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Folds the last pane of a split away and opens it again where it was: by F8, or by a button. */
public final class Fold {
    private final SplitPane split;
    private final Node pane;
    private double[] positions = {};

    public Fold(SplitPane split) {
        this.split = split;
        this.pane = split.getItems().getLast();
        split.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F8) {
                toggle();
                event.consume();
            }
        });
    }

    /** A button for it, to stand among the tools. */
    public Button button(Words words) {
        Button button = new Button("", new FontIcon(Feather.SIDEBAR));
        button.setId("fold");
        button.setAccessibleText(words.get("shell.fold"));
        button.setTooltip(new Tooltip(words.get("shell.fold") + "  F8"));
        button.setOnAction(e -> toggle());
        return button;
    }

    public boolean folded() {
        return !split.getItems().contains(pane);
    }

    public void toggle() {
        if (folded()) {
            split.getItems().add(pane);
            split.setDividerPositions(positions);
        } else {
            positions = split.getDividerPositions();
            split.getItems().remove(pane);
        }
    }
}
