package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.sample.SampleWorkspace;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number of the overview opens exactly what it counts, on the sample. */
class OverviewDoorsTest {
    private static final Pattern MET = Pattern.compile("(\\d+)/(\\d+)");
    /** Of each grouping so many; the rest goes the same way. */
    private static final int TRIED = 4;
    @TempDir
    private Path temp;
    private WindowOn on;

    @Test
    void everyNumberOpensTheItemsBehindIt() {
        Path folder = SampleWorkspace.copy(temp.resolve("w"));
        try (WindowOn window = new WindowOn(temp.resolve("settings.properties"))) {
            on = window;
            on.open(folder);
            on.until(() -> !rows(".group-row").isEmpty());
            for (String by : List.of("group", "section", "unit", "leader")) {
                groups(by);
            }
            todo();
        }
    }

    private List<HBox> rows(String style) {
        return on.window.scene().getRoot().lookupAll(style).stream().map(HBox.class::cast).toList();
    }

    private void groups(String by) {
        back();
        press(on.find("overview-by-" + by));
        int all = fx(() -> rows(".group-row").size());
        assertThat(all).as(by).isGreaterThan(1);
        for (int i = 0; i < Math.min(TRIED, all); i++) {
            int place = i;
            back();
            List<Node> row = fx(() -> List.copyOf(rows(".group-row").get(place).getChildren()));
            Matcher met = MET.matcher(fx(() -> ((Labeled) row.getLast()).getText()));
            assertThat(met.find()).isTrue();
            int total = Integer.parseInt(met.group(2));
            press((Hyperlink) row.getFirst());
            Grid grid = on.find("assessment-grid");
            assertThat(fx(() -> grid.model().rowCount())).as("%s %s", by, ((Labeled) row.getFirst()).getText()).isEqualTo(total);
            back();
            press((Hyperlink) fx(() -> rows(".group-row").get(place).getChildren().getLast()));
            Grid sources = on.find("figure-sources");
            on.until(() -> on.<Labeled>find("figure-said").getText().contains(((Labeled) row.getFirst()).getText()));
            assertThat(fx(() -> sources.model().rowCount())).isEqualTo(Integer.parseInt(met.group(1)));
            back();
            press((Hyperlink) fx(() -> rows(".group-row").get(place).getChildren().get(2)));
            on.until(() -> sources.model().rowCount() == total);
        }
    }

    private void back() {
        on.go(Place.OVERVIEW);
        on.until(() -> !rows(".group-row").isEmpty());
    }

    private void press(ButtonBase door) {
        fx(() -> {
            door.fire();
            return true;
        });
        on.settled();
    }

    private void todo() {
        back();
        List<String> keys = fx(() -> on.window.scene().getRoot().lookupAll(".todo-row .hyperlink").stream().map(Node::getId)
                .filter(id -> id != null && id.startsWith("todo-")).map(id -> id.substring("todo-".length())).toList());
        assertThat(keys).contains("projects-behind", "without-evidence", "disagree", "indicators-behind", "findings");
        for (String key : keys) {
            back();
            int count = Integer.parseInt(fx(() -> on.<Labeled>find("count-" + key).getText()));
            press(on.find("todo-" + key));
            Place place = fx(() -> on.session().place().get().place());
            Map<Place, String> tables = Map.of(Place.INDICATORS, "indicator-table", Place.ASSESSMENT,
                    key.equals("findings") ? "findings-grid" : "assessment-grid");
            if (place == Place.TREE) {
                on.until(() -> ((Labeled) on.tree().node().lookup("#tree-shown")).getText().contains(Integer.toString(count)));
            } else if (place != Place.RETURNS) {
                Grid grid = on.find(Objects.requireNonNull(tables.get(place)));
                on.until(() -> grid.model().rowCount() == count);
            }
        }
    }
}
