package gangmu.launch;

import gangmu.usecase.workspace.SampleFiles;
import gangmu.usecase.workspace.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample files that the program carries in its archive; laid out in a folder of their own before they are read. */
final class BundledSample implements SampleFiles {
    private static final String ROOT = "/sample-data/";
    /** When the units of the sample sent their returns: a further return of one of them is newer, whenever it was unpacked. */
    private static final FileTime SENT = FileTime.from(Instant.parse("2023-07-10T01:00:00Z"));

    @Override
    public Path folder() {
        URL plan = Objects.requireNonNull(BundledSample.class.getResource(ROOT + PLAN), ROOT + PLAN);
        try {
            URI uri = plan.toURI();
            if (uri.getScheme().equals("file")) {
                return copyOut(Objects.requireNonNull(Path.of(uri).getParent(), "a file stands in a folder").toRealPath());
            }
            try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
                return copyOut(archive.getPath(ROOT));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copyOut(Path from) throws IOException {
        Path to = TemporaryFiles.folder("sample");
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
                Files.setLastModifiedTime(target, SENT);
            }
        }
        return to;
    }
}
