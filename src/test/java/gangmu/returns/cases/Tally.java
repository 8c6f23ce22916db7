package gangmu.returns.cases;

import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the cells of one return came out; those that nobody filled in do not count. */
final class Tally {
    private int cells;
    private int right;
    private int asked;
    /** Asked though what stands there is clear. */
    private int needless;
    private int refused;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    /** @param fault what is wrong with how the cell came out; null for nothing */
    void count(CellComparison cell, @Nullable String fault) {
        if (fault == null && (cell.outcome() == CellCase.UNCHANGED || cell.outcome() == CellCase.OURS)) {
            return;
        }
        cells++;
        if (fault != null) {
            wrong.add(cell.place() + " " + cell.code() + " " + cell.column().key() + ": " + fault);
        } else if (cell.outcome() == CellCase.ASKED) {
            asked++;
        } else if (cell.outcome() == CellCase.REFUSED) {
            refused++;
        } else {
            right++;
        }
    }

    void needless() {
        needless++;
    }

    void dropped(String cell) {
        cells++;
        dropped.add(cell);
    }

    String line(String name) {
        return String.format("%-64s %5d %5d %5d %5d %5d %5d", name, cells, right, asked, refused, wrong.size(),
                dropped.size());
    }

    /** @param most the share of the cells that may be asked though they are clear */
    List<String> faults(double most) {
        List<String> faults = new ArrayList<>(wrong);
        dropped.forEach(each -> faults.add("dropped " + each));
        if (needless > Math.max(1, most * cells)) {
            faults.add(needless + " of " + cells + " clear cells asked");
        }
        return faults;
    }
}
