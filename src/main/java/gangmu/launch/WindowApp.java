package gangmu.launch;

import gangmu.ui.MainWindow;
import gangmu.ui.Pictures;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.SystemDesktop;
import gangmu.usecase.workspace.Progress;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application. An argument is the workspace to open. */
public final class WindowApp extends Application {
    /** The sides of the icon that the system may take its own from. */
    private static final int[] ICONS = {16, 32, 64, 256};
    private @Nullable MainWindow window;

    /** Shows the window on a workspace and waits until it is closed. */
    static void open(Path workspace) {
        launch(WindowApp.class, workspace.toString());
    }

    /** Shows the window on the workspace that was open last, or the start page. */
    static void open() {
        launch(WindowApp.class);
    }

    /** Shows every screen on JavaFX's headless platform and keeps a picture of each. */
    static void takePictures(Path workspace, Path folder, Locale language) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<@Nullable Void> taken = new CompletableFuture<>();
        Platform.startup(() -> {
            Clock clock = Clock.systemDefaultZone();
            Settings settings = new Settings(folder.resolveSibling("pictures-settings.properties"));
            settings.language(language);
            Stage stage = new Stage();
            MainWindow window = new MainWindow(stage, Wiring.adapters(clock, UUID::randomUUID), clock,
                    UUID::randomUUID, settings, new SystemDesktop(stage, null, () -> Words.of(language)));
            // A display that nobody sees may be any size: the pictures have the size that a screen for work has room for.
            stage.setWidth(window.scene().getWidth());
            stage.setHeight(window.scene().getHeight());
            stage.show();
            window.opening().openWith(workspace, progress -> Wiring.adapters(clock, UUID::randomUUID).storage()
                    .open(workspace, Progress.NONE))
                    .thenCompose(session -> new Pictures(window, folder).takeAll())
                    .whenComplete((done, fault) -> {
                        window.close();
                        if (fault == null) {
                            taken.complete(null);
                        } else {
                            taken.completeExceptionally(fault);
                        }
                    });
        });
        taken.join();
        Platform.exit();
    }

    @Override
    public void start(Stage stage) {
        Clock clock = Clock.systemDefaultZone();
        Settings settings = new Settings(settingsFile());
        window = new MainWindow(stage, Wiring.adapters(clock, UUID::randomUUID), clock, UUID::randomUUID, settings,
                new SystemDesktop(stage, getHostServices(), () -> Words.of(settings.language())));
        window.start();
        for (int size : ICONS) {
            stage.getIcons().add(new Image(Objects.requireNonNull(WindowApp.class.getResource("icon-" + size + ".png"))
                    .toExternalForm()));
        }
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = window.scene();
        stage.setMaximized(room.getWidth() <= scene.getWidth() || room.getHeight() <= scene.getHeight());
        stage.show();
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            window.opening().open(Path.of(arguments.getFirst()).toAbsolutePath().normalize());
        } else if (!settings.recent().isEmpty()) {
            window.opening().open(settings.recent().getFirst());
        }
    }

    /** Where the program remembers its user's choices: in the home folder, as no administrator is asked. */
    static Path settingsFile() {
        return Path.of(System.getProperty("user.home"), ".gangmu", "settings.properties");
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
