package gangmu.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Opens files on desktops that do not tell JavaFX whether they have a program for it: there it would do nothing, and
 * nobody would know why.
 */
final class SystemOpener {
    /** What opens a file on Linux, the first that is there: the desktop's own way, then GNOME's. */
    static final List<List<String>> LINUX = List.of(List.of("xdg-open"), List.of("gio", "open"));
    private final List<List<String>> commands;
    private final Consumer<Path> unopened;

    /**
     * An opener by commands of the system.
     *
     * @param commands each takes the file as its last argument, and says by its exit code whether it could
     * @param unopened is told of a file that nothing opened, on any thread
     */
    SystemOpener(List<List<String>> commands, Consumer<Path> unopened) {
        this.commands = commands;
        this.unopened = unopened;
    }

    void open(Path file) {
        for (List<String> command : commands) {
            List<String> line = new ArrayList<>(command);
            line.add(file.toString());
            try {
                new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().thenAccept(ended -> {
                            if (ended.exitValue() != 0) {
                                unopened.accept(file);
                            }
                        });
                return;
            } catch (IOException absent) {
                // The next one may be there.
                continue;
            }
        }
        unopened.accept(file);
    }
}
