package gangmu.ui.assessment;

import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Every verdict with its explanation and overrides, what does not fit, periods beside each other, and the rules. */
public final class AssessmentScreen implements Screen {
    private static final String INDICATORS = "indicators";
    private final Session session;
    private final Words words;
    private final ItemVerdicts items;
    private final IndicatorVerdicts indicators;
    private final ComparisonPane comparison;
    private final TabPane root;

    public AssessmentScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.items = new ItemVerdicts(session);
        this.indicators = new IndicatorVerdicts(session);
        this.comparison = new ComparisonPane(session);
        root = new TabPane(tab("items", items.node()), tab(INDICATORS, indicators.node()),
                tab("findings", new FindingsPane(session).node()), tab("compare", comparison.node()),
                tab("rules", new RulesPane(session).node()));
        root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.setId("assessment-tabs");
        session.place().addListener((o, was, is) -> arrive(is));
    }

    private Tab tab(String key, Node node) {
        Tab tab = new Tab(words.get("assessment.tab." + key), node);
        tab.setId("assessment-" + key);
        return tab;
    }

    private void arrive(Destination destination) {
        if (destination.place() != Place.ASSESSMENT || destination.filter().isEmpty()) {
            return;
        }
        if (destination.filter().equals("compare-since")) {
            comparison.sinceTheLast();
        }
        if (destination.filter().startsWith(INDICATORS + "-")) {
            indicators.arrive(destination.filter().substring(INDICATORS.length() + 1));
        }
        String wanted = destination.filter().replaceFirst("^(indicators|compare)-.*", "$1");
        Tab found = root.getTabs().stream().filter(tab -> ("assessment-" + wanted).equals(tab.getId())).findFirst()
                .orElse(root.getTabs().getFirst());
        root.getSelectionModel().select(found);
        if (found == root.getTabs().getFirst()) {
            items.arrive(wanted, destination.of());
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        arrive(session.place().get());
    }

    @Override
    public void focus() {
        items.focus();
    }
}
