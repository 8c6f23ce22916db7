package gangmu.columns;

import org.jspecify.annotations.Nullable;

/**
 * What a column says of a row; see {@link Column#value}.
 *
 * @param <R> what a row stands for
 */
@FunctionalInterface
public interface Value<R> {
    @Nullable Object of(R row);
}
