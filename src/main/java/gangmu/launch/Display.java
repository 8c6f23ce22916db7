package gangmu.launch;

import gangmu.cli.command.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether there is a screen to open a window on, and what JavaFX needs on it.
 *
 * @param linux whether windows come by way of X and GTK
 * @param environment the variables that name the screen
 * @param libraries the folders in which the system looks for libraries
 */
record Display(boolean linux, Map<String, String> environment, List<Path> libraries) {
    private static final String GTK = "libgtk-3.so.0";
    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64",
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/lib/x86_64-linux-gnu",
            "/lib/aarch64-linux-gnu", "/usr/local/lib");

    static Display ofSystem() {
        Map<String, String> environment = System.getenv();
        return new Display(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"), environment,
                Stream.concat(LIBRARIES.stream(), Stream.of(
                        environment.getOrDefault("LD_LIBRARY_PATH", "").split(":"))).map(Path::of).toList());
    }

    boolean isThere() {
        return !linux || !screen().isBlank() || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    private String screen() {
        return environment.getOrDefault("DISPLAY", "");
    }

    /** The package without which JavaFX cannot open a window on Linux; empty where nothing is missing. */
    Optional<String> missingPackage() {
        boolean found = !linux || libraries.stream().anyMatch(folder -> Files.exists(folder.resolve(GTK)));
        return found ? Optional.empty() : Optional.of("libgtk-3-0");
    }

    /** Shows a window if there is where to, else says what is lacking, and gives the exit code of the program. */
    int open(Console console, Runnable window) {
        if (!isThere()) {
            console.warn("launch.no-display");
            return 1;
        }
        if (missingPackage().isPresent()) {
            console.warn("launch.no-gtk", missingPackage().get());
            return 1;
        }
        return show(console, window);
    }

    /** Shows a window until it is closed, and gives the exit code of the program. */
    int show(Console console, Runnable window) {
        try {
            window.run();
            return 0;
        } catch (UnsupportedOperationException e) {
            // This is how JavaFX says that nothing answers behind the name of the screen.
            console.warn("launch.display-unreachable", screen());
            return 1;
        }
    }
}
