package gangmu.launch;

import gangmu.ui.MainWindow;
import gangmu.ui.shell.Settings;
import gangmu.ui.shell.SystemDesktop;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window as a JavaFX application. An argument is the workspace to open. */
public final class WindowApp extends Application {
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Clock clock = Clock.systemDefaultZone();
        Settings settings = new Settings(settingsFile());
        window = new MainWindow(stage, Wiring.adapters(clock, UUID::randomUUID), clock, UUID::randomUUID, settings,
                new SystemDesktop(stage, getHostServices(), () -> Words.of(settings.language())));
        window.start();
        stage.show();
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            window.open(Path.of(arguments.getFirst()).toAbsolutePath().normalize());
        } else if (!settings.recent().isEmpty()) {
            window.open(settings.recent().getFirst());
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
