package gangmu.ui.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One bar that says three things: filled, how far the thing is; a solid mark, how much time has passed; a dotted mark,
 * what the phased plan asks for. The percentage stands at its right.
 */
public final class ThreeMarkBar extends Bar {
    private static final double LABEL = 40;
    private static final double THICK = 8;
    private final Region track = part("track");
    private final Region fill = part("fill");
    private final Region linear = part("linear");
    private final Region phased = part("phased");
    private final Label percent = new Label();
    private boolean labelled = true;
    private @Nullable BarReading reading;

    public ThreeMarkBar() {
        super("three-mark-bar");
        percent.getStyleClass().add("percent");
        percent.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(track, fill, phased, linear, percent);
        show(null);
    }

    public ThreeMarkBar(@Nullable BarReading reading) {
        this();
        show(reading);
    }

    /** Whether the percentage stands beside the bar; it does at first. */
    public void setLabelled(boolean newLabelled) {
        labelled = newLabelled;
        percent.setVisible(labelled && reading != null);
        requestLayout();
    }

    /** Shows another reading; null draws nothing. */
    public void show(@Nullable BarReading newReading) {
        List<String> before = styles(reading);
        if (newReading != null && newReading.equals(reading)) {
            return;
        }
        reading = newReading;
        track.setVisible(newReading != null);
        fill.setVisible(newReading != null && newReading.progress() > 0);
        linear.setVisible(newReading != null && newReading.linear() != null);
        phased.setVisible(newReading != null && newReading.phased() != null);
        percent.setVisible(newReading != null && labelled);
        percent.setText(newReading == null ? "" : Math.round(newReading.progress()) + "%");
        setAccessibleText(percent.getText());
        List<String> now = styles(newReading);
        if (!now.equals(before)) {
            getStyleClass().removeAll(before);
            getStyleClass().addAll(now);
        }
        requestLayout();
    }

    private static List<String> styles(@Nullable BarReading reading) {
        return reading == null ? List.of() : VerdictShape.styles(reading.shape(), reading.colour());
    }

    @Override
    protected void layoutChildren() {
        if (reading == null) {
            return;
        }
        double width = Math.max(0, getWidth() - (labelled ? LABEL : 0));
        double middle = Math.rint(getHeight() / 2);
        double thick = Math.min(THICK, Math.floor(getHeight() / 2));
        double top = middle - thick / 2;
        track.resizeRelocate(0, top, width, thick);
        fill.resizeRelocate(0, top, Math.max(thick / 2, at(reading.progress(), width)), thick);
        mark(linear, reading.linear(), width, middle, thick);
        mark(phased, reading.phased(), width, middle, thick);
        percent.resizeRelocate(width + 4, 0, LABEL - 4, getHeight());
    }

    private static void mark(Region mark, @Nullable Double share, double width, double middle, double thick) {
        if (share != null) {
            mark.resizeRelocate(at(share, width) - 1, middle - thick, 2, thick * 2);
        }
    }

    private static double at(double share, double width) {
        return Math.rint(Math.clamp(share, 0, 100) / 100 * width);
    }
}
