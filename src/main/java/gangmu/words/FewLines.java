package gangmu.words;

import gangmu.changes.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps a message to a few lines, however long what it names is: a name may have a hundred thousand characters or a
 * hundred line breaks, what a library says no end, and a list ten thousand parts. Of a text its beginning and end are
 * shown, of a list its beginning; an ellipsis says that something was left out.
 */
final class FewLines {
    /** Characters of a thing that a message names; a path, a name or the list of all fields is shorter. */
    static final int LONGEST = 1_500;
    /** Characters of a thing that is named within what a message lists or quotes. */
    private static final int LONGEST_WITHIN = 300;
    /** Lines of one text. */
    private static final int MOST_LINES = 12;
    /** Things that one message lists, one a line. */
    private static final int MOST_LISTED = 50;
    /** Characters of all things that one message lists. */
    private static final int LONGEST_LIST = 6_000;
    private static final String LEFT_OUT = "\u2026";

    private final Function<Problem, String> sentence;

    /** @param sentence what a problem says with the arguments that it has */
    FewLines(Function<Problem, String> sentence) {
        this.sentence = sentence;
    }

    String of(Problem problem) {
        return said(problem, LONGEST);
    }

    private String said(Problem problem, int longest) {
        return sentence.apply(new Problem(problem.code(), problem.field(),
                problem.args().stream().map(arg -> shortened(arg, longest)).toList()));
    }

    private Object shortened(Object arg, int longest) {
        return switch (arg) {
            case String text -> cut(text, longest);
            case Problem within -> said(within, LONGEST_WITHIN);
            case List<?> list -> listed(list);
            default -> arg;
        };
    }

    private List<Object> listed(List<?> list) {
        List<Object> shown = new ArrayList<>();
        int length = 0;
        for (Object each : list) {
            Object one = shortened(each, LONGEST_WITHIN);
            length += one instanceof String text ? text.length() : 0;
            if (shown.size() == MOST_LISTED || !shown.isEmpty() && length > LONGEST_LIST) {
                shown.add(LEFT_OUT);
                break;
            }
            shown.add(one);
        }
        return shown;
    }

    /** A text of at most about so many characters and a few lines; no character is cut in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest && text.lines().limit(MOST_LINES + 1).count() <= MOST_LINES) {
            return text;
        }
        int end = Math.min(text.length(), longest * 2 / 3);
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (isBreak(text.charAt(i)) && ++lines == MOST_LINES * 2 / 3) {
                end = i;
            }
        }
        int start = Math.max(end, text.length() - longest / 3);
        lines = 0;
        for (int i = text.length(); i > start; i--) {
            if (isBreak(text.charAt(i - 1)) && ++lines == MOST_LINES / 3) {
                start = i;
            }
        }
        return text.substring(0, whole(text, end)) + " " + LEFT_OUT + " " + text.substring(whole(text, start));
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
