package gangmu.ui.shell;

import javafx.scene.Node;

/** One entry of the rail. Made when it is first shown. */
public interface Screen {
    Node node();

    /** Called each time it comes to the front. */
    default void shown() {
    }

    /** Where the keyboard focus goes when it comes to the front. */
    default void focus() {
        node().requestFocus();
    }
}
