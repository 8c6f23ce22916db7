package gangmu.returns.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A cell of a return of which nobody has decided yet what becomes of it: doubtful, refused, or in conflict with ours.
 *
 * @param subject the item or indicator of its row
 * @param column the key of its column
 * @param place where it stands in the unit's workbook, as people name it
 * @param what asked, refused or conflict
 * @param written what the unit wrote
 * @param ours a mark of what we had then; once we have something else it was decided, see {@link SaidCells}
 * @param cells how many cells it stands for: more than one where a whole column waits for what its header means
 */
public record OpenCell(UUID subject, String column, String place, String code, String name, What what, String written,
        String ours, int cells) {
    private static final String APART = "\t";
    private static final int PARTS = 9;
    private static final int LONGEST = 200;

    /** Why it is open. */
    public enum What {
        ASKED, REFUSED, CONFLICT,
        /** Nothing speaks against it, only nobody has taken it yet. */
        THEIRS
    }

    public OpenCell {
        name = kept(name);
        written = kept(written);
    }

    private static String kept(String text) {
        String line = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }

    /** Whether a whole column waits for what its header means. */
    public boolean isColumn() {
        return code.isEmpty() && place.isEmpty();
    }

    /** A line each, as a return keeps them. */
    public static String write(List<OpenCell> cells) {
        return cells.stream().map(cell -> String.join(APART, cell.subject.toString(), cell.column, cell.place, cell.code,
                cell.what.name(), cell.ours, Integer.toString(cell.cells), cell.name, cell.written)).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #write} wrote. */
    public static List<OpenCell> read(String text) {
        List<OpenCell> cells = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(APART, -1);
            if (parts.length == PARTS) {
                cells.add(new OpenCell(UUID.fromString(parts[0]), parts[1], parts[2], parts[3], parts[7],
                        What.valueOf(parts[4]), parts[8], parts[5], Integer.parseInt(parts[6])));
            }
        }
        return cells;
    }
}
