package gangmu.storage;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Base64;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.disk.FilePathDisk;

/**
 * A path in the words that a JDBC URL of H2 can carry. As it stands it would end at its first semicolon, and what comes
 * after that would be read as settings.
 */
final class UrlPath extends FilePathDisk {
    private static final String SCHEME = "gangmu";

    static {
        FilePath.register(new UrlPath());
    }

    /** What stands for a path in a URL; of a file system that is not the machine's own H2 wants to know the scheme. */
    static String of(Path path) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            return path.getFileSystem().provider().getScheme() + ":" + path.toAbsolutePath();
        }
        byte[] name = path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return SCHEME + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** Whether H2 would take the path for another one: it reads a backslash as a slash everywhere. */
    static boolean isMistaken(Path path) {
        return File.separatorChar != '\\' && path.toAbsolutePath().toString().indexOf('\\') >= 0;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** The file on the disk; the database's suffixes come after the words. From then on H2 calls it by its own name. */
    @Override
    public FilePathDisk getPath(String path) {
        if (!path.startsWith(SCHEME + ":")) {
            return super.getPath(path);
        }
        String words = path.substring(path.indexOf(':') + 1);
        int dot = words.indexOf('.') < 0 ? words.length() : words.indexOf('.');
        String name = new String(Base64.getUrlDecoder().decode(words.substring(0, dot)), StandardCharsets.UTF_8);
        return super.getPath(name + words.substring(dot));
    }
}
