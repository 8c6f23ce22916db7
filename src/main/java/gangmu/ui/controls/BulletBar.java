package gangmu.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in one bar, in the form that its type allows: the way to a target as a {@link ThreeMarkBar}; a figure beside
 * what is asked as a dot on a line, with what is asked as a mark in the middle and what is as expected shaded; a person's
 * verdict as a step on a scale. A few characters stand at its right.
 */
public final class BulletBar extends Bar {
    private static final double LABEL = 44;
    private static final double THICK = 8;
    private static final double DOT = 9;
    private static final double GAP = 3;
    private final ThreeMarkBar way = new ThreeMarkBar();
    private final Region axis = part("axis");
    private final Region band = part("band");
    private final Region target = part("target");
    private final Region dot = part("dot");
    private final List<Region> steps = new ArrayList<>();
    private final Label label = new Label();
    private @Nullable BulletReading reading;

    public BulletBar() {
        super("bullet-bar");
        way.setLabelled(false);
        label.getStyleClass().add("percent");
        label.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(way, axis, band, target, dot, label);
        show(null);
    }

    /** Shows another reading; null draws nothing. */
    public void show(@Nullable BulletReading newReading) {
        if (newReading != null && newReading.equals(reading)) {
            return;
        }
        getStyleClass().removeAll(reading == null ? List.of() : reading.styles());
        getStyleClass().addAll(newReading == null ? List.of() : newReading.styles());
        reading = newReading;
        way.show(newReading == null ? null : newReading.way());
        way.setVisible(newReading != null && newReading.way() != null);
        boolean spot = newReading != null && newReading.spot() != null;
        for (Region each : List.of(axis, band, target, dot)) {
            each.setVisible(spot);
        }
        scale(newReading == null ? null : newReading.step());
        label.setText(newReading == null ? "" : newReading.label());
        setAccessibleText(label.getText());
        requestLayout();
    }

    private void scale(BulletReading.@Nullable Step step) {
        getChildren().removeAll(steps);
        steps.clear();
        for (int i = 1; step != null && i <= step.of(); i++) {
            Region each = part("step");
            if (i == step.reached()) {
                each.getStyleClass().add("reached");
            }
            steps.add(each);
        }
        getChildren().addAll(steps);
    }

    @Override
    protected void layoutChildren() {
        if (reading == null) {
            return;
        }
        double width = Math.max(0, getWidth() - LABEL);
        boolean both = reading.way() != null && reading.spot() != null;
        double lane = both ? getHeight() / 2 : getHeight();
        way.resizeRelocate(0, 0, width, lane);
        if (reading.spot() != null) {
            spot(reading.spot(), width, Math.rint(both ? lane * 1.5 : lane / 2), Math.min(THICK, lane / 2));
        }
        if (reading.step() != null) {
            steps(reading.step(), width, Math.rint(lane / 2));
        }
        label.resizeRelocate(width + 4, 0, LABEL - 4, getHeight());
    }

    private void spot(BulletReading.Spot spot, double width, double middle, double thick) {
        double from = at(spot.from(), width);
        axis.resizeRelocate(0, middle - 1, width, 2);
        band.resizeRelocate(from, middle - thick / 2, at(spot.to(), width) - from, thick);
        target.resizeRelocate(at(50, width) - 1, middle - thick, 2, 2 * thick);
        double round = Math.min(DOT, thick + 1);
        dot.resizeRelocate(at(spot.at(), width) - round / 2, middle - round / 2, round, round);
    }

    private void steps(BulletReading.Step step, double width, double middle) {
        double each = Math.max(1, (width - GAP * (step.of() - 1)) / step.of());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).resizeRelocate(i * (each + GAP), middle - THICK / 2, each, THICK);
        }
    }

    private static double at(double share, double width) {
        return Math.clamp(share, 0, 100) / 100 * width;
    }
}
