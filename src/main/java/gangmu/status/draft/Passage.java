package gangmu.status.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A paragraph of a document, a footnote, or a row of one of its tables with tabs between its cells.
 *
 * @param place the heading that it stands under, empty before the first
 * @param origin which sentence of the program's it is, such as {@code overall.indicators-behind}; empty for any other
 * @param marks the figures in it, in their order
 */
public record Passage(String place, String origin, String text, List<Placed> marks) {
    public Passage {
        marks = List.copyOf(marks);
    }

    /**
     * A figure's mark in a passage.
     *
     * @param name of the mark
     * @param from where its number begins in the text
     * @param to behind its number
     */
    public record Placed(String name, int from, int to) {
        public Placed {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException(name + " from " + from + " to " + to);
            }
        }
    }

    /** Whether nothing is written there. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The same passage with other numbers in its marks. */
    public Passage with(Map<String, String> numbers) {
        StringBuilder written = new StringBuilder();
        List<Placed> placed = new ArrayList<>();
        int at = 0;
        for (Placed mark : marks) {
            String number = numbers.get(mark.name());
            if (mark.from() < at || number == null) {
                continue;
            }
            written.append(text, at, mark.from());
            at = mark.to();
            written.append(number);
        }
        written.append(text, at, text.length());
        int moved = 0;
        int end = 0;
        for (Placed mark : marks) {
            String number = mark.from() < end ? null : numbers.get(mark.name());
            int length = number == null ? mark.to() - mark.from() : number.length();
            placed.add(new Placed(mark.name(), mark.from() + moved, mark.from() + moved + length));
            if (number != null) {
                end = mark.to();
                moved += length - (mark.to() - mark.from());
            }
        }
        return new Passage(place, origin, written.toString(), placed);
    }

    /** What stands around a place in the text, as many characters of it at most. */
    public String around(int from, int to, int characters) {
        return text.substring(Math.max(0, from - characters), Math.min(text.length(), to + characters)).replace('\t', ' ').strip();
    }
}
