package gangmu.returns.register;

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
     * @param questions what the office asks, a line each
     * @param open the cells of its last return that it is to correct or to make plain
     */
    public record Unit(ReturnRegister.Line line, String contact, String phone, String code, List<Sheet> sheets,
            List<String> questions, List<ToAnswer> open) {
    }

    /**
     * A cell of the unit's last return that only the unit can answer for.
     *
     * @param correct whether it is to be corrected; else it is to be made plain
     * @param place where it stands in the unit's workbook
     */
    public record ToAnswer(boolean correct, String place, String code, String name, String written) {
    }

    /** A sheet to fill in and its number of rows. */
    public record Sheet(TemplateSheet kind, int rows) {
    }
}
