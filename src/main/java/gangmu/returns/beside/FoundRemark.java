package gangmu.returns.beside;

import gangmu.changes.Ref;
import gangmu.returns.document.CellPlace;
import gangmu.returns.kept.UnitRemark;
import org.jspecify.annotations.Nullable;

/**
 * What a unit wrote beside the cells that it was asked for.
 *
 * @param place the cell; the first one where it takes several; row and column -1 where it has no place on its sheet
 * @param subject the item or indicator of its row, null where it has none
 * @param code the code of the item or indicator; empty for none
 * @param name what the item or indicator is called; empty for none
 * @param column the key of the column of the template in which it stands; empty for none
 * @param title what a row or a column of the unit's own is called; empty for none
 * @param author who wrote it, where the file says so
 * @param text what it says, letter by letter; of several cells each with its header
 */
public record FoundRemark(UnitRemark.Where where, CellPlace place, @Nullable Ref subject, String code, String name,
        String column, String title, String author, String text) {
    /** Where it stands, as people name it: a cell, or a sheet. */
    public String placed() {
        return place.toString();
    }
}
