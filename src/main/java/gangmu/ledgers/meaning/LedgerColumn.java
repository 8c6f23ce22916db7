package gangmu.ledgers.meaning;

import gangmu.ledgers.words.HeadingSense;
import gangmu.ledgers.words.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table as it is understood.
 *
 * @param column counted from 0
 * @param heading as it is written, the levels of several rows divided by a stroke
 * @param meaning null where it is not known; its cells are named as not taken then
 * @param sure whether nothing speaks against it; else its cells are asked
 * @param candidates what else it may mean, the likeliest first
 */
public record LedgerColumn(int column, String heading, HeadingSense sense, @Nullable Meaning meaning, boolean sure,
        List<Meaning> candidates) {
    public LedgerColumn {
        candidates = List.copyOf(candidates);
    }

    LedgerColumn as(@Nullable Meaning another, boolean nowSure) {
        return new LedgerColumn(column, heading, sense, another, nowSure, candidates);
    }

    public boolean is(Meaning wanted) {
        return meaning == wanted;
    }
}
