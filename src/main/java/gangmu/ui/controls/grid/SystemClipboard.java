package gangmu.ui.controls.grid;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** The clipboard of the operating system. */
final class SystemClipboard implements ClipboardText {
    @Override
    public @Nullable String read() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Override
    public void write(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
