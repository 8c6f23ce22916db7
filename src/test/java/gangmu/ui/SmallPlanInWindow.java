package gangmu.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the small plan in a window of its own, which opens before each of them and closes after it. */
public abstract class SmallPlanInWindow {
    @TempDir
    protected Path temp;
    protected SmallPlan small;
    protected WindowOn on;

    @BeforeEach
    void open() {
        small = new SmallPlan(temp.resolve("w"));
        on = new WindowOn(temp.resolve("settings.properties"));
        on.open(temp.resolve("w"));
    }

    @AfterEach
    void close() {
        on.close();
    }
}
