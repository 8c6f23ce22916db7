package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.parts.Fold;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/** The indicators with how each is judged; below, the chosen one's values by period and targets by year. */
public final class IndicatorsScreen implements Screen {
    private static final String NOT_MET = "not-met";
    private static final List<Field<?>> FIELDS = List.of(Indicator.CODE, Indicator.NAME, Indicator.MEASURE,
            Indicator.ATTRIBUTE, Indicator.TYPE, Indicator.BASE, Indicator.TARGET);
    private final Session session;
    private final Words words;
    private final EntityTable table;
    private final IndicatorPane pane;
    private final SplitPane root;
    private final FilterChips chips;

    public IndicatorsScreen(Session session) {
        this.session = session;
        this.words = session.words();
        table = new EntityTable(session, Indicator.KIND, view -> view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList(), FIELDS, results());
        table.then(List.of(Indicator.TARGET_RATE, Indicator.CATEGORY)).frozen(2).empty("indicators.empty");
        table.grid().setColumnWidths(Map.of("code", 44.0, "name", 176.0, "measure", 76.0, "attribute", 92.0,
                "type", 90.0, "base", 84.0, "target", 72.0, "value", 72.0, "expected", 80.0, "bar", 118.0));
        table.button("indicators.add", this::add).getStyleClass().add("accent");
        table.deletable("indicators.delete");
        chips = new FilterChips(words);
        chips.setId("indicators-chips");
        chips.setOnChosen(keys -> table.model().setFilter(keys.isEmpty() ? null : row -> passes(row, keys)));
        table.tool(chips);
        session.follow(chips, this::count);
        count();
        pane = new IndicatorPane(session);
        table.grid().currentRowProperty().addListener((o, was, is) -> pane.show((UUID) is));
        pane.show((UUID) table.grid().currentRow());
        root = new SplitPane(table.node(), pane.node());
        root.setOrientation(Orientation.VERTICAL);
        root.setDividerPositions(0.62);
        table.atEnd(new Fold(root).button(words));
    }

    private List<RecordColumn<Entity>> results() {
        return List.of(
                RecordColumn.<Entity>number("value", words.get("indicators.latest"),
                        row -> judged(row, result -> Amounts.thousands(result.value()))),
                RecordColumn.<Entity>text("dataDate", words.get("indicators.data-date"),
                        row -> judged(row, result -> result.value() == null && result.rate() == null ? ""
                                : result.dataDate().toString())).width(88),
                RecordColumn.<Entity>number("expected", words.get("indicators.expected"),
                        row -> judged(row, IndicatorsScreen::rounded)),
                RecordColumn.<Entity>bullet("bar", words.get("indicators.bar"), row -> Verdicts.bullet(session, result(row)))
                        .tooltip(row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.sentence(session, result) : null),
                RecordColumn.<Entity>verdict("verdict", words.get("indicators.verdict"),
                        row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.mark(session, result) : null).width(168)
                        .tooltip(row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.sentence(session, result) : null));
    }

    /** What is said of an indicator's result; nothing as long as it has none. */
    private String judged(Entity row, Function<IndicatorResult, String> said) {
        IndicatorResult result = result(row);
        return result == null ? "" : said.apply(result);
    }

    private static String rounded(IndicatorResult result) {
        return result.expected() == null ? ""
                : Amounts.thousands(result.expected().setScale(2, RoundingMode.HALF_UP));
    }

    private @Nullable IndicatorResult result(Entity row) {
        var assessment = session.view().get().assessment();
        return assessment == null ? null : assessment.indicators().get(row.id());
    }

    /** How many there are of each kind, and how many do not meet the requirement. */
    private void count() {
        Session.View view = session.view().get();
        List<Entity> all = view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList();
        List<FilterChips.Filter> filters = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            filters.add(new FilterChips.Filter(ValueType.choiceName(attribute),
                    words.get("choice.indicator.attribute." + ValueType.choiceName(attribute)),
                    all.stream().filter(row -> new Indicator(row).attribute() == attribute).count()));
        }
        filters.add(new FilterChips.Filter(NOT_MET, words.get("indicators.not-met"),
                all.stream().filter(this::isNotMet).count()));
        chips.setFilters(all.size(), filters);
    }

    /** Attributes add up, what is not met narrows them down. */
    private boolean passes(Entity row, Set<String> keys) {
        String attribute = ValueType.choiceName(new Indicator(row).attribute());
        return (keys.equals(Set.of(NOT_MET)) || keys.contains(attribute))
                && (!keys.contains(NOT_MET) || isNotMet(row));
    }

    private boolean isNotMet(Entity row) {
        IndicatorResult result = result(row);
        return result != null && !result.met();
    }

    private void add() {
        Plan plan = session.view().get().plan();
        if (plan != null) {
            UUID id = session.workspace().ids().get();
            session.perform(session.edit().addIndicator(id, plan.id(), words.get("indicators.new")), "")
                    .thenAccept(done -> table.write(id, Indicator.NAME));
        }
    }

    private void arrive(Destination destination) {
        if (destination.place() == Place.INDICATORS) {
            chips.choose(destination instanceof Destination.IndicatorsNotMet ? Set.of(NOT_MET) : Set.of());
            if (destination instanceof Destination.OneIndicator indicator) {
                table.select(indicator.id());
            }
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
        table.grid().requestFocus();
    }
}
