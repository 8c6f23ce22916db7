package gangmu.ui.assessment;

import gangmu.changes.ValueType;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.AssessmentSheet;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Every verdict with its explanation and overrides, what does not fit, periods beside each other, and the rules. */
public final class AssessmentScreen implements Screen {
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
        root = new TabPane();
        for (AssessmentSheet sheet : AssessmentSheet.values()) {
            root.getTabs().add(tab(ValueType.choiceName(sheet), switch (sheet) {
                case ITEMS -> items.node();
                case INDICATORS -> indicators.node();
                case FINDINGS -> new FindingsPane(session).node();
                case DIFFERENCES -> new OpenDifferencesPane(session).node();
                case COMPARE -> comparison.node();
                case RULES -> new RulesPane(session).node();
            }));
        }
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
        switch (destination) {
            case Destination.ItemVerdicts verdicts -> {
                show(AssessmentSheet.ITEMS);
                items.arrive(verdicts.which(), verdicts.current());
            }
            case Destination.IndicatorVerdicts verdicts -> {
                indicators.arrive(verdicts.which());
                show(AssessmentSheet.INDICATORS);
            }
            case Destination.SinceTheLast _ -> {
                comparison.sinceTheLast();
                show(AssessmentSheet.COMPARE);
            }
            case Destination.Assessed assessed -> show(assessed.sheet());
            default -> { }
        }
    }

    private void show(AssessmentSheet sheet) {
        root.getSelectionModel().select(sheet.ordinal());
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
