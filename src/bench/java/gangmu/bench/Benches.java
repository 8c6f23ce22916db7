package gangmu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints what they measured as one table. */
public final class Benches {
    /** Where benchmarks keep what they make once for all their runs; empty at the start of each run of all. */
    static final String WORK = "gangmu.bench.work";

    private Benches() {
    }

    /**
     * @param args a regular expression that picks benchmarks by class and method ({@code .*} for all), and the folder
     *     for what is made on the way: JMH's own log and figures, the plans and files that are measured
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Path.of(args[1]);
        Path work = folder.resolve("work");
        clear(work);
        Files.createDirectories(work);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                .include("Bench\\..*" + args[0] + "|" + args[0] + ".*Bench\\.")
                .forks(1).threads(1).timeUnit(TimeUnit.MILLISECONDS)
                .warmupTime(TimeValue.seconds(3)).measurementTime(TimeValue.seconds(3))
                .addProfiler(FxThread.class).shouldFailOnError(true).verbosity(VerboseMode.NORMAL)
                .output(folder.resolve("jmh.log").toString())
                .result(folder.resolve("jmh.json").toString()).resultFormat(ResultFormatType.JSON)
                // Before what a benchmark asks for by itself, which then counts.
                .jvmArgsPrepend("-Xmx2g", "-D" + WORK + "=" + work).build()).run();
        clear(work);
        // JMH keeps System.out for itself only while it runs.
        System.out.print(new FloorTable(results).text());
        System.out.println(folder.resolve("jmh.json"));
    }

    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
