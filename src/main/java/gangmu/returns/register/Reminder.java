package gangmu.returns.register;

import gangmu.returns.kept.OpenCell;
import gangmu.returns.template.TemplateSheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 催报: what is told to the units that have not returned, or whose return was sent back.
 *
 * @param today the day on the letters
 * @param due by when they were to return, null where no day was set
 */
public record Reminder(String plan, String period, LocalDate dataDate, @Nullable LocalDate due, LocalDate today,
        List<Unit> units) {
    public Reminder {
        units = List.copyOf(units);
    }

    /**
     * A unit to remind.
     *
     * @param contact whom to call there, as the plan has it
     * @param code the visible code of the template that was sent, empty where none was
     * @param sheets what it has to fill in: name of the sheet and number of rows
     * @param questions what the office asks
     * @param open the cells of its last return that it is to correct or to make plain
     */
    public record Unit(ReturnRegister.Line line, String contact, String phone, String code, List<Sheet> sheets,
            List<Question> questions, List<ToAnswer> open) {
    }

    /**
     * What the office asks about a cell.
     *
     * @param place where it stands in the unit's workbook
     */
    public record Question(String place, String code, String name, String question) {
    }

    /**
     * A cell of the unit's last return that only the unit can answer for.
     *
     * @param why refused ones are to be corrected, asked ones to be made plain, conflicts to be checked against what the
     *     office has
     * @param place where it stands in the unit's workbook; empty for a whole column
     * @param name what its row is called; the header of a column whose meaning is not known
     * @param ours what the office has, as the plan writes it down; null for nothing
     * @param cells how many cells it stands for
     */
    public record ToAnswer(OpenCell.What why, String place, String code, String name, String written, @Nullable String ours,
            int cells) {
    }

    /** A sheet to fill in and its number of rows. */
    public record Sheet(TemplateSheet kind, int rows) {
    }
}
