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

/**
 * That one program at a time has a workspace open. The system lets go of the lock when the program dies, so a lock
 * left behind does no harm; the file says who has it and since when.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = "workspace.lock";
    /** Far behind the text, because Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            String[] owner = Files.readString(file).strip().split("\n");
            throw Refusal.of("workspace.in-use", folder.toString(), owner[0], owner.length > 1 ? owner[1] : "?");
        }
        String owner = System.getProperty("user.name") + " (" + ProcessHandle.current().pid() + ")\n"
                + clock.instant() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
        return new FolderLock(channel, lock);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
