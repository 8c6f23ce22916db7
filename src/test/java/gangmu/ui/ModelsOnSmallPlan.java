package gangmu.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of view models share: a small plan, held in memory, in a session without a window. */
public abstract class ModelsOnSmallPlan {
    @TempDir
    protected Path temp;
    protected SmallPlan small;
    protected SessionAlone on;

    @BeforeEach
    final void openSession() {
        small = new SmallPlan(temp.resolve("w"));
        on = new SessionAlone(temp.resolve("w"));
    }

    @AfterEach
    final void closeSession() {
        on.close();
    }
}
