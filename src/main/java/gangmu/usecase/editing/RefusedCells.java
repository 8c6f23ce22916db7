package gangmu.usecase.editing;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Cells of a block that could not take what was written; nothing of the block was changed. */
public final class RefusedCells extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient NavigableMap<Integer, Problem> problems;

    RefusedCells(NavigableMap<Integer, Problem> problems) {
        super(problems.firstEntry().getValue());
        this.problems = new TreeMap<>(problems);
    }

    /** What is wrong, by the place of the cell among the edits, counted from 0. */
    public NavigableMap<Integer, Problem> problems() {
        return problems;
    }
}
