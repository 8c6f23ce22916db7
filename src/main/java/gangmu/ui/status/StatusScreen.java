package gangmu.ui.status;

import gangmu.changes.Kind;
import gangmu.plan.Entries;
import gangmu.status.office.SheetLayout;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What goes out, and what it is made from: figures with their trail, reconciliation, entries and texts of the report. */
public final class StatusScreen implements Screen {
    private final Session session;
    private final Words words;
    private final TabPane root = new TabPane();
    private final ExportCards cards;
    private final FiguresPane figures;
    private final Tab figuresTab;
    private final FactsPane facts;
    private final Tab factsTab;

    public StatusScreen(Session session) {
        this.session = session;
        this.words = session.words();
        cards = new ExportCards(session);
        figures = new FiguresPane(session);
        figuresTab = tab("figures", figures.node());
        facts = new FactsPane(session);
        factsTab = tab("facts", facts.node());
        root.setId("status-tabs");
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.getTabs().addAll(tab("exports", cards.node()), figuresTab, tab("checks", new ChecksPane(session).node()));
        root.getTabs().add(factsTab);
        List<Kind> kinds = new ArrayList<>(Entries.KINDS);
        kinds.add(SheetLayout.KIND);
        for (Kind kind : kinds) {
            Tab tab = new Tab(words.get("status-screen.tab." + kind.name()), new EntriesPane(session, kind).node());
            tab.setId("tab-" + kind.name());
            root.getTabs().add(tab);
        }
        root.getTabs().addAll(tab("texts", new TextsPane(session).node()), tab("draft", new DraftPane(session).node()),
                tab("sheets", new SheetsPane(session).node()));
        session.place().addListener((o, was, is) -> arrive(is));
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(words.get("status-screen.tab." + key), content);
        tab.setId("tab-" + key);
        return tab;
    }

    private void arrive(Destination destination) {
        if (destination instanceof Destination.Trail trail) {
            root.getSelectionModel().select(figuresTab);
            figures.show(trail.key());
        } else if (destination instanceof Destination.OneFact fact) {
            root.getSelectionModel().select(factsTab);
            facts.show(fact.id());
        }
    }

    @Override
    public void shown() {
        arrive(session.place().get());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void focus() {
        cards.focus();
    }
}
