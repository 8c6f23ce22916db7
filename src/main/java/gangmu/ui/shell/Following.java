package gangmu.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

/** Keeps a node up to date while it is in the window; out of the window it waits until it comes back. */
final class Following {
    private final Node node;
    private final Runnable refresh;
    private boolean stale;

    Following(ReadOnlyObjectProperty<Session.View> view, Node node, Runnable refresh) {
        this.node = node;
        this.refresh = refresh;
        view.addListener((o, was, is) -> changed());
        node.sceneProperty().addListener((o, was, is) -> {
            if (is != null && stale) {
                changed();
            }
        });
        refresh.run();
    }

    private void changed() {
        stale = node.getScene() == null;
        if (!stale) {
            refresh.run();
        }
    }
}
