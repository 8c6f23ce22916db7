package gangmu.ui.shell;

import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds items, indicators and units by name, code or pinyin initials, and goes there. */
final class SearchField extends CustomTextField {
    private static final int MOST = 12;
    private final Session session;
    private final ContextMenu found = new ContextMenu();
    private int asked;

    SearchField(Session session) {
        this.session = session;
        setId("search");
        getStyleClass().add("search");
        setPromptText(session.words().get("shell.search"));
        setLeft(new FontIcon(Feather.SEARCH));
        textProperty().addListener((o, was, is) -> search(is));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !found.getItems().isEmpty()) {
                found.getItems().getFirst().fire();
                event.consume();
            }
        });
    }

    private record Hit(String text, Destination destination) {
    }

    private void search(String text) {
        int mine = ++asked;
        Session.View view = session.view().get();
        if (text.isBlank() || view.plan() == null) {
            found.hide();
            return;
        }
        session.work().quietly(() -> hits(view, text.strip())).thenAccept(hits -> {
            if (mine == asked) {
                offer(hits);
            }
        });
    }

    private static List<Hit> hits(Session.View view, String text) {
        List<Hit> hits = new ArrayList<>();
        PlanTree tree = view.tree();
        for (Item item : tree.inOrder()) {
            if (hits.size() < MOST && (item.code().equals(text) || Pinyin.matches(item.name(), text))) {
                hits.add(new Hit(item.code() + "  " + item.name(), new Destination(Place.TREE, "", item.id())));
            }
        }
        for (Indicator indicator : tree.indicators()) {
            if (hits.size() < MOST && Pinyin.matches(indicator.name(), text)) {
                hits.add(new Hit(indicator.name(), new Destination(Place.INDICATORS, "", indicator.id())));
            }
        }
        for (Unit unit : PlanTree.units(view.snapshot())) {
            if (hits.size() < MOST && (Pinyin.matches(unit.shortName(), text) || Pinyin.matches(unit.name(), text))) {
                hits.add(new Hit(unit.shortName(), new Destination(Place.TREE, "unit", unit.id())));
            }
        }
        return hits;
    }

    private void offer(List<Hit> hits) {
        found.getItems().clear();
        for (Hit hit : hits) {
            MenuItem item = new MenuItem(hit.text());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> {
                clear();
                session.go(hit.destination());
            });
            found.getItems().add(item);
        }
        if (hits.isEmpty()) {
            MenuItem none = new MenuItem(session.words().get("shell.nothing-found"));
            none.setDisable(true);
            found.getItems().add(none);
        }
        if (getScene() != null && !found.isShowing()) {
            found.show(this, Side.BOTTOM, 0, 0);
        }
    }
}
