package gangmu.ui.controls.grid;

import gangmu.ui.WindowOn;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;

/** A grid on a stage, and what hands do with it. */
abstract class OnAGrid {
    GridStage stage;

    @BeforeEach
    final void show() {
        stage = new GridStage(PlanRow.plan(3, 6));
    }

    static Bounds onScreen(Node node) {
        return GridStage.fx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    final Bounds cell(String code, String column) {
        return onScreen(GridStage.fx(() -> stage.grid.cellNode(code, column)));
    }

    final CellRange selected() {
        return GridStage.fx(() -> stage.grid.selectedRange());
    }

    final void keys(KeyCode... codes) {
        WindowOn.keys(stage.robot, codes);
        GridStage.fx(() -> null);
    }

    final void type(String text) {
        WindowOn.type(stage.robot, text);
        GridStage.fx(() -> null);
    }

    final String name(String code) {
        return GridStage.fx(() -> stage.row(code).name);
    }

    final boolean editing() {
        return GridStage.fx(() -> stage.grid.isEditing());
    }

    /** The headless platform's mouse knows nothing of the keys that are held. */
    final void click(String code, String column, boolean shift, boolean control) {
        Bounds at = cell(code, column);
        GridStage.fx(() -> {
            GridBody body = stage.grid.body();
            Point2D inside = body.localToScene(body.screenToLocal(at.getCenterX(), at.getCenterY()));
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(body, new MouseEvent(body, body, type, inside.getX(), inside.getY(), at.getCenterX(),
                        at.getCenterY(), MouseButton.PRIMARY, 1, shift, control, false, false, true, false, false,
                        true, false, true, null));
            }
            return null;
        });
    }

    final List<String> messages() {
        return GridStage.fx(() -> {
            List<String> texts = new ArrayList<>();
            stage.grid.lookupAll(".grid-message").forEach(node -> {
                if (node.isVisible()) {
                    texts.add(((Label) node).getText());
                }
            });
            return texts;
        });
    }
}
