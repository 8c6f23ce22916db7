package gangmu.ui.controls.grid;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the row that a grid's cursor is on and what a view model holds for it the same. */
public final class Current {
    private Current() {
    }

    /** @param current the key of the row, null for none; another one that the grid shows moves the cursor */
    public static void bind(Grid grid, ObjectProperty<@Nullable Object> current) {
        current.set(grid.currentRow());
        grid.currentRowProperty().addListener((o, was, is) -> current.set(is));
        current.addListener((o, was, is) -> {
            if (is != null && !Objects.equals(is, grid.currentRow())) {
                grid.select(is);
            }
        });
    }
}
