package gangmu.returns.accepting;

import org.jspecify.annotations.Nullable;

/** What a person decided for one cell of a return. */
public sealed interface CellChoice {
    /** 采用: their value as it was understood. */
    record TakeTheirs() implements CellChoice {
    }

    /** 不采用: ours stays. */
    record KeepOurs() implements CellChoice {
    }

    /**
     * 改为…: another value, as the person who takes it in typed it.
     *
     * @param text the canonical text of the column's field; null for no value
     */
    record Use(@Nullable String text) implements CellChoice {
    }
}
