package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.Trend;
import gangmu.assessment.Trends;
import gangmu.changes.ValueType;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.IndicatorCourse;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.Overruling;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The verdicts on indicators, where each is heading, and overrides. */
final class IndicatorVerdicts {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;
    private final Grid grid;
    private final Label sentence = new Label();
    private final OverrideForm form;
    private final IndicatorCourse course;
    private final OverruledChips overruled;
    private final BorderPane root = new BorderPane();

    private record Line(Indicator indicator, IndicatorResult result, Trend trend) {
    }

    IndicatorVerdicts(Session session) {
        this.session = session;
        this.words = session.words();
        this.form = new OverrideForm(session, "indicator");
        this.course = new IndicatorCourse(session);
        this.overruled = new OverruledChips(words, "indicators", this::filter);
        model = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("code", words.get("tree.column.code"), l -> l.indicator().code()).width(56),
                RecordColumn.<Line>text("name", words.get("overview.indicator"), l -> l.indicator().name()).width(172),
                RecordColumn.<Line>number("value", words.get("overview.latest"),
                        l -> l.indicator().type() == IndicatorType.GROWTH ? rounded(l.result().rate())
                                : Amounts.thousands(l.result().value())).width(80),
                RecordColumn.<Line>text("dataDate", words.get("indicators.data-date"),
                        l -> l.result().dataDate().toString()).width(88)
                        .tones(l -> l.trend().notes().isEmpty() ? Set.of() : Set.of(Tone.DOUBT)),
                RecordColumn.<Line>number("expected", words.get("indicators.expected"),
                        l -> rounded(l.result().expected())).width(76),
                RecordColumn.<Line>bullet("bar", words.get("overview.done"), l -> Verdicts.bullet(session, l.result())).width(130)
                        .tooltip(l -> Verdicts.sentence(session, l.result())),
                RecordColumn.<Line>verdict("verdict", words.get("assessment.verdict"),
                        l -> Verdicts.mark(session, l.result().verdict())).width(164),
                RecordColumn.<Line>text("overruled", words.get("assessment.overruled"),
                        l -> Verdicts.overruled(session, l.result().computed(), l.result().overruled())).width(96),
                RecordColumn.<Line>number("forecast", words.get("assessment.forecast"),
                        l -> rounded(l.indicator().type() == IndicatorType.GROWTH ? l.trend().forecastRate()
                                : l.trend().forecast())).width(80),
                RecordColumn.<Line>number("needed", words.get("assessment.needed"),
                        l -> rounded(l.trend().neededPace())).width(96),
                RecordColumn.<Line>text("outlook", words.get("assessment.outlook"),
                        l -> words.get("outlook." + ValueType.choiceName(l.trend().outlook()))).width(96)
                        .tones(l -> tone(l.trend().outlook()))), l -> l.indicator().id());
        grid = new Grid(model, words);
        grid.setId("assessment-indicators-grid");
        grid.setStretched("name");
        grid.setFrozenColumns(2);
        grid.setPlaceholder(new Label(words.get("assessment.empty")));
        grid.currentRowProperty().addListener((o, was, is) -> explain());
        grid.setOnOpen(() -> session.go(new Destination.OneIndicator((UUID) Objects.requireNonNull(grid.currentRow()))));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("verdict-box");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox told = new VBox(8, sentence, form.node());
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox foot = new HBox(16, told, course.node());
        course.node().setMinSize(400, 200);
        course.node().setMaxSize(400, 200);
        foot.getStyleClass().add("page");
        FlowPane bar = new FlowPane(8, 6);
        bar.getStyleClass().add("filters");
        bar.getChildren().addAll(overruled.nodes());
        root.setTop(bar);
        root.setCenter(grid);
        root.setBottom(foot);
        session.follow(root, this::refresh);
    }

    private static String rounded(@Nullable BigDecimal number) {
        return number == null ? "" : Amounts.thousands(number.setScale(2, RoundingMode.HALF_UP));
    }

    private static Set<Tone> tone(Trend.Outlook outlook) {
        return switch (outlook) {
            case LIKELY -> Set.of(Tone.GOOD);
            case AT_RISK -> Set.of(Tone.DOUBT);
            case OUT_OF_REACH -> Set.of(Tone.BAD);
            case UNKNOWN -> Set.of(Tone.MUTED);
        };
    }

    private void refresh() {
        Assessment assessment = session.view().get().assessment();
        model.setRows(assessment == null ? List.of() : assessment.indicators().values().stream()
                .map(result -> new Line(assessment.indicator(result.indicator()), result,
                        Trends.of(assessment, result))).toList());
        overruled.count(model.rows().stream().map(line -> line.result().overruled()).toList());
        explain();
    }

    private void filter() {
        model.setFilter(overruled.none() ? null : line -> overruled.pass(line.result().overruled()));
    }

    /** Shows only what a person overruled. */
    void arrive(Overruling which) {
        overruled.choose(which);
    }

    private void explain() {
        Object key = grid.currentRow();
        int row = key == null ? -1 : model.rowOf(key);
        if (row < 0) {
            sentence.setText(words.get("assessment.choose"));
            form.show(null, null);
            course.show(null);
            return;
        }
        Line line = model.row(row);
        StringBuilder text = new StringBuilder(line.indicator().name()).append("  ")
                .append(Verdicts.sentence(session, line.result())).append('\n').append(trend(line));
        line.trend().notes().forEach(note -> text.append(' ')
                .append(words.get("trend.note." + note.code(), note.args().toArray())));
        sentence.setText(text.toString());
        form.show(line.indicator().entity().ref(), line.result().overruled());
        course.show(line.indicator().id());
    }

    private String trend(Line line) {
        Trend trend = line.trend();
        if (trend.outlook() == Trend.Outlook.UNKNOWN) {
            return words.get("trend.sentence-unknown");
        }
        boolean growth = line.indicator().type() == IndicatorType.GROWTH;
        String unit = growth ? "%" : " " + line.indicator().measure();
        String needed = rounded(trend.neededPace());
        return words.get(needed.isEmpty() ? "trend.sentence-reached" : "trend.sentence",
                rounded(growth ? trend.forecastRate() : trend.forecast()) + unit,
                rounded(growth ? line.indicator().targetRate() : line.indicator().target()) + unit, needed + unit,
                rounded(trend.pace()) + unit, words.get("outlook." + ValueType.choiceName(trend.outlook())));
    }

    Node node() {
        return root;
    }
}
