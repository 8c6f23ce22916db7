package gangmu.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import gangmu.ui.controls.ControlStyles;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: the carried font, the style sheets, and the theme that they stand on. */
final class Looks {
    private static final double SIZE = 13;
    private final Scene scene;

    static {
        // Once in a program, whatever number of windows it opens: they stay with JavaFX.
        loadFonts();
    }

    /** Dresses a scene in all but the theme. */
    Looks(Scene scene) {
        this.scene = scene;
        scene.getStylesheets().add(style("gangmu.css"));
        // After it: a control knows better how it looks.
        scene.getStylesheets().addAll(ControlStyles.SHEETS);
    }

    private static void loadFonts() {
        for (String weight : List.of("Regular", "Bold")) {
            // Where no Chinese font is installed JavaFX would draw boxes.
            var font = Looks.class.getResourceAsStream("fonts/NotoSansSC-" + weight + ".ttf");
            if (font != null) {
                Font.loadFont(font, SIZE);
            }
        }
    }

    private static String style(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name), name).toExternalForm();
    }

    void theme(boolean dark) {
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        List<String> styles = scene.getRoot().getStyleClass();
        styles.removeAll(List.of("dark", "light"));
        if (!styles.contains("gangmu")) {
            styles.add("gangmu");
        }
        styles.add(dark ? "dark" : "light");
    }
}
