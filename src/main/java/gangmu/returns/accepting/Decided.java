package gangmu.returns.accepting;

import gangmu.returns.comparing.CellComparison;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the cells of one return: what a person decided, and what was taken from it so far.
 *
 * @param choices what was decided, cell by cell
 * @param waiting of these the cells whose decision was not carried out yet
 * @param taken what was put into the plan from this return, and what stood there before
 * @param questions what the unit is asked about a cell and has not answered
 * @param wanted the keys of what came along that is to be attached
 */
public record Decided(Map<CellComparison.Key, CellChoice> choices, Set<CellComparison.Key> waiting,
        Map<CellComparison.Key, Took> taken, Map<CellComparison.Key, String> questions, Set<String> wanted) {
    public static final Decided NOTHING = new Decided(Map.of(), Set.of(), Map.of(), Map.of(), Set.of());

    public Decided {
        choices = Map.copyOf(choices);
        waiting = Set.copyOf(waiting);
        taken = Map.copyOf(taken);
        questions = Map.copyOf(questions);
        wanted = Set.copyOf(wanted);
    }

    /** A value that was put into the plan, and what stood there before; canonical texts, null for no value. */
    public record Took(@Nullable String before, @Nullable String after) {
    }
}
