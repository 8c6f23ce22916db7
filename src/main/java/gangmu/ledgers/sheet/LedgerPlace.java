package gangmu.ledgers.sheet;

import gangmu.returns.document.CellPlace;

/**
 * A cell of a file.
 *
 * @param file the name of the file
 */
public record LedgerPlace(String file, CellPlace cell) implements Comparable<LedgerPlace> {
    @Override
    public int compareTo(LedgerPlace other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : cell.sheet().compareTo(other.cell.sheet());
        order = order != 0 ? order : Integer.compare(cell.row(), other.cell.row());
        return order != 0 ? order : Integer.compare(cell.column(), other.cell.column());
    }

    /** The cell within its sheet, as people name it: H27. */
    public String address() {
        return CellPlace.letters(cell.column()) + (cell.row() + 1);
    }

    @Override
    public String toString() {
        return file + " " + cell;
    }
}
