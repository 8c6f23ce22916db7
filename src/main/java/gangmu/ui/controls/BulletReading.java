package gangmu.ui.controls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link BulletBar} says of an indicator: one of the three, or a way with a spot below it.
 *
 * @param way how far it is on the way to a target
 * @param spot where a figure stands beside what is asked of it
 * @param step what a person said of it
 * @param label stands at the right, a few characters
 * @param shape the verdict that colours it; null for the plain colour
 * @param colour as in {@link VerdictMark}
 */
public record BulletReading(@Nullable BarReading way, @Nullable Spot spot, @Nullable Step step, String label,
        @Nullable VerdictShape shape, @Nullable String colour) {
    /**
     * A figure on an axis that has what is asked in its middle, all in percent of the axis 0–100.
     *
     * @param at where the figure stands
     * @param from where begins what is as expected
     * @param to where that ends
     */
    public record Spot(double at, double from, double to) {
    }

    /**
     * A step on a scale of verdicts.
     *
     * @param reached from 1, the worst; 0 as long as nobody judged
     * @param of how many steps there are
     */
    public record Step(int reached, int of) {
    }

    List<String> styles() {
        return VerdictShape.styles(shape, colour);
    }
}
