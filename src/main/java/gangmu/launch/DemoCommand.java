package gangmu.launch;

import gangmu.cli.command.Console;
import gangmu.usecase.workspace.Adapters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu demo [FOLDER]}: what README's run command starts. Of this package, for it may open the window. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Adapters adapters;
    private final Clock clock;
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", defaultValue = "gangmu-demo", descriptionKey = "demo-folder")
    private Path folder = Path.of("gangmu-demo");

    DemoCommand(Adapters adapters, Clock clock, Console console) {
        this.adapters = adapters;
        this.clock = clock;
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Demo(adapters, clock, console, folder).run();
    }
}
