package gangmu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Has programs stand still on Linux, so that what lies on the disk is what a kill would leave. */
final class Stopping {
    private static final long MILLISECOND = 1_000_000;

    private Stopping() {
    }

    /** What is waited for. */
    interface Condition {
        boolean holds() throws IOException;
    }

    static void until(Condition condition) throws IOException {
        while (!condition.holds()) {
            LockSupport.parkNanos(MILLISECOND);
        }
    }

    /** Lets a program work on for a while: the moment is to be any. */
    static void pause(long milliseconds) {
        long end = System.nanoTime() + milliseconds * MILLISECOND;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Comes back when none of its threads does anything any more. */
    static void stop(Process program) throws IOException, InterruptedException {
        signal(program, "-STOP");
        until(() -> threads(program).stream().allMatch(state -> state.equals("T")));
    }

    static void goOn(Process program) throws IOException, InterruptedException {
        signal(program, "-CONT");
    }

    private static void signal(Process program, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(program.pid())).start().waitFor();
    }

    private static List<String> threads(Process program) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(program.pid()), "task"))) {
            return tasks.map(task -> {
                try {
                    String stat = Files.readString(task.resolve("stat"));
                    // The name before it may hold anything.
                    return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
                } catch (IOException e) {
                    return "T";
                }
            }).toList();
        }
    }
}
