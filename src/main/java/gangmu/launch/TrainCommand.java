package gangmu.launch;

import gangmu.cli.Gangmu;
import gangmu.cli.command.Console;
import gangmu.usecase.workspace.Adapters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code gangmu train}, of the build alone: does in a temporary folder what people do first, so that the virtual machine
 * keeps the classes of it in the archive that its options name, and starts from that later.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final String[][] FIRST_STEPS = {
            {"new", "", "--name", "plan", "--start", "2021-01-01", "--end", "2025-12-31"},
            {"add", "", "unit", "unit"},
            {"add", "", "task", "task", "lead=unit"},
            {"period", "", "add", "2023-06", "--data-date", "2023-06-30"},
            {"set", "", "1", "name", "task renamed"},
            {"show", "", "1", "--json"},
            {"show", ""},
            {"assess", ""}};
    private final Adapters adapters;
    private final Clock clock;

    TrainCommand(Adapters adapters, Clock clock) {
        this.adapters = adapters;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("gangmu-train");
        try {
            Path workspace = folder.resolve("workspace");
            for (String[] step : FIRST_STEPS) {
                int exit = quietly(step, workspace);
                if (exit != 0) {
                    return exit;
                }
            }
            WindowApp.takePictures(workspace, folder.resolve("pictures"), Locale.SIMPLIFIED_CHINESE);
            return 0;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private int quietly(String[] step, Path workspace) {
        String[] args = step.clone();
        args[1] = workspace.toString();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Gangmu gangmu = new Gangmu(adapters, clock, UUID::randomUUID, new Console(nowhere, nowhere, Locale.SIMPLIFIED_CHINESE));
        return Gangmu.run(gangmu, List.of(), args);
    }
}
