package gangmu.launch;

import gangmu.cli.command.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu open [WORKSPACE]}: the window, as a double click on a workspace's database starts it. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKSPACE", descriptionKey = "open-workspace")
    private @Nullable Path workspace;

    OpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path named = workspace;
        return Display.ofSystem().open(console, named == null ? WindowApp::open : () -> WindowApp.open(folderOf(named)));
    }

    /** What is clicked on is a file, and its workspace the folder that it is in. */
    private static Path folderOf(Path named) {
        Path whole = named.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        return parent != null && Files.isRegularFile(whole) ? parent : whole;
    }
}
