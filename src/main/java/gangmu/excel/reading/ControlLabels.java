package gangmu.excel.reading;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The labels of form controls (check boxes, buttons, group boxes) in the older kind of drawings (ECMA-376, part 4, VML). */
final class ControlLabels extends DefaultHandler {
    private static final int MOST = 5_000;
    private static final String OF_A_COMMENT = "Note";
    private final List<DrawingTexts.Shape> labels = new ArrayList<>();
    private final StringBuilder label = new StringBuilder();
    private final StringBuilder anchor = new StringBuilder();
    private String kind = "";
    private boolean inLabel;
    private boolean inAnchor;

    /** Over which cell each lies, and what it says. */
    List<DrawingTexts.Shape> labels() {
        return labels;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "shape" -> {
                label.setLength(0);
                anchor.setLength(0);
                kind = "";
            }
            case "textbox" -> inLabel = true;
            case "ClientData" -> kind = String.valueOf(attributes.getValue("ObjectType"));
            case "Anchor" -> inAnchor = true;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inLabel) {
            label.append(characters, start, length);
        } else if (inAnchor) {
            anchor.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "textbox" -> inLabel = false;
            case "Anchor" -> inAnchor = false;
            case "shape" -> {
                String text = label.toString().replaceAll("\\s+", " ").strip();
                if (!kind.isEmpty() && !kind.equals(OF_A_COMMENT) && !text.isEmpty() && labels.size() < MOST) {
                    labels.add(new DrawingTexts.Shape(corner(2), corner(0), text));
                }
            }
            default -> {
            }
        }
    }

    /** Of the anchor's numbers the first is the column of its left side, the third the row of its upper one. */
    private int corner(int number) {
        String[] numbers = anchor.toString().split(",");
        String at = number < numbers.length ? numbers[number].strip() : "";
        return at.matches("\\d{1,7}") ? Integer.parseInt(at) : -1;
    }
}
