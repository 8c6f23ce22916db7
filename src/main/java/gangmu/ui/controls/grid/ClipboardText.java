package gangmu.ui.controls.grid;

import org.jspecify.annotations.Nullable;

/** The text on the clipboard: the system's, unless a test brings its own. */
public interface ClipboardText {
    @Nullable String read();

    void write(String text);
}
