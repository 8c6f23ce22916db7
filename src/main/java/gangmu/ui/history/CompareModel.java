package gangmu.ui.history;

import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.ValueType;
import gangmu.plan.Plan;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.history.ComparePlan;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What lies between the plan at an earlier moment and now: added, removed, and every field that changed. */
final class CompareModel {
    /** What came of a thing, or of a field of it, since then. */
    enum Sort {
        ADDED(Tone.GOOD), REMOVED(Tone.BAD), CHANGED(Tone.DOUBT);

        private final Tone tone;

        Sort(Tone tone) {
            this.tone = tone;
        }
    }

    private final Session session;
    private final Words words;
    private final ListGridModel<Line> differences;
    private final FilterChoice<Sort> sorts = new FilterChoice<>();
    private final ReadOnlyStringWrapper moment = new ReadOnlyStringWrapper("");

    /** One line of the comparison. */
    record Line(int number, Sort sort, String kind, String what, String field, String then, String now) {
    }

    CompareModel(Session session) {
        this.session = session;
        this.words = session.words();
        differences = new ListGridModel<>(List.of(
                column("sort", 80, line -> word(line.sort()))
                        .tones(line -> Set.of(line.sort().tone)),
                column("kind", 110, Line::kind), column("what", 300, Line::what), column("field", 120, Line::field),
                column("then", 230, Line::then), column("now", 230, Line::now)), Line::number);
        sorts.onChosen(chosen -> differences.setFilter(chosen.isEmpty() ? null : line -> chosen.contains(line.sort())));
    }

    ListGridModel<Line> differences() {
        return differences;
    }

    /** Which sorts of differences are shown. */
    FilterChoice<Sort> sorts() {
        return sorts;
    }

    /** The moment that is compared with now, in words; empty where none is. */
    ReadOnlyStringProperty moment() {
        return moment.getReadOnlyProperty();
    }

    /**
     * Compares, and shows it.
     *
     * @param then gives the workspace as of then
     * @param when that moment, in words
     */
    void compare(Function<Workspace, Workspace> then, String when) {
        Workspace workspace = session.workspace();
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return;
        }
        session.work().run(words.get("history.comparing"), progress -> {
            try (Workspace earlier = then.apply(workspace)) {
                return lines(ComparePlan.compare(earlier.snapshot(), workspace.snapshot(), plan.id()));
            }
        }).whenComplete((lines, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else {
                sorts.offer(lines.size(), Arrays.stream(Sort.values()).map(sort -> filter(lines, sort)).toList());
                differences.setRows(lines);
                moment.set(when);
            }
        });
    }

    /** Shows no comparison any more. */
    void close() {
        moment.set("");
    }

    private RecordColumn<Line> column(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("history.compare.column." + key), text).width(width);
    }

    private FilterChoice.Filter<Sort> filter(List<Line> lines, Sort sort) {
        return new FilterChoice.Filter<>(sort, word(sort), lines.stream().filter(line -> line.sort() == sort).count());
    }

    private String word(Sort sort) {
        return words.get("history.compare." + ValueType.choiceName(sort));
    }

    private List<Line> lines(Difference difference) {
        ChangeTexts texts = HistoryLines.texts(session, difference.changes());
        List<Line> lines = new ArrayList<>();
        difference.added().forEach(entity -> lines.add(whole(lines.size(), Sort.ADDED, entity, texts)));
        difference.removed().forEach(entity -> lines.add(whole(lines.size(), Sort.REMOVED, entity, texts)));
        for (Change.Set set : difference.changed()) {
            lines.add(new Line(lines.size(), Sort.CHANGED, words.kind(set.kind()), texts.what(set.ref()),
                    FieldWords.name(words, set.field()),
                    FieldWords.shown(words, set.field(), texts.value(set.field(), set.before())),
                    FieldWords.shown(words, set.field(), texts.value(set.field(), set.after()))));
        }
        return lines;
    }

    private Line whole(int number, Sort sort, Entity entity, ChangeTexts texts) {
        return new Line(number, sort, words.kind(entity.kind()), texts.what(entity.ref()), "", "", "");
    }
}
