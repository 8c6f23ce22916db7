package gangmu.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small file beside the database that says how far the journal goes, written and flushed after every change set: a
 * database that ends earlier has lost its tail. Two slots are written in turn, so that one is always whole. A third
 * one says, while nobody has the workspace open, what the database file looked like to the last byte.
 */
final class Seal implements AutoCloseable {
    static final String NAME = "plan.seal";
    private static final int SLOT = 128;
    private static final int FILE_SLOT = 2;
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private int slot;

    private Seal(FileChannel channel, int slot) {
        this.channel = channel;
        this.slot = slot;
    }

    /** How far the journal was known to go. */
    record Mark(long position, String chain) {
    }

    /** What a seal says: how far the journal goes, and the hash of the database file when it was last closed. */
    record Reading(@Nullable Mark mark, int slot, @Nullable String closedFile) {
    }

    /** Opens the seal for writing; the slot of the newest mark is written last. */
    static Seal open(Path folder) throws IOException {
        int latest = read(folder).slot();
        return new Seal(FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                latest == 0 ? 1 : 0);
    }

    static Reading read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Mark latest = null;
        int slot = -1;
        String closed = null;
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (int i = 0; i * SLOT < text.length(); i++) {
                String[] parts = text.substring(i * SLOT, Math.min(text.length(), (i + 1) * SLOT)).strip().split(" ");
                if (parts.length != 3 || !parts[2].equals(check(parts[0], parts[1]))) {
                    continue;
                }
                if (i == FILE_SLOT) {
                    closed = parts[1];
                } else if (latest == null || Long.parseLong(parts[0]) > latest.position()) {
                    latest = new Mark(Long.parseLong(parts[0]), parts[1]);
                    slot = i;
                }
            }
        }
        return new Reading(latest, slot, closed);
    }

    /** The newest mark, empty where there is none that can be read. */
    static Optional<Mark> mark(Path folder) throws IOException {
        return Optional.ofNullable(read(folder).mark());
    }

    void write(Mark mark) throws IOException {
        writeSlot(slot, Long.toString(mark.position()), mark.chain());
        slot = 1 - slot;
    }

    /** Says what the closed database file looks like; what is written to it later breaks this. */
    void writeClosed(Path database) throws IOException {
        writeSlot(FILE_SLOT, Long.toString(Files.size(database)), hash(database));
    }

    /** From now on the database file is being written to. */
    void clearClosed() throws IOException {
        channel.write(ByteBuffer.wrap((" ".repeat(SLOT - 1) + "\n").getBytes(StandardCharsets.ISO_8859_1)),
                (long) FILE_SLOT * SLOT);
    }

    private void writeSlot(int at, String first, String second) throws IOException {
        String line = first + " " + second + " " + check(first, second);
        byte[] bytes = (line + " ".repeat(SLOT - 1 - line.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        channel.write(ByteBuffer.wrap(bytes), (long) at * SLOT);
        channel.force(false);
    }

    static String hash(Path file) throws IOException {
        MessageDigest sha = Hashes.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        }
        return Hashes.hex(sha.digest());
    }

    private static String check(String first, String second) {
        return Hashes.hex(Hashes.sha256().digest((first + second).getBytes(StandardCharsets.ISO_8859_1)))
                .substring(0, 16);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
