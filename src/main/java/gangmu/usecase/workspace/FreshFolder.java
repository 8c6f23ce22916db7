package gangmu.usecase.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a workspace that is being made: where that fails, nothing of it is left behind. */
public final class FreshFolder {
    private FreshFolder() {
    }

    public static <T extends @Nullable Object> T make(Storage storage, Path folder, Supplier<T> filled) {
        boolean ours = !Files.exists(folder);
        storage.create(folder);
        boolean complete = false;
        try {
            T made = filled.get();
            complete = true;
            return made;
        } finally {
            if (!complete) {
                empty(folder, ours);
            }
        }
    }

    private static void empty(Path folder, boolean itself) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (itself || !path.equals(folder)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            // An empty workspace is left behind; it harms nobody and can be deleted by hand.
            return;
        }
    }
}
