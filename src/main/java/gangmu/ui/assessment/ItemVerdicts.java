package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Entity;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Part;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.Which;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The verdicts on items with both rulers and overrides; chips show how many there are of each and filter. */
final class ItemVerdicts {
    private final Session session;
    private final Words words;
    private final ListGridModel<ItemResult> model;
    private final Grid grid;
    private final Map<ItemVerdict, ToggleButton> chips = new EnumMap<>(ItemVerdict.class);
    private final ToggleButton disagree;
    private final OverruledChips overruled;
    private final OverrideForm form;
    private final Button whole;
    private @Nullable Part scope;
    private final Label none = new Label();
    private final Label sentence = new Label();
    private final BorderPane root = new BorderPane();

    ItemVerdicts(Session session) {
        this.session = session;
        this.words = session.words();
        model = new ListGridModel<>(List.of(
                RecordColumn.<ItemResult>text("code", words.get("tree.column.code"), r -> item(r).code()).width(66),
                RecordColumn.<ItemResult>text("name", words.get("tree.column.name"), r -> item(r).name()).width(180),
                RecordColumn.<ItemResult>text("lead", words.get("tree.column.lead"), r -> tree().unitName(
                        item(r).lead())).width(96),
                RecordColumn.<ItemResult>bar("bar", words.get("tree.column.bar"), r -> Verdicts.bar(session, r)).width(150),
                number("elapsed", r -> Amounts.percent(r.elapsed()),
                        Comparator.comparing(ItemResult::elapsed)),
                number("points", r -> points(r.points()),
                        Comparator.comparing(ItemResult::points, Comparator.nullsFirst(Comparator.naturalOrder()))),
                RecordColumn.<ItemResult>verdict("linear", words.get("assessment.linear"),
                        r -> Verdicts.mark(session, r.linearVerdict())).width(124),
                number("planned", r -> Amounts.percent(r.planned()), Comparator.comparing(ItemResult::planned,
                        Comparator.nullsFirst(Comparator.naturalOrder()))),
                RecordColumn.<ItemResult>verdict("phased", words.get("assessment.phased"),
                        r -> Verdicts.mark(session, r.phasedVerdict())).width(124),
                RecordColumn.<ItemResult>verdict("verdict", words.get("assessment.verdict"),
                        r -> Verdicts.mark(session, r.verdict())).width(124)
                        .tooltip(r -> Verdicts.sentence(session, r)),
                RecordColumn.<ItemResult>text("overruled", words.get("assessment.overruled"),
                        r -> Verdicts.overruled(session, r.computed(), r.overruled())).width(150)
                        .tones(r -> r.overruled() != null && r.overruled().underReview() ? Set.of(Tone.DOUBT) : Set.of()),
                number("rollUpDifference", r -> points(r.rollUpDifference()), Comparator.comparing(
                        ItemResult::rollUpDifference, Comparator.nullsFirst(Comparator.naturalOrder())))),
                ItemResult::item);
        grid = new Grid(model, words);
        grid.setId("assessment-grid");
        grid.setStretched("name");
        grid.setFrozenColumns(2);
        none.setText(words.get("assessment.empty"));
        grid.setPlaceholder(none);
        grid.currentRowProperty().addListener((o, was, is) -> explain());
        grid.setOnOpen(() -> session.go(new Destination.OneItem((UUID) Objects.requireNonNull(grid.currentRow()))));
        FlowPane bar = new FlowPane(8, 6);
        bar.getStyleClass().add("filters");
        for (ItemVerdict verdict : ItemVerdict.values()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.selectedProperty().addListener((o, was, is) -> filter());
            chips.put(verdict, chip);
            bar.getChildren().add(chip);
        }
        disagree = new ToggleButton();
        disagree.getStyleClass().add("chip");
        disagree.selectedProperty().addListener((o, was, is) -> filter());
        overruled = new OverruledChips(words, "items", this::filter);
        form = new OverrideForm(session, "item");
        whole = new Button(words.get("assessment.whole"));
        whole.setVisible(false);
        whole.setManaged(false);
        whole.setOnAction(e -> arrive(new Which.Every(), null));
        Button open = new Button(words.get("assessment.open"));
        open.setOnAction(e -> {
            if (grid.currentRow() != null) {
                session.go(new Destination.OneItem((UUID) grid.currentRow()));
            }
        });
        bar.getChildren().add(disagree);
        bar.getChildren().addAll(overruled.nodes());
        bar.getChildren().addAll(whole, open);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("verdict-box");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(8, sentence, form.node());
        foot.getStyleClass().add("page");
        root.setTop(bar);
        root.setCenter(grid);
        root.setBottom(foot);
        session.follow(root, this::refresh);
    }

