package gangmu.ui;

import java.lang.reflect.Field;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;

/** The one stage of all tests in a program. */
public final class PrimaryStage {
    private PrimaryStage() {
    }

    /**
     * Gives the stage. TestFX would keep every event that is fired on it, and through them every node of every test:
     * a gigabyte at the end of the suite.
     */
    public static Stage get() {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            Field kept = FxToolkitContext.class.getDeclaredField("firedEvents");
            kept.setAccessible(true);
            if (kept.get(FxToolkit.toolkitContext()) instanceof FiredEvents events) {
                events.stopStoringFiredEvents();
                events.clearEvents();
            }
            return stage;
        } catch (TimeoutException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
