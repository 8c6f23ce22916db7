package gangmu.ui.controls;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link ThreeMarkBar} says, all in percent; what lies outside 0–100 is drawn at the end and told as it is.
 *
 * @param progress how far the thing is; the filled part
 * @param linear the share of time that has passed, a solid mark; null for none
 * @param phased what the phased plan asks for by now, a dotted mark; null for none
 * @param shape the verdict that colours the bar; null for the plain colour
 * @param colour as in {@link VerdictMark}
 */
public record BarReading(double progress, @Nullable Double linear, @Nullable Double phased,
        @Nullable VerdictShape shape, @Nullable String colour) {
    public BarReading(double progress, @Nullable Double linear, @Nullable Double phased, @Nullable VerdictShape shape) {
        this(progress, linear, phased, shape, null);
    }
}
