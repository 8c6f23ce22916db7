package gangmu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders with what is measured: made by whichever benchmark asks first, and copied for each that changes it. */
public final class Once {
    private Once() {
    }

    /** Fills a folder that does not exist yet. */
    @FunctionalInterface
    public interface Maker {
        void make(Path folder) throws IOException;
    }

    /** The folder of this name, shared by all benchmarks of a run: to be read only. */
    public static Path made(String name, Maker maker) throws IOException {
        Path folder = Path.of(System.getProperty(Benches.WORK)).resolve(name);
        if (!Files.exists(folder)) {
            Path unfinished = folder.resolveSibling(name + ".part");
            Benches.clear(unfinished);
            maker.make(unfinished);
            Files.move(unfinished, folder);
        }
        return folder;
    }

    /** A copy of such a folder, to be changed at will. */
    public static Path copied(String name, Maker maker) throws IOException {
        Path from = made(name, maker);
        Path to = Files.createTempDirectory(from.getParent(), name);
        List<Path> all;
        try (Stream<Path> inside = Files.walk(from)) {
            all = inside.skip(1).toList();
        }
        for (Path each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
        return to;
    }
}
