package gangmu.storage;

import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one program at a time has a workspace open. The system lets go of the lock when the program dies, so a lock
 * left behind does no harm; the file says who has it, on which machine, and since when.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = "workspace.lock";
    /** Far behind the text, because Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw inUse(folder, file, clock.getZone());
            }
            byte[] owner = (System.getProperty("user.name") + "@" + host() + " (" + ProcessHandle.current().pid()
                    + ")\n" + clock.instant() + "\n").getBytes(StandardCharsets.UTF_8);
            // Never empty for a moment: somebody may be reading who has it.
            channel.write(ByteBuffer.wrap(owner), 0);
            channel.truncate(owner.length);
            return new FolderLock(channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether a program has the workspace open, asked without leave to write there. */
    static boolean isHeld(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock shared = channel.tryLock(LOCKED_BYTE, 1, true)) {
            return shared == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static Refusal inUse(Path folder, Path file, ZoneId zone) throws IOException {
        List<String> lines = Files.readString(file).lines().toList();
        String owner = lines.isEmpty() ? "?" : lines.getFirst();
        return Refusal.of("workspace.in-use", folder.toString(), owner,
                lines.size() > 1 ? shown(lines.get(1), zone) : "?");
    }

    private static String shown(String instant, ZoneId zone) {
        try {
            return shown(Instant.parse(instant), zone);
        } catch (DateTimeException e) {
            return instant;
        }
    }

    /** A time as a user reads it, in the zone of the clock. */
    static String shown(Instant time, ZoneId zone) {
        return SHOWN.format(time.atZone(zone));
    }

    /** The name of this machine, without asking a network for it. */
    static String host() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        if (name.isBlank()) {
            try {
                name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            } catch (IOException e) {
                name = "?";
            }
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
