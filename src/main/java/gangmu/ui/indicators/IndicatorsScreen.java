package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** The indicators with how each is judged; below, the chosen one's values by period and targets by year. */
public final class IndicatorsScreen implements Screen {
    private static final List<Field<?>> FIELDS = List.of(Indicator.CODE, Indicator.NAME, Indicator.CATEGORY,
            Indicator.MEASURE, Indicator.ATTRIBUTE, Indicator.TYPE, Indicator.BASE, Indicator.TARGET,
            Indicator.TARGET_RATE);
    private final Session session;
    private final Words words;
    private final EntityTable table;
    private final IndicatorPane pane;
    private final SplitPane root;
    private final ToggleButton notMet;

    public IndicatorsScreen(Session session) {
        this.session = session;
        this.words = session.words();
        table = new EntityTable(session, Indicator.KIND, view -> view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList(), FIELDS, results());
        table.frozen(2).empty("indicators.empty");
        table.button("indicators.add", this::add).getStyleClass().add("accent");
        table.deletable("indicators.delete");
        notMet = new ToggleButton(words.get("indicators.not-met"));
        notMet.getStyleClass().add("chip");
        notMet.selectedProperty().addListener((o, was, is) -> table.model().setFilter(is ? this::isNotMet : null));
        table.tool(notMet);
        pane = new IndicatorPane(session);
        table.grid().currentRowProperty().addListener((o, was, is) -> pane.show((UUID) is));
        pane.show((UUID) table.grid().currentRow());
        root = new SplitPane(table.node(), pane.node());
        root.setOrientation(Orientation.VERTICAL);
        root.setDividerPositions(0.62);
    }

    private List<RecordColumn<Entity>> results() {
        return List.of(
                RecordColumn.<Entity>number("value", words.get("indicators.latest"),
                        row -> judged(row, result -> Amounts.thousands(result.value()))),
                RecordColumn.<Entity>text("dataDate", words.get("indicators.data-date"),
                        row -> judged(row, result -> result.value() == null && result.rate() == null ? ""
                                : result.dataDate().toString())).width(92),
                RecordColumn.<Entity>number("expected", words.get("indicators.expected"),
                        row -> judged(row, IndicatorsScreen::rounded)),
                RecordColumn.<Entity>bar("bar", words.get("indicators.bar"), row -> Verdicts.bar(session, result(row))),
                RecordColumn.<Entity>verdict("verdict", words.get("indicators.verdict"),
                        row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.mark(session, result.verdict()) : null).width(112)
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
            notMet.setSelected(destination.filter().equals("not-met"));
            if (destination.of() != null) {
                table.select(destination.of());
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
