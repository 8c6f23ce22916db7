package gangmu.status.tables;

import gangmu.status.office.SheetLayout;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan goes into a status workbook, and what it says of itself.
 *
 * @param by who makes it
 * @param failures how many checks fail: with any, it is marked as a draft
 * @param layout what it shows and how; everything where it is null
 */
public record StatusChoice(String by, int failures, @Nullable SheetLayout layout) {
    /** Everything, by nobody in particular. */
    public static final StatusChoice WHOLE = new StatusChoice("", 0, null);
}
