package gangmu.launch;

import gangmu.usecase.workspace.LogFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The log in the home folder, as the workspace may be what is damaged or full. */
final class HomeLogs implements LogFiles {
    private final Path folder;

    HomeLogs(Path folder) {
        this.folder = folder;
    }

    static Path folder() {
        return Path.of(System.getProperty("user.home"), ".gangmu", "logs");
    }

    @Override
    public List<Path> files() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.flush();
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.getFileName().toString().matches("gangmu-\\d+\\.log(\\.\\d+)?"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> about() {
        String version = HomeLogs.class.getPackage().getImplementationVersion();
        Runtime machine = Runtime.getRuntime();
        return List.of("gangmu " + Objects.requireNonNullElse(version, "dev"),
                "java " + Runtime.version() + " " + System.getProperty("java.vendor"),
                "system " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "processors " + machine.availableProcessors() + ", heap " + (machine.maxMemory() >> 20) + " MB");
    }
}
