package gangmu.ledgers.sheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of every cell that is written in the files: none is passed over unseen. A cell that is meant for several
 * rows counts once, with the least that was made of it.
 */
public final class CellAccount {
    private final Map<LedgerPlace, Fate> fates = new TreeMap<>();

    /** What became of a cell; the later in this order holds where several are said. */
    public enum Fate {
        /** Nobody looked at it yet: there is none at the end. */
        OPEN,
        /** It belongs to no table or column that is known, or cannot be read; it is named. */
        LEFT,
        /** A title, a heading, a total that was checked, a repeated heading. */
        UNDERSTOOD,
        TAKEN,
        ASKED
    }

    /** Opens the account for all cells of a sheet. */
    public void open(LedgerSheet sheet) {
        for (int row : sheet.rows()) {
            sheet.written(row).keySet().forEach(column -> fates.put(sheet.place(row, column), Fate.OPEN));
        }
    }

    public void mark(LedgerPlace place, Fate fate) {
        fates.computeIfPresent(place, (at, before) -> before.compareTo(fate) >= 0 ? before : fate);
    }

    /** All cells of one row. */
    public void markRow(LedgerSheet sheet, int row, Fate fate) {
        sheet.written(row).keySet().forEach(column -> mark(sheet.place(row, column), fate));
    }

    public Fate of(LedgerPlace place) {
        return fates.getOrDefault(place, Fate.OPEN);
    }

    public Map<Fate, Integer> counts() {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        fates.values().forEach(fate -> counts.merge(fate, 1, Integer::sum));
        return counts;
    }

    /** The cells of one fate, in their order. */
    public Collection<LedgerPlace> all(Fate fate) {
        return fates.entrySet().stream().filter(entry -> entry.getValue() == fate).map(Map.Entry::getKey).toList();
    }
}
