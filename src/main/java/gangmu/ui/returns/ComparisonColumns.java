package gangmu.ui.returns;

import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.Decided;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.VerdictShape;
import gangmu.ui.controls.grid.Chip;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The columns of the comparison of one return: as sent, ours, theirs, what kind of difference, what to do. */
final class ComparisonColumns {
    private final Words words;
    private final CellWords cells;
    private final ReturnDecisions decisions;
    private final Supplier<@Nullable ArrivedReturn> current;

    ComparisonColumns(Words words, CellWords cells, ReturnDecisions decisions, Supplier<@Nullable ArrivedReturn> current) {
        this.words = words;
        this.cells = cells;
        this.decisions = decisions;
        this.current = current;
    }

    List<RecordColumn<CellComparison>> all(BiConsumer<CellComparison, String> choose) {
        return List.of(
                RecordColumn.<CellComparison>text("code", words.get("returns-screen.code"), CellComparison::code)
                        .width(60),
                RecordColumn.<CellComparison>text("name", words.get("returns-screen.name"), CellComparison::name)
                        .width(124),
                RecordColumn.<CellComparison>text("column", words.get("returns-screen.column"), cells::column).width(84),
                RecordColumn.<CellComparison>text("sent", words.get("returns-screen.sent-value"),
                        c -> cells.shown(c, c.sent())).width(68).tones(c -> Set.of(Tone.MUTED)),
                RecordColumn.<CellComparison>text("ours", words.get("returns-screen.ours"),
                        this::ours).width(100),
                RecordColumn.<CellComparison>text("theirs", words.get("returns-screen.theirs"), this::theirs)
                        .width(110).tones(c -> switch (c.outcome()) {
                            case THEIRS, BOTH -> Set.of(Tone.GOOD);
                            case ASKED -> Set.of(Tone.DOUBT);
                            case CONFLICT, REFUSED -> Set.of(Tone.BAD);
                            case UNCHANGED, OURS -> Set.of();
                        }).tooltip(c -> c.problem() == null ? null : words.problem(c.problem())),
                RecordColumn.<CellComparison>verdict("case", words.get("returns-screen.case"), this::mark).width(92),
                RecordColumn.<CellComparison>chips("choice", words.get("returns-screen.choice"), this::choices,
                        choose).width(250));
    }

    /** What was taken is shown with what stood there before. */
    private String ours(CellComparison cell) {
        ArrivedReturn file = current.get();
        Decided.Took took = file == null ? null : file.decided().taken().get(cell.key());
        return took == null ? cells.shown(cell, cell.ours()) : words.get("returns-screen.took", cells.shown(cell, took.before()),
                cells.shown(cell, took.after()));
    }

    private String theirs(CellComparison cell) {
        String understood = cells.shown(cell, cell.theirs());
        boolean differs = !cell.written().isEmpty() && cell.theirs() != null
                && !cell.written().strip().equals(understood) && !cell.written().strip().equals(cell.theirs());
        return cell.theirs() == null && !cell.written().isEmpty() ? cell.written()
                : differs ? words.get("returns-screen.understood", cell.written(), understood) : understood;
    }

    private @Nullable VerdictMark mark(CellComparison cell) {
        ArrivedReturn file = current.get();
        RowKind kind = file == null ? RowKind.of(cell.outcome()) : file.kind(cell);
        boolean taken = file != null && file.decided().taken().containsKey(cell.key());
        String word = words.get("returns-screen.case." + (kind == RowKind.SETTLED && !taken ? "kept" : kind.code()));
        return switch (kind) {
            case THEIRS -> new VerdictMark(VerdictShape.THEIRS, word);
            case ASKED -> new VerdictMark(VerdictShape.ASKED, word);
            case CONFLICT -> new VerdictMark(VerdictShape.CONFLICT, word);
            case REFUSED -> new VerdictMark(VerdictShape.REFUSED, word);
            case SETTLED -> new VerdictMark(taken ? VerdictShape.DONE : VerdictShape.ADJUSTED, word);
            case UNCHANGED, OURS, BOTH -> new VerdictMark(VerdictShape.ADJUSTED, word);
        };
    }

    private List<Chip> choices(CellComparison cell) {
        ArrivedReturn file = current.get();
        if (file == null || !file.canDecide()) {
            return List.of();
        }
        List<Chip> chips = new ArrayList<>();
        RowKind kind = file.kind(cell);
        if (cell.column().input() && (kind.callsForDecision() || kind == RowKind.THEIRS || kind == RowKind.SETTLED)) {
            CellChoice choice = file.choice(cell);
            boolean takes = choice instanceof CellChoice.TakeTheirs || choice == null && cell.outcome() == CellCase.THEIRS;
            boolean taken = file.decided().taken().containsKey(cell.key());
            if (cell.outcome() != CellCase.REFUSED && !taken) {
                chips.add(new Chip("theirs", words.get("returns-screen.take"), takes));
            }
            if (!taken) {
                chips.add(new Chip("ours", words.get("returns-screen.keep"), choice instanceof CellChoice.KeepOurs));
            }
            chips.add(new Chip("use", choice instanceof CellChoice.Use use
                    ? words.get("returns-screen.use-value", cells.shown(cell, use.text()))
                    : words.get("returns-screen.use"), choice instanceof CellChoice.Use));
        }
        String question = decisions.question(file, cell);
        chips.add(new Chip("ask", question == null ? words.get("returns-screen.ask")
                : words.get("returns-screen.asked", question), question != null));
        return chips;
    }
}
