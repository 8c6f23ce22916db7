package gangmu.usecase.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where this run of the program lays what it needs for a while: one folder of its own, that only its user can look into.
 * It goes when the program ends; what a program that was killed left goes when the next one needs such a folder.
 */
public final class TemporaryFiles {
    private static final String PREFIX = "gangmu-";
    /** With the number of the process that made it. */
    private static final Pattern RUN = Pattern.compile("gangmu-(?:run|copy)-(\\d{1,18})-.*");
    /** As earlier programs called theirs, which does not tell whose they are: a day is enough for any of them. */
    private static final Pattern NAMELESS = Pattern.compile("gangmu-(?:(?:bundle|sample)-)?\\d+(?:\\..{1,5})?");
    private static final Duration DAY = Duration.ofDays(1);
    private static @Nullable Path run;
    private static boolean hooked;

    private TemporaryFiles() {
    }

    /** A new folder for one purpose. */
    public static Path folder(String purpose) throws IOException {
        return Files.createTempDirectory(ofRun(), purpose + "-");
    }

    private static synchronized Path ofRun() throws IOException {
        // Whoever cleans the system's temporary folder may have taken it away.
        if (run == null || !Files.isDirectory(run)) {
            Path all = Path.of(System.getProperty("java.io.tmpdir"));
            // For its user alone, on every system.
            Path fresh = Files.createTempDirectory(all, PREFIX + "run-" + ProcessHandle.current().pid() + "-");
            sweep(all, Files.getLastModifiedTime(fresh).toInstant());
            run = fresh;
            if (!hooked) {
                hooked = true;
                Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::end, "gangmu-temporary"));
            }
        }
        return run;
    }

    private static synchronized void end() {
        if (run != null) {
            delete(run);
        }
    }

    /**
     * Takes away what programs left that are no more.
     *
     * @param now by the clock of the file system
     */
    static void sweep(Path all, Instant now) {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path each : found) {
                if (isLeft(each, now)) {
                    left.add(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that cannot be looked into is somebody else's to clean.
            return;
        }
        left.forEach(TemporaryFiles::delete);
    }

    private static boolean isLeft(Path folder, Instant now) throws IOException {
        String name = folder.getFileName().toString();
        Instant made = Files.getLastModifiedTime(folder).toInstant();
        Matcher ofRun = RUN.matcher(name);
        return ofRun.matches() ? isGone(Long.parseLong(ofRun.group(1)), made, now)
                : NAMELESS.matcher(name).matches() && made.plus(DAY).isBefore(now);
    }

    /**
     * Whether the program is no more that made something on this machine.
     *
     * @param process its number
     * @param made when, by the clock of the file system
     * @param now by that clock too
     */
    public static boolean isGone(long process, Instant made, Instant now) {
        Optional<ProcessHandle> maker = ProcessHandle.of(process);
        // A process of the same number that began later is another one.
        return maker.isEmpty() || maker.get().info().startInstant()
                .map(started -> started.isAfter(made.plusSeconds(1))).orElse(made.plus(DAY).isBefore(now));
    }

    /** Takes away the folders of one purpose that are a day old or older: a window may be open for weeks. */
    public static synchronized void sweepOld(String purpose) {
        if (run == null) {
            return;
        }
        try {
            Path now = Files.createTempFile(run, "now", "");
            Instant kept = Files.getLastModifiedTime(now).toInstant().minus(DAY);
            Files.delete(now);
            try (DirectoryStream<Path> found = Files.newDirectoryStream(run, purpose + "-*")) {
                for (Path each : found) {
                    if (Files.getLastModifiedTime(each).toInstant().isBefore(kept)) {
                        delete(each);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They go with the run.
            return;
        }
    }

    /** Takes away the folders of one purpose, as far as no other program holds what is in them. */
    public static synchronized void sweepAll(String purpose) {
        if (run == null) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(run, purpose + "-*")) {
            for (Path each : found) {
                delete(each);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They go with the run.
            return;
        }
    }

    /** Deletes a folder with all in it, as far as it lets us; what a link leads to stays. */
    public static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException e) {
                    // Windows keeps what another program has open: the next run takes it.
                    continue;
                }
            }
        } catch (IOException e) {
            return;
        }
    }
}
