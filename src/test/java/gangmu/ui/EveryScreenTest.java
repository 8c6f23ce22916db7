package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows every screen in both languages and themes, and keeps a picture of each under target/screenshots. */
class EveryScreenTest {
    @TempDir
    private Path temp;

    @Test
    void everyScreenOpensInBothLanguagesAndThemes() {
        SmallPlan small = new SmallPlan(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                for (boolean dark : new boolean[] {false, true}) {
                    String suffix = "-" + language.getLanguage() + (dark ? "-dark" : "-light");
                    fx(() -> {
                        on.window.language(language);
                        on.window.theme(dark);
                        on.window.start();
                        return true;
                    });
                    on.picture("start" + suffix);
                    on.open(temp.resolve("w"));
                    for (Place place : Place.values()) {
                        on.go(place);
                        if (place == Place.TREE) {
                            fx(() -> {
                                on.session().go(new Destination(Place.TREE, "", small.behind));
                                return true;
                            });
                            on.settled();
                        }
                        on.picture(place.key() + suffix);
                        assertThat(on.session().notices().latest().get()).isNull();
                        tabs(on, place.key() + suffix);
                    }
                }
            }
        }
    }

    /** The other tabs of the screen in front. */
    private static void tabs(WindowOn on, String name) {
        TabPane tabs = fx(() -> (TabPane) on.window.scene().getRoot().lookup(".tab-pane"));
        for (int i = 1; tabs != null && i < tabs.getTabs().size(); i++) {
            int index = i;
            fx(() -> {
                tabs.getSelectionModel().select(index);
                return true;
            });
            on.settled();
            on.picture(name + "-" + tabs.getTabs().get(index).getId());
        }
    }
}
