package gangmu.usecase.editing;

import gangmu.ledgers.words.Numbering;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of lines that somebody pastes: by how far they are indented where any is, else by the numbers that they begin
 * with, as 一、（一）1. and 1.1.2 give them. What is numbered alike stands on one level, whichever numbers are used.
 */
public final class Outline {
    // U+3000, the blank of Chinese texts, is as wide as two others.
    private static final char WIDE_BLANK = '\u3000';

    private Outline() {
    }

    /**
     * One line.
     *
     * @param above the place of the line that it belongs below, among all, from 0; −1 at the top
     * @param name the text without its number
     */
    public record Line(int above, String name) {
    }

    /** @param texts the lines as they were pasted, blanks in front of them kept */
    public static List<Line> of(List<String> texts) {
        boolean indented = texts.stream().anyMatch(text -> indent(text) > indent(texts.getFirst()));
        List<Line> lines = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String text : texts) {
            Numbering numbering = Numbering.before(text.strip());
            if (indented) {
                int indent = indent(text);
                while (!open.isEmpty() && Integer.parseInt(keys.getLast()) >= indent) {
                    close(open, keys);
                }
                keys.add(Integer.toString(indent));
            } else {
                int at = keys.lastIndexOf(numbering.level());
                while (at >= 0 && keys.size() > at) {
                    close(open, keys);
                }
                keys.add(numbering.level());
            }
            lines.add(new Line(open.isEmpty() ? -1 : open.getLast(), numbering.rest()));
            open.add(lines.size() - 1);
        }
        return lines;
    }

    private static void close(List<Integer> open, List<String> keys) {
        open.removeLast();
        keys.removeLast();
    }

    private static int indent(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            width += text.charAt(i) == WIDE_BLANK ? 2 : text.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }
}
