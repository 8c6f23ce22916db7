package gangmu.ui.shell;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Makes dialogs look like the window that they belong to. */
public final class Dialogs {
    private Dialogs() {
    }

    /** The window of the program, which dialogs lie before; null before there is one. */
    public static @Nullable Window owner() {
        return Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null);
    }

    public static void dress(Dialog<?> dialog) {
        Window owner = owner();
        if (owner != null) {
            dialog.initOwner(owner);
        }
        dress(dialog.getDialogPane());
    }

    /** The window's colours and sizes; light or dark as it is now. */
    public static void dress(DialogPane pane) {
        Window owner = owner();
        if (owner != null && owner.getScene() != null) {
            pane.getStyleClass().addAll(owner.getScene().getRoot().getStyleClass().stream()
                    .filter(style -> style.equals("gangmu") || style.equals("dark") || style.equals("light")).toList());
            pane.getStylesheets().setAll(owner.getScene().getStylesheets());
        }
    }
}
