package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.ItemKind;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.ThreeMarkBar;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The headline figures, by working group, what wants attention, the indicators; every number is a door. */
public final class OverviewScreen implements Screen {
    private final Session session;
    private final Words words;
    private final OverviewModel model;
    private final PeriodsCard periods;
    private final GridPane cards = new GridPane(16, 16);
    private final VBox groups = new VBox(8);
    private final VBox todo = new VBox();
    private final ListGridModel<IndicatorResult> indicators;
    private final ScrollPane root;
    private int asked;
    private OverviewModel.By by = OverviewModel.By.GROUP;

    public OverviewScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.model = new OverviewModel();
        for (int i = 0; i < 4; i++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(25);
            cards.getColumnConstraints().add(quarter);
        }
        indicators = new ListGridModel<>(List.of(
                RecordColumn.<IndicatorResult>text("name", words.get("overview.indicator"), r -> of(r).name()
                       ).width(300),
                RecordColumn.<IndicatorResult>text("attribute", words.get("overview.attribute"),
                        r -> words.get("overview." + (of(r).attribute() == Attribute.BINDING ? "binding"
                                : "anticipatory"))).width(90),
                RecordColumn.<IndicatorResult>number("base", words.get("overview.base"),
                        r -> Amounts.thousands(of(r).base())).width(90),
                RecordColumn.<IndicatorResult>number("value", words.get("overview.latest"),
                        r -> Amounts.thousands(r.value())).width(90),
                RecordColumn.<IndicatorResult>number("target", words.get("overview.target"),
                        r -> Amounts.thousands(of(r).target())).width(90),
                RecordColumn.<IndicatorResult>bar("bar", words.get("overview.done"), r -> Verdicts.bar(session, r)).width(170),
                RecordColumn.<IndicatorResult>verdict("verdict", words.get("overview.verdict"),
                        r -> Verdicts.mark(session, r.verdict())).width(120)
                        .tooltip(r -> Verdicts.sentence(session, r))), IndicatorResult::indicator);
        Grid grid = new Grid(indicators, words);
        grid.setId("overview-indicators");
        grid.setStretched("name");
        grid.setPrefHeight(300);
        grid.setOnOpen(() -> session.go(new Destination(Place.INDICATORS, "", (UUID) grid.currentRow())));
        ScrollPane lines = new ScrollPane(groups);
        lines.setFitToWidth(true);
        lines.setPrefViewportHeight(230);
        lines.getStyleClass().add("lines");
        VBox groupCard = card(words.get("overview.groups"), new VBox(8, choices(), lines));
        VBox todoCard = card(words.get("overview.todo"), todo);
        HBox middle = new HBox(16, groupCard, todoCard);
        HBox.setHgrow(groupCard, Priority.ALWAYS);
        HBox.setHgrow(todoCard, Priority.ALWAYS);
        groupCard.setMinWidth(0);
        todoCard.setMinWidth(0);
        groupCard.prefWidthProperty().bind(middle.widthProperty().multiply(0.53));
        todoCard.prefWidthProperty().bind(middle.widthProperty().multiply(0.47));
        periods = new PeriodsCard(session);
        VBox page = new VBox(16, cards, middle, periods.node(), card(words.get("overview.indicators"), grid));
        page.getStyleClass().addAll("page", "overview");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        session.follow(root, this::refresh);
    }

    /** By what the bars are put together. */
    private Node choices() {
        HBox row = new HBox(6);
        ToggleGroup one = new ToggleGroup();
        for (OverviewModel.By each : OverviewModel.By.values()) {
            String key = ValueType.choiceName(each);
            ToggleButton button = new ToggleButton(words.get("overview.by." + key));
            button.setId("overview-by-" + key);
            button.getStyleClass().add("chip");
            button.setToggleGroup(one);
            button.setSelected(each == by);
            button.setOnAction(e -> {
                button.setSelected(true);
                by = each;
                lines();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void lines() {
        Assessment assessment = session.view().get().assessment();
        groups.getChildren().setAll(assessment == null ? List.of()
                : model.lines(assessment, by).stream().map(this::group).toList());
    }

    private Indicator of(IndicatorResult result) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? new Indicator(Entity.blank(Indicator.KIND, result.indicator()))
                : assessment.indicator(result.indicator());
    }

    private static VBox card(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox card = new VBox(10, heading, content);
        card.getStyleClass().add("card");
        return card;
    }

    private void refresh() {
        Assessment assessment = session.view().get().assessment();
        cards.getChildren().clear();
        groups.getChildren().clear();
        if (assessment == null) {
            asked++;
            todo.getChildren().clear();
            boolean waiting = session.view().get().period() != null;
            Label wait = new Label(words.get(waiting ? "overview.assessing" : "overview.no-period"));
            wait.getStyleClass().add("hint");
            cards.add(wait, 0, 0, 4, 1);
            indicators.setRows(List.of());
            return;
        }
        Assessment.Count all = assessment.countIndicators(null);
        Assessment.Count binding = assessment.countIndicators(Attribute.BINDING);
        Assessment.Count anticipatory = assessment.countIndicators(Attribute.ANTICIPATORY);
        cards.add(figure("indicators", words.get("overview.card.indicators", binding.met(), binding.total(),
                anticipatory.met(), anticipatory.total()), all,
                all.total() == all.met() ? words.get("overview.all-met")
                        : words.get("overview.not-met", all.total() - all.met()),
                new Destination(Place.INDICATORS, "not-met", null)), 0, 0);
        cards.add(items(assessment, "tasks", ItemKind.TASK), 1, 0);
        cards.add(items(assessment, "projects", ItemKind.PROJECT), 2, 0);
        cards.add(items(assessment, "policies", ItemKind.POLICY), 3, 0);
        lines();
        periods.show(session.view().get(), assessment);
        Session.View view = session.view().get();
        int ask = ++asked;
        session.work().quietly(() -> model.todo(view, assessment)).whenComplete((lines, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (ask == asked) {
                todo(lines);
            }
        });
        indicators.setRows(List.copyOf(assessment.indicators().values()));
    }

    private void todo(List<OverviewModel.Todo> lines) {
        todo.getChildren().setAll(lines.stream().map(this::todo).toList());
        if (lines.isEmpty()) {
            Label nothing = new Label(words.get("overview.nothing-to-do"));
            nothing.getStyleClass().add("hint");
            todo.getChildren().add(nothing);
        }
    }

    private Node items(Assessment assessment, String key, ItemKind kind) {
        Assessment.Count count = assessment.count(kind);
        long behind = count.total() - count.met();
        return figure(key, words.get("overview.card." + key), count, behind == 0 ? words.get("overview.all-met")
                : words.get("overview.not-met", behind), new Destination(Place.TREE, key, null));
    }

    private Button figure(String key, String caption, Assessment.Count count, String foot, Destination door) {
        Label title = new Label(caption);
        title.getStyleClass().add("caption");
        title.setTooltip(new Tooltip(caption));
        Label met = new Label(Long.toString(count.met()));
        met.getStyleClass().add("figure");
        met.setId("figure-" + key);
        Label total = new Label(words.get("overview.of", count.total()));
        total.getStyleClass().add("figure-of");
        HBox number = new HBox(6, met, total);
        number.setAlignment(Pos.BASELINE_LEFT);
        double share = count.total() == 0 ? 0 : 100.0 * count.met() / count.total();
        VerdictShape shape = share >= 95 ? VerdictShape.ON_TRACK : VerdictShape.NEARLY;
        ThreeMarkBar bar = new ThreeMarkBar();
        bar.setLabelled(false);
        bar.show(new BarReading(share, null, null, shape));
        bar.setMaxWidth(Double.MAX_VALUE);
        Label below = new Label(foot);
        below.getStyleClass().add("caption");
        Hyperlink from = new Hyperlink(words.get("status-screen.from"));
        from.setId("trail-" + key);
        from.setMinWidth(Region.USE_PREF_SIZE);
        from.setOnAction(e -> {
            // An action rises to the card around it, which is a door of its own.
            e.consume();
            session.go(new Destination(Place.STATUS, "figure:" + key + ".met", null));
        });
        HBox.setHgrow(below, Priority.ALWAYS);
        below.setMaxWidth(Double.MAX_VALUE);
        HBox foots = new HBox(8, below, from);
        foots.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, title, number, bar, foots);
        Button card = new Button("", content);
        card.setId("card-" + key);
        card.getStyleClass().setAll("card", "door");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(card.widthProperty().subtract(34));
        card.setOnAction(e -> session.go(door));
        return card;
    }

    private Node group(OverviewModel.GroupLine line) {
        Hyperlink name = new Hyperlink(line.name().isEmpty() ? words.get("overview.no-group") : line.name());
        name.setPrefWidth(210);
        name.setMinWidth(120);
        name.setTooltip(new Tooltip(name.getText()));
        name.setOnAction(e -> session.go(line.door()));
        ThreeMarkBar bar = new ThreeMarkBar();
        bar.setLabelled(false);
        bar.show(new BarReading(line.progress(), line.elapsed(), null, line.shape()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label share = new Label(Math.round(line.progress()) + "%");
        share.setMinWidth(44);
        share.setAlignment(Pos.CENTER_RIGHT);
        Label met = new Label(words.get("overview.group-met", line.count().met(), line.count().total()));
        met.getStyleClass().add("caption");
        met.setMinWidth(84);
        met.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(name, bar, share, met);
        row.getStyleClass().add("group-row");
        return row;
    }

    private Node todo(OverviewModel.Todo line) {
        Label count = new Label(Long.toString(line.count()));
        count.getStyleClass().add("count");
        Label text = new Label(words.get("overview.todo." + line.key()));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Hyperlink look = new Hyperlink(words.get("overview.look"));
        look.setId("todo-" + line.key());
        look.setOnAction(e -> session.go(line.door()));
        HBox row = new HBox(count, text, look);
        row.getStyleClass().add("todo-row");
        return row;
    }

    @Override
    public Node node() {
        return root;
    }
}
