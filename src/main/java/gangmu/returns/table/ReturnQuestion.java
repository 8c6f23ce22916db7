package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.reading.Reasons;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * What is doubtful about a whole column of a return, asked once however many cells share it: which column a header
 * means, how a bare 0.5 is meant, whether a missing year is the period's.
 *
 * @param key names the question where it is answered, also from the command line
 * @param text what is asked
 * @param cells how many cells wait for the answer
 * @param options the possible answers, the likeliest first
 */
public record ReturnQuestion(String key, Problem text, int cells, List<Option> options) {
    /** Takes what was understood. */
    public static final String TAKE = "take";
    /** A bare 0.5 is 50 %. */
    public static final String OF_ONE = "of-one";
    /** A bare 0.5 is 0.5 %. */
    public static final String OF_HUNDRED = "of-hundred";
    public static final String MONTH_FIRST = "month-first";
    public static final String DAY_FIRST = "day-first";
    /** A number out of all proportion is in the unit next to that of its column. */
    public static final String RESCALED = "rescaled";
    public static final String AS_WRITTEN = "as-written";
    /** Where two units of measure are named: the one in the header or the row. */
    public static final String OF_HEADER = "of-header";
    /** Where two units of measure are named: the one in a note beside the table. */
    public static final String OF_NOTE = "of-note";
    /** A header that means no column of the template. */
    public static final String NO_COLUMN = "-";
    /** Why a column is asked about: its numbers are far larger, or smaller, than what stood there. */
    public static final String TOO_LARGE = "return.cell.too-large";
    public static final String TOO_SMALL = "return.cell.too-small";
    /** A row that is not what it was taken for. */
    public static final String NO_ROW = "-";
    /** Asks which of two versions of a unit's return is the newer one. */
    public static final String VERSION = "version";
    public static final String NEWER = "newer";
    public static final String OLDER = "older";
    private static final String HEADER = "header/";
    private static final String READING = "reading.";
    /** The reason of a doubt about which of two units of measure holds. */
    public static final String TWO_MEASURES = "return.cell.two-measures";
    /** Why a date is asked about: it is of a day after that of the period, or before the plan began. */
    public static final String DATE_LATER = "return.cell.date-later";
    public static final String DATE_EARLIER = "return.cell.date-earlier";
    private static final String ROW_DOUBT = "return.cell.row-doubtful";

    public ReturnQuestion {
        options = List.copyOf(options);
    }

    /** Whether it asks what a header means: the cells below it are not read before that is known. */
    public boolean isOfHeader() {
        return key.startsWith(HEADER);
    }

    /** The header that it asks about, as far as spaces and widths of signs go. */
    public String header() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** A possible answer, and what it is called. */
    public record Option(String answer, Problem label) {
    }

    public static String ofHeader(TemplateSheet sheet, String header) {
        return HEADER + sheet.code() + "/" + Wording.folded(header);
    }

    /** @param doubt what makes it doubtful which row this is: what is written there, the code and name of what was sent */
    public static String ofRow(TemplateSheet sheet, Problem doubt) {
        return "row/" + sheet.code() + "/" + doubt.args().get(1) + "/" + Wording.folded(String.valueOf(doubt.args().get(0)));
    }

    public static String ofColumn(TemplateSheet sheet, TemplateColumn column, String reason) {
        return "column/" + sheet.code() + "/" + column.key() + "/" + reason;
    }

    /** Whether the plan could hold what was understood: no figure stands on a day of which its period says nothing. */
    public static boolean isTakable(Problem doubt) {
        return !doubt.code().equals(DATE_LATER) && !doubt.code().equals(DATE_EARLIER);
    }

    /** The answers to a doubt; none where only another value would do. */
    public static List<Option> options(String reason) {
        List<String> answers = reason.equals(VERSION) ? List.of(NEWER, OLDER)
                : reason.equals(READING + Reasons.FRACTION) ? List.of(OF_ONE, OF_HUNDRED)
                : reason.equals(READING + Reasons.DAY_OR_MONTH) ? List.of(MONTH_FIRST, DAY_FIRST)
                : reason.equals(TOO_LARGE) || reason.equals(TOO_SMALL)
                ? List.of(RESCALED, AS_WRITTEN)
                : reason.equals(TWO_MEASURES) ? List.of(OF_HEADER, OF_NOTE)
                : reason.equals(ROW_DOUBT) ? List.of(TAKE, NO_ROW)
                : reason.equals(DATE_LATER) || reason.equals(DATE_EARLIER) ? List.of() : List.of(TAKE);
        List<Option> options = new ArrayList<>();
        answers.forEach(answer -> options.add(new Option(answer, new Problem("return.option."
                + (!reason.equals(ROW_DOUBT) ? answer : answer.equals(TAKE) ? "this-row" : "no-row"), List.of()))));
        return options;
    }
}
