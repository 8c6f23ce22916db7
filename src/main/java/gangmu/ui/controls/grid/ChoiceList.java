package gangmu.ui.controls.grid;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The list under a cell that is being edited. Never takes the focus: the keys come from the editor. */
final class ChoiceList {
    private static final double ITEM = 26;
    private static final int MOST = 9;
    private final ListView<String> view = new ListView<>();

    ChoiceList(Consumer<String> chosen) {
        view.setManaged(false);
        view.setVisible(false);
        view.setFocusTraversable(false);
        view.setFixedCellSize(ITEM);
        view.getStyleClass().add("grid-choices");
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            // The list view would take the focus from the editor, which would end the edit.
            String item = itemOf(event.getTarget());
            if (item != null) {
                event.consume();
                if (event.getButton() == MouseButton.PRIMARY) {
                    chosen.accept(item);
                }
            }
        });
    }

    private static @Nullable String itemOf(Object target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node instanceof ListCell<?> cell) {
                return cell.getItem() instanceof String item ? item : null;
            }
        }
        return null;
    }

    Region node() {
        return view;
    }

    boolean isShowing() {
        return view.isVisible();
    }

    /** Shows the list; {@code first} marks its first entry where none is {@code current} itself. */
    void show(List<String> choices, boolean first, String current) {
        if (!choices.equals(view.getItems())) {
            view.getItems().setAll(choices);
        }
        view.getSelectionModel().clearSelection();
        if (choices.contains(current)) {
            view.getSelectionModel().select(current);
        } else if (first) {
            view.getSelectionModel().selectFirst();
        }
        view.scrollTo(Math.max(0, view.getSelectionModel().getSelectedIndex()));
        view.setVisible(!choices.isEmpty());
    }

    void hide() {
        view.getSelectionModel().clearSelection();
        view.setVisible(false);
    }

    /** The marked entry, or null. */
    @Nullable String chosen() {
        return isShowing() ? view.getSelectionModel().getSelectedItem() : null;
    }

    void move(int by) {
        int size = view.getItems().size();
        int now = view.getSelectionModel().getSelectedIndex();
        int next = now < 0 && by < 0 ? size - 1 : Math.clamp((long) now + by, 0, size - 1);
        view.getSelectionModel().select(next);
        view.scrollTo(Math.max(0, next - MOST / 2));
    }

    void place(Bounds cell, Region body) {
        if (isShowing()) {
            double height = Math.min(MOST, view.getItems().size()) * ITEM + 4;
            boolean below = cell.getMaxY() + height <= body.getHeight() || cell.getMinY() < height;
            view.resizeRelocate(cell.getMinX() - 1, below ? cell.getMaxY() : cell.getMinY() - height,
                    Math.max(160, cell.getWidth() + 1), height);
        }
    }
}
