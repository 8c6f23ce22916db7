package gangmu.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether there is a screen to open a window on, and what JavaFX needs on it. */
final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final List<String> LIBRARY_FOLDERS = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64",
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/lib/x86_64-linux-gnu",
            "/lib/aarch64-linux-gnu", "/usr/local/lib");

    private Display() {
    }

    static boolean isThere() {
        return !isLinux() || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** The package without which JavaFX cannot open a window on Linux; empty where nothing is missing. */
    static Optional<String> missingPackage() {
        boolean found = !isLinux() || Stream.concat(LIBRARY_FOLDERS.stream(),
                Stream.of(String.valueOf(System.getenv("LD_LIBRARY_PATH")).split(":")))
                .anyMatch(folder -> Files.exists(Path.of(folder, GTK)));
        return found ? Optional.empty() : Optional.of("libgtk-3-0");
    }
}
