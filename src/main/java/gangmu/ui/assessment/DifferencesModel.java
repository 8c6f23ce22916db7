package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.ValueType;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.VerdictMark;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What differs between two assessments, and which way things went. */
final class DifferencesModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Comparison.Line> grid;
    private final FilterChoice<Sort> sorts = new FilterChoice<>();
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();
    private @Nullable Comparison compared;
    private boolean onlyVerdicts;

    /** A sort of difference. */
    sealed interface Sort {
        /** Where the verdict is another one. */
        record OtherVerdict() implements Sort {
        }

        /** What went one way. */
        record Moved(Comparison.Move move) implements Sort {
        }
    }

    DifferencesModel(Session session) {
        this.session = session;
        this.words = session.words();
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Comparison.Line>text("code", words.get("tree.column.code"),
                        Comparison.Line::code).width(80),
                RecordColumn.<Comparison.Line>text("name", words.get("tree.column.name"),
                        Comparison.Line::name).width(280),
                RecordColumn.<Comparison.Line>verdict("before", words.get("assessment.compare.before"),
                        l -> mark(Comparison::before, l, l.before())).width(116),
                RecordColumn.<Comparison.Line>verdict("after", words.get("assessment.compare.after"),
                        l -> mark(Comparison::after, l, l.after())).width(116),
                RecordColumn.<Comparison.Line>number("was", words.get("assessment.compare.was"),
                        l -> shown(l.progressBefore())).width(96),
                RecordColumn.<Comparison.Line>number("is", words.get("assessment.compare.is"),
                        l -> shown(l.progressAfter())).width(96),
                RecordColumn.<Comparison.Line>text("move", words.get("assessment.compare.move"),
                        l -> words.get("assessment.move." + ValueType.choiceName(l.move()))).width(96)
                        .tones(l -> tone(l.move()))), l -> l.about().id());
        sorts.onChosen(this::filter);
    }

    /** Each side in the words of its own rules, with the computed verdict beside a person's. */
    private @Nullable VerdictMark mark(Function<Comparison, Assessment> side, Comparison.Line line, @Nullable Enum<?> verdict) {
        if (compared == null) {
            return null;
        }
        Assessment assessment = side.apply(compared);
        ItemResult item = assessment.items().get(line.about().id());
        IndicatorResult indicator = assessment.indicators().get(line.about().id());
        return Verdicts.mark(words, assessment.rules().wording(), verdict, item != null ? item.computed()
                : indicator != null ? indicator.computed() : null, item != null ? item.overruled()
                : indicator != null ? indicator.overruled() : null);
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : Amounts.thousands(number.setScale(1, RoundingMode.HALF_UP));
    }

    private static Set<Tone> tone(Comparison.Move move) {
        return switch (move) {
            case BETTER -> Set.of(Tone.GOOD);
            case WORSE, GONE -> Set.of(Tone.BAD);
            case OTHER, NEW -> Set.of(Tone.MUTED);
        };
    }

    /** Shows what differs; null for nothing to compare. */
    void show(@Nullable Comparison comparison) {
        compared = comparison;
        List<Comparison.Line> lines = comparison == null ? List.of() : comparison.lines();
        grid.setRows(lines);
        List<FilterChoice.Filter<Sort>> filters = new ArrayList<>();
        filters.add(new FilterChoice.Filter<>(new Sort.OtherVerdict(), words.get("assessment.compare.verdicts"),
                lines.stream().filter(Comparison.Line::verdictChanged).count()));
        for (Comparison.Move move : Comparison.Move.values()) {
            long count = lines.stream().filter(line -> line.move() == move).count();
            if (count > 0) {
                filters.add(new FilterChoice.Filter<>(new Sort.Moved(move),
                        words.get("assessment.move." + ValueType.choiceName(move)), count));
            }
        }
        sorts.offer(lines.size(), filters);
        if (onlyVerdicts && comparison != null) {
            onlyVerdicts = false;
            sorts.choose(Set.of(new Sort.OtherVerdict()));
        }
        filter(sorts.chosen());
    }

    /** Of what is shown next, shows only where the verdict is another one. */
    void onlyVerdicts() {
        onlyVerdicts = true;
    }

    private void filter(Set<Sort> chosen) {
        boolean verdicts = chosen.contains(new Sort.OtherVerdict());
        boolean moves = chosen.stream().anyMatch(Sort.Moved.class::isInstance);
        grid.setFilter(chosen.isEmpty() ? null : line -> (!verdicts || line.verdictChanged())
                && (!moves || chosen.contains(new Sort.Moved(line.move()))));
    }

    /** To what the chosen line is about. */
    void open() {
        Object key = current.get();
        int row = key == null ? -1 : grid.rowOf(key);
        if (row >= 0) {
            session.go(Destination.about(grid.row(row).about()));
        }
    }

    ListGridModel<Comparison.Line> grid() {
        return grid;
    }

    FilterChoice<Sort> sorts() {
        return sorts;
    }

    /** The chosen line. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