    private RecordColumn<ItemResult> number(String key, Function<ItemResult, String> text,
            Comparator<ItemResult> order) {
        return RecordColumn.<ItemResult>number(key, words.get("assessment." + key), text).width(84).sorted(order);
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "" : (points.signum() > 0 ? "+" : "")
                + points.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private Item item(ItemResult result) {
        return new Item(Objects.requireNonNullElse(
                session.view().get().snapshot().find(Item.KIND, result.item()),
                Entity.blank(Item.KIND, result.item())));
    }

    private PlanTree tree() {
        return session.view().get().tree();
    }

    private void refresh() {
        Assessment assessment = session.view().get().assessment();
        List<ItemResult> counted = assessment == null ? List.of()
                : assessment.items().values().stream().filter(r -> item(r).kind().isCounted()).toList();
        chips.forEach((verdict, chip) -> {
            long count = counted.stream().filter(r -> r.verdict() == verdict).count();
            chip.setText(Verdicts.word(session, verdict) + " " + count);
            chip.setDisable(count == 0 && !chip.isSelected());
        });
        disagree.setText(words.get("assessment.disagree", counted.stream().filter(ItemResult::rulersDisagree).count()));
        overruled.count(counted.stream().map(ItemResult::overruled).toList());
        model.setRows(counted);
        explain();
    }

    private void filter() {
        Set<ItemVerdict> wanted = EnumSet.noneOf(ItemVerdict.class);
        chips.forEach((verdict, chip) -> {
            if (chip.isSelected()) {
                wanted.add(verdict);
            }
        });
        boolean both = disagree.isSelected();
        boolean all = wanted.isEmpty() && !both && overruled.none() && scope == null;
        none.setText(words.get(all ? "assessment.empty" : "assessment.none-fits"));
        model.setFilter(all ? null : r -> (wanted.isEmpty() || r.verdict() != null
                && wanted.contains(r.verdict())) && (!both || r.rulersDisagree())
                && overruled.pass(r.overruled()) && within(r));
    }

    private void explain() {
        Object key = grid.currentRow();
        int row = key == null ? -1 : model.rowOf(key);
        if (row < 0) {
            sentence.setText(words.get("assessment.choose"));
            form.show(null, null);
            return;
        }
        ItemResult result = model.row(row);
        sentence.setText(item(result).name() + "  " + Verdicts.sentence(session, result));
        form.show(item(result).entity().ref(), result.overruled());
    }

    /** Whether an item is of the group, field, unit or post that another screen asked for. */
    private boolean within(ItemResult result) {
        Part part = scope;
        if (part == null) {
            return true;
        }
        Item item = item(result);
        return result.counted() && switch (part) {
            case Part.Group group -> Objects.equals(item.group(), group.id());
            case Part.LedBy unit -> Objects.equals(item.lead(), unit.id());
            case Part.Leader leader -> item.text(Item.LEADER).equals(leader.name());
            case Part.Below above -> Objects.equals(item.parent(), above.id());
            case Part.Section section -> Objects.equals(section.id(), section(item));
            case Part.Lagging _ -> !result.met();
            case Part.Category _, Part.Of _ -> false;
        };
    }

    private @Nullable UUID section(Item item) {
        List<Item> above = tree().ancestors(item);
        Item top = above.isEmpty() ? item : above.getFirst();
        return top.kind() == ItemKind.SECTION ? top.id() : null;
    }

    /** Shows only what another screen asked for. */
    void arrive(Which which, @Nullable UUID of) {
        chips.forEach((verdict, chip) -> chip.setSelected(which instanceof Which.Judged judged && judged.verdict() == verdict));
        scope = which instanceof Which.Of part ? part.part() : null;
        whole.setVisible(scope != null);
        whole.setManaged(scope != null);
        disagree.setSelected(which instanceof Which.RulersDisagree);
        overruled.choose(which instanceof Which.Overruled some ? some.overruling() : null);
        filter();
        if (of != null && model.rowOf(of) >= 0) {
            grid.select(of);
        }
    }

    Node node() {
        return root;
    }

    void focus() {
        grid.requestFocus();
    }
}
