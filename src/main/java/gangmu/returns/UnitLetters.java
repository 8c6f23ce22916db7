package gangmu.returns;

import gangmu.returns.register.LetterStamp;
import gangmu.returns.register.Reminder;
import java.io.IOException;
import java.nio.file.Path;

/** Letters 函 to units as documents, each on one page to print; the file format is the adapter's affair. */
public interface UnitLetters {
    /** The name of the reminder to a unit, safe on every system. */
    String reminderName(Reminder reminder, Reminder.Unit unit);

    /** Writes a reminder 催报函. */
    void writeReminder(Reminder reminder, Reminder.Unit unit, LetterStamp stamp, Path to) throws IOException;

    /** The name of the letter that comes with the reply to a return. */
    String replyName(ReturnReply reply);

    /**
     * Writes the letter that says what is to be corrected in a return 退改函.
     *
     * @param listed the name of the workbook in which all of it is marked
     */
    void writeReply(ReturnReply reply, String listed, LetterStamp stamp, Path to) throws IOException;
}
