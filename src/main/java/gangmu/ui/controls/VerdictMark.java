package gangmu.ui.controls;

import org.jspecify.annotations.Nullable;

/**
 * What a light shows.
 *
 * @param shape its shape, which brings its colour where it has none of its own
 * @param word the verdict in words, for example 滞后
 * @param colour {@code blue}, {@code green}, {@code amber}, {@code red} or {@code grey}; null for the shape's
 */
public record VerdictMark(VerdictShape shape, String word, @Nullable String colour) {
    public VerdictMark(VerdictShape shape, String word) {
        this(shape, word, null);
    }
}
