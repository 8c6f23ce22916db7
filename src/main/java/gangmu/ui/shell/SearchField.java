package gangmu.ui.shell;

import gangmu.evidence.Fact;
import gangmu.plan.Entries;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds screens, items, indicators, facts and units by name, code or pinyin initials, and goes there. */
final class SearchField extends CustomTextField {
    private static final int MOST = 14;
    /** Room that is kept in the list for indicators, for facts and for units, however many items there are. */
    private static final int KEPT = 4;
    private final Session session;
    private final ContextMenu found = new ContextMenu();
    private int asked;
    /** Whether another than the first entry was gone to. */
    private boolean moved;

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
            } else if (event.getCode() == KeyCode.ENTER) {
                goToFirst(event);
            }
        });
        // While the list is open it has the keys; Enter means the first entry until another was gone to.
        found.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            moved |= event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (event.getCode() == KeyCode.ENTER && !moved) {
                goToFirst(event);
            }
        });
    }

    private void goToFirst(KeyEvent event) {
        if (!found.getItems().isEmpty()) {
            found.hide();
            found.getItems().getFirst().fire();
            event.consume();
        }
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
        List<Hit> places = places(text.strip());
        session.work().quietly(() -> hits(places, view, text.strip())).thenAccept(hits -> {
            if (mine == asked) {
                offer(hits);
            }
        });
    }

    private List<Hit> places(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Place place : Place.values()) {
            String name = session.words().get("place." + place.key());
            if (Pinyin.matches(name, text)) {
                hits.add(new Hit(session.words().get("shell.go-to", name), Destination.of(place)));
            }
        }
        return hits;
    }

    private static List<Hit> hits(List<Hit> places, Session.View view, String text) {
        PlanTree tree = view.tree();
        List<Hit> units = PlanTree.units(view.snapshot()).stream()
                .filter(unit -> Pinyin.matches(unit.shortName(), text) || Pinyin.matches(unit.name(), text)).limit(KEPT)
                .map(unit -> new Hit(unit.shortName(), new Destination.ItemsOfUnit(unit.id()))).toList();
        List<Hit> indicators = tree.indicators().stream().filter(indicator -> Pinyin.matches(indicator.name(), text))
                .limit(KEPT).map(indicator -> new Hit(indicator.name(),
                        new Destination.OneIndicator(indicator.id()))).toList();
        List<Hit> facts = Entries.of(view.snapshot(), tree.plan(), Fact.KIND).stream().map(Fact::new)
                .filter(fact -> Pinyin.matches(fact.name(), text)).limit(KEPT)
                .map(fact -> new Hit(fact.name(), new Destination.OneFact(fact.id()))).toList();
        List<Hit> hits = new ArrayList<>(places);
        // An item whose code it is stands first of the items.
        Item coded = tree.byCode(text);
        Stream.concat(Stream.ofNullable(coded), tree.inOrder().stream()
                .filter(item -> item != coded && Pinyin.matches(item.name(), text)))
                .limit(Math.max(1, MOST - places.size() - indicators.size() - facts.size() - units.size()))
                .forEach(item -> hits.add(new Hit(item.code() + "  " + item.name(),
                        new Destination.OneItem(item.id()))));
        hits.addAll(indicators);
        hits.addAll(facts);
        hits.addAll(units);
        return hits;
    }

    private void offer(List<Hit> hits) {
        moved = false;
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
