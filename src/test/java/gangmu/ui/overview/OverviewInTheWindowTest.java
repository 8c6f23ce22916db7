package gangmu.ui.overview;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.status.figures.Figures;
import gangmu.ui.SmallPlanInWindow;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** That the overview shows what its model says, and that each number is the door that the model has for it. */
class OverviewInTheWindowTest extends SmallPlanInWindow {

    private Figures figures() {
        return Figures.of(Objects.requireNonNull(fx(() -> on.session().view().get().assessment())));
    }

    private List<List<Node>> rows(String style) {
        return fx(() -> on.window.scene().getRoot().lookupAll(style).stream()
                .map(row -> List.copyOf(((HBox) row).getChildren())).toList());
    }

    private Destination pressed(Node link) {
        Destination to = fx(() -> {
            ((Hyperlink) link).fire();
            return on.session().place().get();
        });
        fx(() -> {
            on.session().go(Place.OVERVIEW);
            return true;
        });
        return to;
    }

    @Test
    void everyLineIsShownWithItsDoors() {
        for (OverviewModel.By by : OverviewModel.By.values()) {
            fx(() -> {
                on.<javafx.scene.control.ButtonBase>find("overview-by-" + by.name().toLowerCase(Locale.ROOT)).fire();
                return true;
            });
            List<OverviewModel.GroupLine> lines = OverviewModel.lines(figures(), by);
            List<List<Node>> rows = rows(".group-row");
            assertThat(rows).as(by.name()).hasSameSizeAs(lines).isNotEmpty();
            List<Node> row = rows.getFirst();
            OverviewModel.GroupLine line = lines.getFirst();
            assertThat(fx(() -> ((Labeled) row.getLast()).getText())).contains(line.met().value() + "/" + line.total().value());
            assertThat(pressed(row.getFirst())).isEqualTo(line.door());
            assertThat(pressed(row.get(2))).isEqualTo(Destination.trail(line.progress()));
            assertThat(pressed(row.getLast())).isEqualTo(Destination.trail(line.met()));
        }
    }

    @Test
    void whatWantsAPersonIsShownWithItsCountAndItsDoors() {
        on.until(() -> on.window.scene().lookup(".todo-row") != null);
        List<OverviewModel.Todo> all = new ArrayList<>(OverviewModel.todo(on.session().view().get(), figures()));
        assertThat(rows(".todo-row")).hasSameSizeAs(all).isNotEmpty();
        for (OverviewModel.Todo todo : all) {
            assertThat(fx(() -> on.<Labeled>find("count-" + todo.key()).getText())).isEqualTo(Long.toString(todo.count()));
            assertThat(pressed(on.find("todo-" + todo.key()))).isEqualTo(todo.door());
            if (todo.figure() != null) {
                assertThat(pressed(on.find("count-" + todo.key()))).isEqualTo(Destination.trail(todo.figure()));
            }
        }
    }
}
