package gangmu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder for a copy that is only needed for a while; what dead programs left of theirs is cleared away. */
final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = "gangmu-copy-";
    private static final Pattern NAMED = Pattern.compile(Pattern.quote(PREFIX) + "(\\d+)-.*");
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder make() throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        clearDead(all);
        return new TemporaryFolder(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
    }

    private static void clearDead(Path all) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.list(all)) {
            found = files.filter(f -> f.getFileName().toString().startsWith(PREFIX)).toList();
        }
        for (Path each : found) {
            Matcher named = NAMED.matcher(each.getFileName().toString());
            if (named.matches() && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty()) {
                deleteAll(each);
            }
        }
    }

    Path path() {
        return path;
    }

    /** Deletes a folder with all in it, as far as it lets us. */
    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // It is cleared away by the next program that needs such a folder.
            return;
        }
    }

    @Override
    public void close() {
        deleteAll(path);
    }
}
