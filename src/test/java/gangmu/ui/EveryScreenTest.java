package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.sample.SampleWorkspace;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Notices;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows every screen on the sample, and keeps a picture of each under target/screenshots. */
class EveryScreenTest {
    @TempDir
    private Path temp;
    private WindowOn on;

    @Test
    void everyScreenOpensInBothLanguagesThemesAndSizes() {
        Path sample = SampleWorkspace.copy(temp.resolve("sample"));
        try (WindowOn window = new WindowOn(temp.resolve("settings.properties"))) {
            on = window;
            on.open(sample);
            for (boolean dark : new boolean[] {false, true}) {
                for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                    String look = "-" + language.getLanguage() + (dark ? "-dark" : "-light");
                    fx(() -> {
                        on.window.language(language);
                        on.window.theme(dark);
                        return true;
                    });
                    screens(look, 1440, 900);
                    if (dark == language.equals(Locale.ENGLISH)) {
                        screens(look + "-1280", 1280, 720);
                    }
                }
            }
            startPages();
        }
    }

    private void screens(String look, int width, int height) {
        on.size(width, height);
        Item behind = fx(() -> on.session().view().get().tree().inOrder().stream()
                .filter(item -> item.kind() == ItemKind.PROJECT && !Objects.requireNonNull(
                        Objects.requireNonNull(on.session().view().get().assessment()).of(item)).met())
                .findFirst().orElseThrow());
        // One whose course can be drawn.
        Indicator measured = fx(() -> on.session().view().get().tree().indicators().stream()
                .filter(indicator -> indicator.target() != null && !on.session().view().get().tree()
                        .annualTargets(indicator.id()).isEmpty()).findFirst().orElseThrow());
        for (Place place : Place.values()) {
            fx(() -> {
                on.session().go(place == Place.TREE ? new Destination.OneItem(behind.id())
                        : place == Place.INDICATORS ? new Destination.OneIndicator(measured.id()) : Destination.of(place));
                return true;
            });
            on.settled();
            on.picture(place.key() + look);
            Notices.@Nullable Notice told = on.session().notices().latest().get();
            assertThat(told == null || !told.isProblem()).as("%s %s", place, told).isTrue();
            tabs(place.key() + look);
        }
        fx(() -> {
            on.session().go(Place.RETURNS);
            FileDrop.drop(on.window.scene().lookup("#returns-drop"),
                    List.of(Path.of("sample-data", "try", "conflict-qushuiwuju.xlsx")));
            return true;
        });
        on.settled();
        on.picture("returns-comparison" + look);
    }

    /** The other tabs of the screen in front. */
    private void tabs(String name) {
        TabPane tabs = fx(() -> (TabPane) on.window.scene().getRoot().lookup(".tab-pane"));
        int count = tabs == null ? 0 : tabs.getTabs().size();
        for (int i = count - 1; i >= 0; i--) {
            int index = i;
            fx(() -> {
                tabs.getSelectionModel().select(index);
                return true;
            });
            if (index > 0) {
                on.settled();
                on.picture(name + "-" + tabs.getTabs().get(index).getId());
            }
        }
    }

    private void startPages() {
        on.size(1440, 900);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            for (boolean dark : new boolean[] {true, false}) {
                fx(() -> {
                    on.window.language(language);
                    on.window.theme(dark);
                    on.window.start();
                    return true;
                });
                on.picture("start-" + language.getLanguage() + (dark ? "-dark" : "-light"));
            }
        }
    }
}
