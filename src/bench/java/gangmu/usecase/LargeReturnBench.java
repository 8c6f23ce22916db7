package gangmu.usecase;

import gangmu.bench.BigPlan;
import gangmu.bench.Once;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One return of 100,000 rows with more than 20 columns, read, matched and compared three ways in a heap of 512 MB that
 * also holds the plan, beside a plain pass over the same file with fastexcel in the same heap.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class LargeReturnBench {
    private static final int ROWS = 100_000;
    /** More than any unit leads; the other rows it added by itself, and each is told or counted. */
    private static final int ASKED = 10_000;
    private Path folder;
    private Path file;

    @Setup
    public void make() throws IOException {
        folder = Once.made("large-return", LargeReturnBench::inRoomierHeap);
        try (Stream<Path> inside = Files.list(folder.resolve("files"))) {
            file = inside.findFirst().orElseThrow();
        }
    }

    @Benchmark
    public int readAndCompareAReturnOf100000Rows(OpenWorkspace open) {
        List<ReturnPreview> previews = new TakeInReturn(open.workspace, new WorkbookFiles())
                .preview(List.of(file), ReturnHints.NONE, Progress.NONE, preview -> { });
        ReturnPreview preview = previews.getFirst();
        if (preview.outcome() != ReturnOutcome.PREVIEWED || preview.cells().size() < ASKED * 5) {
            throw new IllegalStateException(preview.outcome() + " " + preview.cells().size() + " " + preview.messages());
        }
        return preview.cells().size();
    }

    @Benchmark
    public int floorFastexcelReadOfTheReturn() throws IOException {
        return FilledReturns.readWithFastexcel(file);
    }

    /** The plan, in memory as it is while anybody works; opening it is measured elsewhere. */
    @State(Scope.Thread)
    public static class OpenWorkspace {
        private Workspace workspace;

        @Setup(Level.Trial)
        public void open(LargeReturnBench bench) throws IOException {
            bench.make();
            workspace = BigPlan.open(bench.folder.resolve("workspace"));
        }

        @TearDown(Level.Trial)
        public void close() {
            workspace.close();
        }
    }

    /** To write the return takes more memory than to read it. */
    private static void inRoomierHeap(Path folder) throws IOException {
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "-cp", System.getProperty("java.class.path"), FilledReturns.class.getName(), folder.toString(),
                Integer.toString(ROWS), Integer.toString(ASKED)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (made.waitFor() != 0) {
                throw new IOException("no return was made");
            }
        } catch (InterruptedException e) {
            made.destroyForcibly();
            throw new IOException(e);
        }
    }
}
