package gangmu.ui.history;

import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.ChangeTexts;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** What lies between the plan at an earlier moment and now: added, removed, and every field that changed. */
final class ComparePane extends BorderPane {
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String CHANGED = "changed";
    private static final Map<String, Tone> TONES = Map.of(ADDED, Tone.GOOD, REMOVED, Tone.BAD, CHANGED, Tone.DOUBT);
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;
    private final FilterChoice<String> sorts = new FilterChoice<>();
    private final Label title = new Label();

    /** One line of the comparison. */
    record Line(int number, String sort, String kind, String what, String field, String then, String now) {
    }

    ComparePane(Session session, Runnable close) {
        this.session = session;
        this.words = session.words();
        model = new ListGridModel<>(List.of(
                column("sort", 80, line -> words.get("history.compare." + line.sort()))
                        .tones(line -> Set.of(TONES.get(line.sort()))),
                column("kind", 110, Line::kind), column("what", 300, Line::what), column("field", 120, Line::field),
                column("then", 230, Line::then), column("now", 230, Line::now)), Line::number);
        Grid grid = new Grid(model, words);
        grid.setId("compare-grid");
        grid.setStretched("what");
        grid.setPlaceholder(new Label(words.get("history.compare.same")));
        sorts.onChosen(chosen -> model.setFilter(chosen.isEmpty() ? null : line -> chosen.contains(line.sort())));
        Button back = new Button(words.get("history.compare.close"));
        back.setId("compare-close");
        back.setOnAction(e -> close.run());
        FlowPane top = new FlowPane(12, 6, title, new FilterChips<>(words, sorts), back);
        top.getStyleClass().add("tools");
        setTop(top);
        setCenter(grid);
    }

    private RecordColumn<Line> column(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("history.compare.column." + key), text).width(width);
    }

    /** Shows lines that {@link #lines} made. */
    void show(String moment, List<Line> lines) {
        title.setText(words.get("history.compare.title", moment));
        sorts.offer(lines.size(), List.of(filter(lines, ADDED), filter(lines, REMOVED), filter(lines, CHANGED)));
        model.setRows(lines);
    }

    private FilterChoice.Filter<String> filter(List<Line> lines, String sort) {
        return new FilterChoice.Filter<>(sort, words.get("history.compare." + sort),
                lines.stream().filter(line -> line.sort().equals(sort)).count());
    }

    /** A difference in words; may be asked beside the JavaFX thread. */
    List<Line> lines(Difference difference) {
        ChangeTexts texts = HistoryLines.texts(session, difference.changes());
        List<Line> lines = new ArrayList<>();
        difference.added().forEach(entity -> lines.add(whole(lines.size(), ADDED, entity, texts)));
        difference.removed().forEach(entity -> lines.add(whole(lines.size(), REMOVED, entity, texts)));
        for (Change.Set set : difference.changed()) {
            lines.add(new Line(lines.size(), CHANGED, words.get("kind." + set.kind().name()), texts.what(set.ref()),
                    FieldWords.name(words, set.field()),
                    FieldWords.shown(words, set.field(), texts.value(set.field(), set.before())),
                    FieldWords.shown(words, set.field(), texts.value(set.field(), set.after()))));
        }
        return lines;
    }

    private Line whole(int number, String sort, Entity entity, ChangeTexts texts) {
        return new Line(number, sort, words.get("kind." + entity.kind().name()), texts.what(entity.ref()), "", "", "");
    }
}
