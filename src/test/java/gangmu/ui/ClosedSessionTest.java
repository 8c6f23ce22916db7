package gangmu.ui;

import static gangmu.ui.WindowOn.fx;

import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** A window stays open for days, and opens one workspace after another. */
class ClosedSessionTest extends SmallPlanInWindow {
    @Test
    void aWorkspaceThatWasClosedIsLetGoWithItsScreens() {
        WeakReference<Session> closed = new WeakReference<>(on.session());
        for (Place place : Place.values()) {
            on.go(place);
        }
        fx(() -> {
            on.window.start();
            on.window.opening().open(temp.resolve("w"));
            return true;
        });
        on.until(() -> on.window.session() != null);
        on.settled();
        on.until(() -> {
            System.gc();
            return closed.get() == null;
        });
    }
}
