package gangmu.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What tells a folder from a copy of it. */
final class FolderPlace {
    private FolderPlace() {
    }

    /**
     * The same as long as it is the same folder on the same machine, also under another name where the system has numbers for
     * folders; Windows has none, there it is the path.
     */
    static String of(Path folder) throws IOException {
        Object number = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        String place = FolderLock.host() + "\n" + (number == null ? folder.toRealPath() : number);
        return Hashes.hex(Hashes.sha256().digest(place.getBytes(StandardCharsets.UTF_8)));
    }
}
