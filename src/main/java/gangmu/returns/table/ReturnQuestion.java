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
 * @param cells how many cells wait for the answer; 0 where a header is asked about
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
    /** A header that means no column of the template. */
    public static final String NO_COLUMN = "-";
    /** Why a column is asked about: its numbers are far larger, or smaller, than what stood there. */
    public static final String TOO_LARGE = "return.cell.too-large";
    public static final String TOO_SMALL = "return.cell.too-small";
    private static final String READING = "reading.";

    public ReturnQuestion {
        options = List.copyOf(options);
    }

    /** A possible answer, and what it is called. */
    public record Option(String answer, Problem label) {
    }

    public static String ofHeader(TemplateSheet sheet, String header) {
        return "header/" + sheet.code() + "/" + Wording.folded(header);
    }

    public static String ofColumn(TemplateSheet sheet, TemplateColumn column, String reason) {
        return "column/" + sheet.code() + "/" + column.key() + "/" + reason;
    }

    public static List<Option> options(String reason) {
        List<String> answers = reason.equals(READING + Reasons.FRACTION) ? List.of(OF_ONE, OF_HUNDRED)
                : reason.equals(READING + Reasons.DAY_OR_MONTH) ? List.of(MONTH_FIRST, DAY_FIRST)
                : reason.equals(TOO_LARGE) || reason.equals(TOO_SMALL)
                ? List.of(RESCALED, AS_WRITTEN) : List.of(TAKE);
        List<Option> options = new ArrayList<>();
        answers.forEach(answer -> options.add(new Option(answer, new Problem("return.option." + answer, List.of()))));
        return options;
    }
}
