package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Ref;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import gangmu.status.figures.IndicatorTotal;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.FollowFigure;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Every figure, and for the chosen one the items, returns and evidence that it comes from. */
final class FiguresModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> figureRows;
    private final ListGridModel<FollowFigure.Source> sourceRows;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Object> currentSource = new SimpleObjectProperty<>();
    private @Nullable Assessment shown;
    private @Nullable Figures figures;
    private FigureKey wanted = FigureKey.of(IndicatorTotal.MET);

    /** A figure in words. */
    record Line(FigureKey key, String name, String value, String measure, String date, int sources, Figure figure) {
    }

    FiguresModel(Session session) {
        this.session = session;
        this.words = session.words();
        figureRows = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("name", words.get("status-screen.figure.name"), Line::name).width(300),
                RecordColumn.<Line>number("value", words.get("status-screen.figure.value"), Line::value).width(96),
                RecordColumn.<Line>text("measure", words.get("status-screen.figure.measure"), Line::measure).width(72),
                RecordColumn.<Line>text("date", words.get("status-screen.figure.date"), Line::date).width(96),
                RecordColumn.<Line>number("sources", words.get("status-screen.figure.sources"),
                        line -> Integer.toString(line.sources())).width(72),
                RecordColumn.<Line>text("key", words.get("status-screen.figure.key"), line -> line.key().toString()).width(260)),
                Line::key);
        sourceRows = new ListGridModel<>(List.of(
                RecordColumn.<FollowFigure.Source>text("code", words.get("status-screen.source.code"),
                        FollowFigure.Source::code).width(84),
                RecordColumn.<FollowFigure.Source>text("name", words.get("status-screen.source.name"),
                        FollowFigure.Source::name).width(260),
                RecordColumn.<FollowFigure.Source>text("unit", words.get("status-screen.source.unit"),
                        FollowFigure.Source::unit).width(120),
                RecordColumn.<FollowFigure.Source>number("value", words.get("status-screen.source.value"),
                        source -> Amounts.thousands(source.value())).width(84),
                RecordColumn.<FollowFigure.Source>text("verdict", words.get("status-screen.source.verdict"),
                        source -> source.verdict() == null ? "" : Verdicts.word(session, source.verdict())).width(84),
                RecordColumn.<FollowFigure.Source>text("returned", words.get("status-screen.source.returned"),
                        FollowFigure.Source::returned).width(200),
                RecordColumn.<FollowFigure.Source>number("evidence", words.get("status-screen.source.evidence"),
                        source -> Integer.toString(source.evidence().size())).width(64),
                RecordColumn.<FollowFigure.Source>text("narrative", words.get("status-screen.source.narrative"),
                        FollowFigure.Source::narrative).width(320)), FollowFigure.Source::about);
    }

    /** Works the figures out anew beside the JavaFX thread, where there are other verdicts. */
    void refresh() {
        Assessment assessment = session.view().get().assessment();
        if (assessment == null || assessment == shown) {
            return;
        }
        shown = assessment;
        session.work().quietly(() -> {
            Figures fresh = Figures.of(assessment);
            List<Figure> all = new ArrayList<>(fresh.headline());
            all.addAll(fresh.breakdowns());
            all.addAll(fresh.indicators());
            return new Worked(fresh, all);
        }).thenAccept(worked -> {
            figures = worked.figures();
            FigureWords names = new FigureWords(worked.figures(), words);
            figureRows.setRows(worked.all().stream().map(figure -> new Line(figure.key(), names.name(figure),
                    names.shown(figure), names.measure(figure), figure.dataDate().toString(), figure.sources().size(), figure))
                    .toList());
            show(wanted);
        }).exceptionally(fault -> {
            session.notices().fault(fault);
            return null;
        });
    }

    private record Worked(Figures figures, List<Figure> all) {
    }

    /** Goes to a figure and follows its trail; once the figures are worked out. */
    void show(FigureKey key) {
        wanted = key;
        if (figures != null) {
            follow(key);
            current.set(key);
        }
    }

    /** Follows the trail of the chosen figure. */
    void follow() {
        if (current.get() instanceof FigureKey key) {
            follow(key);
        }
    }

    private void follow(FigureKey key) {
        Figures from = figures;
        if (from == null) {
            return;
        }
        Figure figure = from.get(key);
        FigureWords names = new FigureWords(from, words);
        said.set(words.get("status-screen.figure.said", names.name(figure), names.shown(figure), names.measure(figure),
                figure.dataDate().toString(), figure.sources().size(), from.evidence(figure).size()));
        sourceRows.setRows(new FollowFigure(from).sources(figure));
    }

    /** To the chosen source in the plan. */
    void openSource() {
        if (currentSource.get() instanceof Ref ref) {
            session.go(Destination.about(ref));
        }
    }

    ListGridModel<Line> figures() {
        return figureRows;
    }

    ListGridModel<FollowFigure.Source> sources() {
        return sourceRows;
    }

    /** The figure whose trail is shown, and how long that is. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** The chosen figure. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }

    /** The chosen source. */
    ObjectProperty<@Nullable Object> currentSource() {
        return currentSource;
    }
}
