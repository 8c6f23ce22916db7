package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.status.figures.Figure;
import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.ThreeMarkBar;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import org.jspecify.annotations.Nullable;

/** The headline figures, by working group, what wants attention, the indicators; every number is a door. */
public final class OverviewScreen implements Screen {
    private final Session session;
    private final Words words;
    private final OverviewModel model;
    private final GridPane cards = new GridPane(16, 16);
    private final VBox groups = new VBox(8);
    private final VBox todo = new VBox();
    private final ListGridModel<IndicatorResult> indicators;
    private final ScrollPane root;
    private OverviewModel.By by = OverviewModel.By.GROUP;

    public OverviewScreen(Session session) {
        this.session = session;
        this.words = session.words();
        PeriodsModel overPeriods = new PeriodsModel(session);
        this.model = new OverviewModel(session, overPeriods);
        // The first card says of what it is made up, which takes room in English.
        for (int share : new int[] {31, 23, 23, 23}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            cards.getColumnConstraints().add(column);
        }
        indicators = new ListGridModel<>(List.of(
                RecordColumn.<IndicatorResult>text("name", words.get("overview.indicator"), r -> of(r).name()
                       ).width(300),
                RecordColumn.<IndicatorResult>text("attribute", words.get("overview.attribute"),
                        r -> words.get("overview." + (of(r).attribute() == Attribute.BINDING ? "binding"
                                : "anticipatory"))).width(112),
                RecordColumn.<IndicatorResult>number("base", words.get("overview.base"),
                        r -> Amounts.thousands(of(r).base())).width(90),
                RecordColumn.<IndicatorResult>number("value", words.get("overview.latest"),
                        r -> r.value() == null ? rate(r.rate()) : Amounts.thousands(r.value())).width(90),
                RecordColumn.<IndicatorResult>number("target", words.get("overview.target"),
                        r -> of(r).target() == null ? rates(of(r).targetRate()) : Amounts.thousands(of(r).target())).width(90),
                RecordColumn.<IndicatorResult>bullet("bar", words.get("overview.done"), r -> Verdicts.bullet(session, r)).width(170)
                        .tooltip(r -> Verdicts.sentence(session, r)),
                RecordColumn.<IndicatorResult>verdict("verdict", words.get("overview.verdict"),
                        r -> Verdicts.mark(session, r)).width(168)
                        .tooltip(r -> Verdicts.sentence(session, r))), IndicatorResult::indicator);
        Grid grid = new Grid(indicators, words);
        grid.setId("overview-indicators");
        grid.setStretched("name");
        grid.setPrefHeight(300);
        grid.setOnOpen(() -> session.go(new Destination.OneIndicator((UUID) Objects.requireNonNull(grid.currentRow()))));
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
        VBox page = new VBox(16, cards, middle, new PeriodsCard(session, overPeriods).node(), card(words.get("overview.indicators"), grid));
        page.getStyleClass().addAll("page", "overview");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        model.shown().addListener((o, was, is) -> show(is));
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
        OverviewModel.Shown shown = model.shown().get();
        groups.getChildren().setAll(shown == null ? List.of()
                : OverviewModel.lines(shown.figures(), by).stream().map(this::group).toList());
    }

    private Indicator of(IndicatorResult result) {
        Assessment assessment = session.view().get().assessment();
        return assessment == null ? new Indicator(Entity.blank(Indicator.KIND, result.indicator()))
                : assessment.indicator(result.indicator());
    }

    /** What grows has a rate where others have a value. */
    private static String rates(@Nullable Range rates) {
        return rates == null ? "" : rates.written(Numbers::hundredths) + "%";
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "" : Numbers.hundredths(rate) + "%";
    }

    private static VBox card(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox card = new VBox(10, heading, content);
        card.getStyleClass().add("card");
        return card;
    }

    private void refresh() {
        model.refresh();
        Session.View view = session.view().get();
        Assessment assessment = view.assessment();
        if (assessment == null) {
            Label wait = new Label(words.get(view.period() != null ? "overview.assessing" : "overview.no-period"));
            wait.getStyleClass().add("hint");
            cards.getChildren().clear();
            cards.add(wait, 0, 0, 4, 1);
        }
        indicators.setRows(assessment == null ? List.of() : List.copyOf(assessment.indicators().values()));
    }

    private void show(OverviewModel.@Nullable Shown shown) {
        lines();
        if (shown == null) {
            todo.getChildren().clear();
            return;
        }
        cards.getChildren().clear();
        for (OverviewModel.Card card : shown.cards()) {
            cards.add(card(card), cards.getChildren().size(), 0);
        }
        todo(shown.todo());
    }

