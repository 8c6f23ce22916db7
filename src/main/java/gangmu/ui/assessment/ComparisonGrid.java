package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.ValueType;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.Grid;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What differs between two assessments, with chips that count which way things went. */
final class ComparisonGrid {

    private final Words words;
    private final ListGridModel<Comparison.Line> model;
    private final FilterChips chips;
    private final BorderPane root = new BorderPane();
    private @Nullable Comparison compared;
    private boolean onlyVerdicts;

    ComparisonGrid(Session session, String id, String empty) {
        this.words = session.words();
        model = new ListGridModel<>(List.of(
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
        Grid grid = new Grid(model, words);
        grid.setId(id);
        grid.setStretched("name");
        grid.setPlaceholder(new Label(words.get(empty)));
        grid.setOnOpen(() -> {
            int row = grid.currentRow() == null ? -1 : model.rowOf(Objects.requireNonNull(grid.currentRow()));
            if (row >= 0) {
                Comparison.Line line = model.row(row);
                session.go(Destination.about(line.about()));
            }
        });
        chips = new FilterChips(words);
        chips.setOnChosen(this::filter);
        VBox top = new VBox(chips);
        top.getStyleClass().add("filters");
        root.setTop(top);
        root.setCenter(grid);
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

    void show(@Nullable Comparison comparison) {
        compared = comparison;
        List<Comparison.Line> lines = comparison == null ? List.of() : comparison.lines();
        model.setRows(lines);
        List<FilterChips.Filter> filters = new ArrayList<>();
        filters.add(new FilterChips.Filter("verdict", words.get("assessment.compare.verdicts"),
                lines.stream().filter(Comparison.Line::verdictChanged).count()));
        for (Comparison.Move move : Comparison.Move.values()) {
            long count = lines.stream().filter(line -> line.move() == move).count();
            if (count > 0) {
                filters.add(new FilterChips.Filter(ValueType.choiceName(move),
                        words.get("assessment.move." + ValueType.choiceName(move)), count));
            }
        }
        chips.setFilters(lines.size(), filters);
        if (onlyVerdicts && comparison != null) {
            onlyVerdicts = false;
            chips.choose(Set.of("verdict"));
        }
        filter(chips.chosen());
    }

    /** Of what is shown next, shows only where the verdict is another one. */
    void onlyVerdicts() {
        onlyVerdicts = true;
    }

    private void filter(Set<String> chosen) {
        Set<String> moves = new HashSet<>(chosen);
        boolean verdicts = moves.remove("verdict");
        model.setFilter(chosen.isEmpty() ? null : line -> (!verdicts || line.verdictChanged())
                && (moves.isEmpty() || moves.contains(ValueType.choiceName(line.move()))));
    }

    Node node() {
        return root;
    }
}
