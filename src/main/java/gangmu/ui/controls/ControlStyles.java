package gangmu.ui.controls;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The style sheets of the shared controls, which the scene that shows one must have. They belong to the scene, not to
 * each control: JavaFX matches the sheets of every node in between anew, for each node below it, and remembers all nodes
 * that ever had one.
 */
public final class ControlStyles {
    /** Colours {@code -verdict-done} and so on by the theme's own, light or dark; the controls; the grid. */
    public static final List<String> SHEETS = Stream.of("controls.css", "grid/grid.css").map(name -> Objects.requireNonNull(
            ControlStyles.class.getResource(name), name).toExternalForm()).toList();

    private ControlStyles() {
    }
}
