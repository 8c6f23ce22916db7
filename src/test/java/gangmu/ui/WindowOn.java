package gangmu.ui;

import gangmu.launch.Wiring;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.ui.shell.Settings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real workspace, on JavaFX's headless platform, and hands to work it with. */
public final class WindowOn implements AutoCloseable {
    private static final int PATIENCE = 30;
    public final FxRobot robot = new FxRobot();
    public final Answers desktop = new Answers();
    public final MainWindow window;

    /** The desktop of a test: it answers what the test told it to. */
    public static final class Answers implements Desktop {
        public List<Path> files = List.of();
        public @Nullable Path folder;
        public @Nullable Path target;
        public final List<Path> opened = new ArrayList<>();

        @Override
        public List<Path> chooseFiles(String title, List<String> endings) {
            return files;
        }

        @Override
        public @Nullable Path chooseFolder(String title) {
            return folder;
        }

        @Override
        public @Nullable Path chooseTarget(String title, String proposedName) {
            return target;
        }

        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void open(Path kept, String name) {
            opened.add(kept);
        }

        @Override
        public boolean confirm(String title, String text, String yes) {
            return true;
        }
    }

    public WindowOn(Path settings) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            window = fx(() -> {
                MainWindow made = new MainWindow(stage,
                        Wiring.adapters(TestWorkspaces.CLOCK, UUID::randomUUID), TestWorkspaces.CLOCK,
                        UUID::randomUUID, new Settings(settings), desktop);
                made.start();
                stage.show();
                return made;
            });
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a workspace and waits until it is assessed. */
    public Session open(Path workspace) {
        fx(() -> {
            window.open(workspace);
            return true;
        });
        until(() -> window.session() != null);
        settled();
        return session();
    }

    public Session session() {
        return Objects.requireNonNull(window.session());
    }

    /** Waits until nothing is being worked out any more. */
    public void settled() {
        until(() -> !session().work().busy().get()
                && (session().view().get().period() == null || session().view().get().assessment() != null));
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> !session().work().busy().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void go(Place place) {
        fx(() -> {
            session().go(place);
            return true;
        });
        settled();
    }

    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    public static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, work);
    }

    /** Saves what the window shows under target/screenshots. */
    public void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        var image = fx(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return window.scene().snapshot(null);
        });
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        fx(() -> {
            window.close();
            return true;
        });
    }
}
