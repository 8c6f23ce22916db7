package gangmu.ui.plantree;

import gangmu.assessment.ItemResult;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.ui.controls.VerdictLight;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane of the chosen item: why it is judged as it is, its facts, phased plan, progress, evidence and history. */
final class ItemPane {
    private final Session session;
    private final Words words;
    private final VBox content = new VBox();
    private final StackPane root = new StackPane();
    private final ItemPath path;
    private final Label name = new Label();
    private final VBox verdict = new VBox(4);
    private final VerdictLight light = new VerdictLight();
    private final Hyperlink overrule;
    private final Label sentence = new Label();
    private final Label basis = new Label();
    private final ItemFacts facts;
    private final ItemMilestones milestones;
    private final ItemProgress progress;
    private final ItemEvidence evidence;
    private final ItemHistory history;
    private final TabPane tabs = new TabPane();
    private final Tab evidenceTab;
    private final Label empty;
    private @Nullable UUID shown;

    ItemPane(Session session) {
        this.session = session;
        this.words = session.words();
        this.path = new ItemPath(session);
        this.overrule = new Hyperlink(words.get("pane.overrule"));
        this.facts = new ItemFacts(session);
        this.milestones = new ItemMilestones(session);
        this.progress = new ItemProgress(session);
        this.evidence = new ItemEvidence(session);
        this.history = new ItemHistory(session);
        this.evidenceTab = tab("evidence", evidence.node());
        this.empty = new Label(words.get("pane.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        name.getStyleClass().add("pane-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        basis.setMinHeight(Region.USE_PREF_SIZE);
        basis.setWrapText(true);
        basis.getStyleClass().add("hint");
        verdict.getStyleClass().add("verdict-box");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        overrule.setId("pane-overrule");
        overrule.setOnAction(e -> session.go(new Destination.ItemVerdicts(new Destination.Which.Every(), shown)));
        verdict.getChildren().addAll(new HBox(8, light, space, overrule), sentence, basis);
        tabs.getTabs().addAll(tab("facts", facts.node()), tab("milestones", milestones.node()),
                tab("progress", progress.node()), evidenceTab, tab("history", history.node()));
        tabs.setId("pane-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        content.getChildren().addAll(path.node(), name, verdict, tabs);
        content.getStyleClass().add("pane");
        root.getChildren().addAll(content, empty);
        root.setMinWidth(332);
        root.setPrefWidth(380);
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> fill());
        session.follow(root, this::refresh);
    }

    private Tab tab(String key, Node node) {
        Tab tab = new Tab(words.get("pane.tab." + key), node);
        tab.setId("tab-" + key);
        return tab;
    }

    Node node() {
        return root;
    }

    void show(@Nullable UUID item) {
        shown = item;
        refresh();
    }

    private void refresh() {
        Session.View view = session.view().get();
        Item item = shown == null || view.plan() == null ? null : view.tree().find(shown);
        content.setVisible(item != null);
        empty.setVisible(item == null);
        if (item == null) {
            return;
        }
        path.show(view.tree().ancestors(item));
        name.setText(item.code() + " " + item.name());
        ItemResult result = view.assessment() == null ? null : view.assessment().of(item);
        verdict.setVisible(result != null);
        verdict.setManaged(result != null);
        if (result != null) {
            VerdictMark mark = item.kind() == ItemKind.SECTION ? null : Verdicts.mark(session, result.verdict());
            light.show(mark);
            overrule.setVisible(item.kind().isCounted() && !session.workspace().readOnly());
            verdict.getStyleClass().setAll("verdict-box");
            if (mark == null) {
                light.setText(words.get(item.kind() == ItemKind.SECTION ? "pane.section" : "verdict.none"));
            } else {
                verdict.getStyleClass().add("box-" + (mark.colour() == null ? mark.shape().style() : mark.colour()));
            }
            sentence.setText(Verdicts.sentence(session, result));
            basis.setText(words.get("pane.basis." + ValueType.choiceName(result.source())));
        }
        evidenceTab.setText(words.get("pane.tab.evidence-count",
                view.snapshot().countWhere(EvidenceLink.TARGET, item.id())));
        fill();
    }

    /** Only what is in front is kept up to date. */
    private void fill() {
        Session.View view = session.view().get();
        Item item = shown == null || view.plan() == null ? null : view.tree().find(shown);
        if (item == null) {
            return;
        }
        switch (tabs.getSelectionModel().getSelectedItem().getId()) {
            case "tab-facts" -> facts.show(item);
            case "tab-milestones" -> milestones.show(item);
            case "tab-progress" -> progress.show(item);
            case "tab-evidence" -> evidence.show(item);
            default -> history.show(item.id());
        }
    }
}
