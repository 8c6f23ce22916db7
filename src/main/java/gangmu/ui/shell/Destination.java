package gangmu.ui.shell;

import gangmu.status.figures.Figure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere to go in the window: every number on a screen is a door to one.
 *
 * @param filter a code that the screen at that place understands, such as {@code behind}; empty for everything
 * @param of whom the filter is about (a group, a unit, an item), or null
 */
public record Destination(Place place, String filter, @Nullable UUID of) {
    /** A filter that names a figure; what stands behind it is the figure's key. */
    public static final String FIGURE = "figure:";

    public static Destination of(Place place) {
        return new Destination(place, "", null);
    }

    /** Where a figure's trail is. */
    public static Destination trail(Figure figure) {
        return new Destination(Place.STATUS, FIGURE + figure.key(), null);
    }
}
