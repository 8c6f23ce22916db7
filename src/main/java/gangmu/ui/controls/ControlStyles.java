package gangmu.ui.controls;

import java.util.Objects;

/** The style sheet of the shared controls: every scene that shows one must have it. A grid brings it along. */
public final class ControlStyles {
    /** The style sheet: colours {@code -verdict-done} and so on, by the theme's own, light or dark. */
    public static final String SHEET = Objects.requireNonNull(
            ControlStyles.class.getResource("controls.css")).toExternalForm();

    private ControlStyles() {
    }
}
