package gangmu.ui.controls.grid;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The clipboard of the operating system. */
final class SystemClipboard implements ClipboardText {
    /** Goes away by itself as soon as another program puts something on the clipboard. */
    private static final DataFormat EDITED = new DataFormat("application/x-gangmu-cells");

    @Override
    public @Nullable String read() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Override
    public @Nullable String readEdited() {
        return Clipboard.getSystemClipboard().getContent(EDITED) instanceof String edited ? edited : null;
    }

    @Override
    public void write(String text) {
        write(text, text);
    }

    @Override
    public void write(String text, String edited) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        if (!edited.equals(text)) {
            content.put(EDITED, edited);
        }
        Clipboard.getSystemClipboard().setContent(content);
    }
}
