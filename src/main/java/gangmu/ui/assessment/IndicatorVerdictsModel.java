package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.Trend;
import gangmu.assessment.Trends;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The verdicts on indicators: which are listed, what is said of the chosen one and where it is heading. */
final class IndicatorVerdictsModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> grid;
    private final OverruledFilter overruled;
    private final OverrideModel form;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper();
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();

    record Line(Indicator indicator, IndicatorResult result, Trend trend) {
    }

    IndicatorVerdictsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.overruled = new OverruledFilter(words, this::filter);
        this.form = new OverrideModel(session);
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("code", words.get("tree.column.code"), l -> l.indicator().code()).width(56),
                RecordColumn.<Line>text("name", words.get("overview.indicator"), l -> l.indicator().name()).width(172),
                RecordColumn.<Line>number("value", words.get("overview.latest"),
                        l -> l.indicator().type() == IndicatorType.GROWTH ? rounded(l.result().rate())
                                : Amounts.thousands(l.result().value())).width(80),
                RecordColumn.<Line>text("dataDate", words.get("indicators.column.dataDate"),
                        l -> l.result().dataDate().toString()).width(88)
                        .tones(l -> l.trend().notes().isEmpty() ? Set.of() : Set.of(Tone.DOUBT)),
                RecordColumn.<Line>number("expected", words.get("indicators.column.expected"),
                        l -> bounds(l.result().expected())).width(76),
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
        current.addListener((o, was, is) -> explain());
        explain();
    }

    private static String rounded(@Nullable BigDecimal number) {
        return number == null ? "" : Amounts.thousands(number.setScale(2, RoundingMode.HALF_UP));
    }

    private static String bounds(@Nullable Range range) {
        return range == null ? "" : range.written(IndicatorVerdictsModel::rounded);
    }

    private static Set<Tone> tone(Trend.Outlook outlook) {
        return switch (outlook) {
            case LIKELY -> Set.of(Tone.GOOD);
            case AT_RISK -> Set.of(Tone.DOUBT);
            case OUT_OF_REACH -> Set.of(Tone.BAD);
            case UNKNOWN -> Set.of(Tone.MUTED);
        };
    }

    /** Brings the list up to the newest view. */
    void refresh() {
        Assessment assessment = session.view().get().assessment();
        grid.setRows(assessment == null ? List.of() : assessment.indicators().values().stream()
                .map(result -> new Line(assessment.indicator(result.indicator()), result,
                        Trends.of(assessment, result))).toList());
        overruled.count(grid.rows().stream().map(line -> line.result().overruled()).toList());
        explain();
    }

    private void filter() {
        grid.setFilter(overruled.isNone() ? null : line -> overruled.passes(line.result().overruled()));
    }

    private void explain() {
        Object key = current.get();
        int row = key == null ? -1 : grid.rowOf(key);
        if (row < 0) {
            sentence.set(words.get("assessment.choose"));
            form.show(null, null);
            return;
        }
        Line line = grid.row(row);
        StringBuilder text = new StringBuilder(line.indicator().name()).append("  ")
                .append(Verdicts.sentence(session, line.result())).append('\n').append(trend(line));
        line.trend().notes().forEach(note -> text.append(' ')
                .append(words.get("trend.note." + note.code(), note.args().toArray())));
        sentence.set(text.toString());
        form.show(line.indicator().entity().ref(), line.result().overruled());
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
                bounds(growth ? line.indicator().targetRate() : line.indicator().target()) + unit, needed + unit,
                rounded(trend.pace()) + unit, words.get("outlook." + ValueType.choiceName(trend.outlook())));
    }

    /** To the chosen indicator. */
    void open() {
        if (current.get() instanceof UUID indicator) {
            session.go(new Destination.OneIndicator(indicator));
        }
    }

    ListGridModel<Line> grid() {
        return grid;
    }

    OverruledFilter overruled() {
        return overruled;
    }

    OverrideModel form() {
        return form;
    }

    /** What is said of the chosen indicator. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** The chosen indicator. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
