package gangmu.ui.controls;

/**
 * What a light shows.
 *
 * @param shape its shape, which brings its colour
 * @param word the verdict in words, for example 滞后
 */
public record VerdictMark(VerdictShape shape, String word) {
}