    private void todo(List<OverviewModel.Todo> lines) {
        todo.getChildren().setAll(lines.stream().map(this::todo).toList());
        if (lines.isEmpty()) {
            Label nothing = new Label(words.get("overview.nothing-to-do"));
            nothing.getStyleClass().add("hint");
            todo.getChildren().add(nothing);
        }
    }

    /** A headline figure; the card leads to what does not meet the standard, each number in it to its trail. */
    private Node card(OverviewModel.Card card) {
        HBox title = new HBox(6, caption(words.get("overview.card." + card.subject())));
        for (OverviewModel.Share part : card.parts()) {
            title.getChildren().add(trail(part.met(), words.get("overview.part", words.get("overview."
                    + ValueType.choiceName(part.attribute())), part.met().value(), part.total().value()), "caption"));
        }
        OverviewModel.OfYear year = card.year();
        if (year != null && year.asked().number().signum() > 0) {
            title.getChildren().add(trail(year.achieved(), words.get("overview.year", year.achieved().value(), year.asked().value()),
                    "caption"));
        }
        Hyperlink met = trail(card.met(), card.met().value(), "figure");
        met.setId("figure-" + card.subject());
        met.setMinWidth(Region.USE_PREF_SIZE);
        HBox number = new HBox(6, met, trail(card.total(), words.get("overview.of", card.total().value()), "figure-of"));
        number.setAlignment(Pos.BASELINE_LEFT);
        double share = 100 * OverviewModel.number(card.met()) / Math.max(1, OverviewModel.number(card.total()));
        ThreeMarkBar bar = new ThreeMarkBar();
        bar.setLabelled(false);
        bar.show(new BarReading(share, null, null, share >= 95 ? VerdictShape.ON_TRACK : VerdictShape.NEARLY));
        bar.setMaxWidth(Double.MAX_VALUE);
        Label below = caption(card.notMet().number().signum() == 0 ? words.get("overview.all-met")
                : words.get("overview.not-met", card.notMet().value()));
        HBox.setHgrow(below, Priority.ALWAYS);
        below.setMaxWidth(Double.MAX_VALUE);
        Hyperlink from = trail(card.met(), words.get("status-screen.from"), "trail");
        from.setId("trail-" + card.subject());
        from.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(8, below, from);
        if (card.reported().number().compareTo(card.total().number()) < 0) {
            Hyperlink reported = trail(card.reported(), words.get("overview.reported", card.reported().value()), "caption");
            reported.setMinWidth(Region.USE_PREF_SIZE);
            foot.getChildren().add(1, reported);
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, title, number, bar, foot);
        Button door = new Button("", content);
        door.setId("card-" + card.subject());
        door.getStyleClass().setAll("card", "door");
        door.setMaxWidth(Double.MAX_VALUE);
        door.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(door.widthProperty().subtract(34));
        door.setOnAction(e -> session.go(card.door()));
        return door;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setTooltip(new Tooltip(text));
        return caption;
    }

    /** A number that opens its trail. */
    private Hyperlink trail(Figure figure, String text, String style) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().addAll("trail", style);
        link.setOnAction(e -> {
            // An action rises to the card around it, which is a door of its own.
            e.consume();
            link.setVisited(false);
            session.go(Destination.trail(figure));
        });
        return link;
    }

    private Node group(OverviewModel.GroupLine line) {
        Hyperlink name = new Hyperlink(line.name().isEmpty() ? words.get("overview.no-group") : line.name());
        name.setPrefWidth(210);
        name.setMinWidth(120);
        name.setTooltip(new Tooltip(name.getText()));
        name.setOnAction(e -> session.go(line.door()));
        ThreeMarkBar bar = new ThreeMarkBar();
        bar.setLabelled(false);
        double progress = OverviewModel.number(line.progress());
        bar.show(new BarReading(progress, OverviewModel.number(line.elapsed()), null, line.shape()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Hyperlink share = trail(line.progress(), Math.round(progress) + "%", "share");
        share.setMinWidth(44);
        share.setAlignment(Pos.CENTER_RIGHT);
        Hyperlink met = trail(line.met(), words.get("overview.group-met", line.met().value(), line.total().value()),
                "caption");
        met.setMinWidth(84);
        met.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(name, bar, share, met);
        row.getStyleClass().add("group-row");
        return row;
    }

    private Node todo(OverviewModel.Todo line) {
        String number = Long.toString(line.count());
        Labeled count = line.figure() == null ? new Label(number) : trail(line.figure(), number, "count");
        count.setId("count-" + line.key());
        if (line.figure() == null) {
            count.getStyleClass().add("count");
        }
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
