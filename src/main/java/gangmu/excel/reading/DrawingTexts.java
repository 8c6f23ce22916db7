package gangmu.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of the shapes of a drawing (ECMA-376, part 1, 20.5), and where charts and diagrams lie. */
final class DrawingTexts extends DefaultHandler {
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Shape> related = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private boolean from;
    private boolean shape;
    private boolean inText;

    /** A shape over a cell, and what it says. */
    record Shape(int row, int column, String text) {
    }

    List<Shape> shapes() {
        return shapes;
    }

    /** Charts and diagrams: what they are and by which relation they hang on the drawing, as {@code chart rId1}. */
    List<Shape> related() {
        return related;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> {
                row = -1;
                column = -1;
            }
            case "from" -> from = true;
            case "sp", "cxnSp" -> {
                shape = true;
                text.setLength(0);
            }
            case "t" -> inText = shape;
            case "p" -> newLine();
            case "br" -> newLine();
            case "chart" -> related("chart", attributes, "id");
            case "relIds" -> related("diagram", attributes, "dm");
            default -> {
            }
        }
        number.setLength(0);
    }

    private void newLine() {
        if (shape && !text.isEmpty()) {
            text.append('\n');
        }
    }

    private void related(String what, Attributes attributes, String name) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(name) && attributes.getQName(i).contains(":") && related.size() < Limits.MERGED) {
                related.add(new Shape(row, column, what + " " + attributes.getValue(i)));
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && text.length() < Limits.TEXT) {
            text.append(chars, start, length);
        } else if (from && number.length() < 10) {
            number.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "row" -> row = from ? number(row) : row;
            case "col" -> column = from ? number(column) : column;
            case "from" -> from = false;
            case "t" -> inText = false;
            case "sp", "cxnSp" -> {
                shape = false;
                Shape found = new Shape(row, column, text.toString().strip());
                // What newer programs draw another way stands there a second time for older ones.
                if (!found.text().isEmpty() && shapes.size() < Limits.MERGED && !shapes.contains(found)) {
                    shapes.add(found);
                }
            }
            default -> {
            }
        }
    }

    private int number(int otherwise) {
        String digits = number.toString().strip();
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : otherwise;
    }
}
