package gangmu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the program notes for those who look after it, in a file that is made with its first line. It is kept in the home
 * folder, as the workspace may be what is damaged or full, and never shown to a user, who is told in words.
 */
final class LogFile extends Handler {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;
    private final Path folder;
    private @Nullable FileHandler file;

    LogFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            if (file == null) {
                Files.createDirectories(folder);
                file = new FileHandler(folder.resolve("gangmu-%g.log").toString(), BYTES, FILES, true);
                file.setEncoding(StandardCharsets.UTF_8.name());
                file.setFormatter(new LogLines(ZoneId.systemDefault()));
            }
            file.publish(entry);
        } catch (IOException e) {
            // A home folder that cannot be written to leaves nobody to tell.
            return;
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
