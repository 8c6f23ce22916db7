package gangmu.word;

import gangmu.returns.register.LetterStamp;
import java.util.List;

/**
 * What a letter 函 says, in words.
 *
 * @param stamp what stands on it whatever it is about
 * @param title without a full stop
 * @param to the unit
 * @param paragraphs before the table
 * @param rows what is to be done, place by place; the columns without the running number
 * @param more where the rest stands, in case not all rows fit on the page; {@code {0}} is their number
 * @param closing the last paragraph
 */
record Letter(LetterStamp stamp, String title, String to, List<String> paragraphs, List<List<String>> rows, More more,
        String closing) {
    Letter {
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
    }

    /** Says where so many rows more are to be found. */
    interface More {
        String say(int rows);
    }
}
