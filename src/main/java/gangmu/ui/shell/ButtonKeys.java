package gangmu.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Alt with a digit presses the buttons of the screen in front, in reading order, from the tenth on with Shift; their tooltips say so. */
final class ButtonKeys {
    /** Buttons whose upper edges are so near stand in one line. */
    private static final double LINE = 16;
    /** With Alt, and with Alt and Shift. */
    private static final int DIGITS = 9;
    private static final int MOST = 2 * DIGITS;
    private static final Object OURS = new Object();
    private final Parent front;

    ButtonKeys(Parent front) {
        this.front = front;
        front.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> tell());
    }

    /** Whether the key was one of these; then it is done. */
    boolean press(KeyEvent event) {
        int digit = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
        boolean ours = event.isAltDown() && !event.isShortcutDown()
                && event.getCode().compareTo(KeyCode.DIGIT1) >= 0 && event.getCode().compareTo(KeyCode.DIGIT9) <= 0;
        List<ButtonBase> buttons = ours ? buttons() : List.of();
        int at = event.isShiftDown() ? digit + DIGITS : digit;
        if (at < 0 || at >= buttons.size()) {
            return false;
        }
        if (!buttons.get(at).isDisabled()) {
            buttons.get(at).requestFocus();
            buttons.get(at).fire();
        }
        return true;
    }

    private void tell() {
        List<ButtonBase> buttons = buttons();
        for (int i = 0; i < buttons.size(); i++) {
            ButtonBase button = buttons.get(i);
            Tooltip tip = button.getTooltip();
            if (tip == null) {
                tip = new Tooltip();
                tip.getProperties().put(OURS, OURS);
                button.setTooltip(tip);
            }
            // A screen's own tooltip names a key of the screen's own.
            if (tip.getProperties().containsKey(OURS)) {
                tip.setText((button.getText() + "  " + key(i)).strip());
            }
        }
    }

    private static String key(int at) {
        return at < DIGITS ? "Alt+" + (at + 1) : "Alt+Shift+" + (at - DIGITS + 1);
    }

    private List<ButtonBase> buttons() {
        List<ButtonBase> found = new ArrayList<>();
        collect(front, found);
        return found.stream().sorted(Comparator.comparingDouble(ButtonKeys::line).thenComparingDouble(ButtonKeys::left))
                .limit(MOST).toList();
    }

    private static double line(Node node) {
        return Math.floor(node.localToScene(0, 0).getY() / LINE);
    }

    private static double left(Node node) {
        return node.localToScene(0, 0).getX();
    }

    private static void collect(Node node, List<ButtonBase> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Button || node instanceof MenuButton) {
            found.add((ButtonBase) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
