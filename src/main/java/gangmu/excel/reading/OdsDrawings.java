package gangmu.excel.reading;

import gangmu.returns.document.Beside;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The annotations and the texts of shapes of one table of an .ods workbook, and the objects that lie in it. */
final class OdsDrawings {
    private static final String ANNOTATION = "annotation";
    private final List<Beside> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean inCreator;
    private boolean inParagraph;

    /** One that is not read to its end yet. */
    private static final class Open {
        private final String element;
        private final int row;
        private final int column;
        private final StringBuilder author = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private String object = "";

        private Open(String element, int row, int column) {
            this.element = element;
            this.row = row;
            this.column = column;
        }
    }

    List<Beside> found() {
        return found;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    void start(String element, int row, int column) {
        open.push(new Open(element, row, column));
    }

    void object(String target) {
        if (!open.isEmpty()) {
            open.peek().object = target;
        }
    }

    void creator() {
        inCreator = !open.isEmpty();
    }

    void paragraph() {
        if (!open.isEmpty()) {
            inParagraph = true;
            if (!open.peek().text.isEmpty()) {
                open.peek().text.append('\n');
            }
        }
    }

    void characters(char[] chars, int start, int length) {
        Open one = open.peek();
        StringBuilder into = one == null || !inCreator && !inParagraph ? null : inCreator ? one.author : one.text;
        if (into != null && into.length() < Limits.TEXT) {
            into.append(chars, start, length);
        }
    }

    void end(String element) {
        if (element.equals("creator")) {
            inCreator = false;
        } else if (element.equals("p")) {
            inParagraph = false;
        } else if (!open.isEmpty() && open.peek().element.equals(element)) {
            keep(open.pop());
        }
    }

    private void keep(Open one) {
        String author = one.author.toString().strip();
        boolean comment = one.element.equals(ANNOTATION);
        String text = comment ? SheetComments.plain(author, one.text.toString()) : one.text.toString().strip();
        if (found.size() >= Limits.MERGED) {
            return;
        }
        if (!text.isEmpty()) {
            found.add(new Beside(comment ? Beside.Kind.COMMENT : Beside.Kind.SHAPE, one.row, one.column, author, text));
        } else if (!one.object.isEmpty()) {
            found.add(new Beside(Beside.Kind.OBJECT, one.row, one.column, "",
                    one.object.substring(one.object.lastIndexOf('/') + 1)));
        }
    }
}
