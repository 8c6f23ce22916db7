package gangmu.ui.controls.grid;

import org.jspecify.annotations.Nullable;

/** The text on the clipboard: the system's, unless a test brings its own. */
public interface ClipboardText {
    @Nullable String read();

    /**
     * The block as edits of its cells start from, where a grid of this program put it there; null for anything else. Where
     * the two differ, other programs want the bare number, a grid what leaves no doubt.
     */
    default @Nullable String readEdited() {
        return null;
    }

    void write(String text);

    /** @param edited the same block for {@link #readEdited} */
    default void write(String text, String edited) {
        write(text);
    }
}
