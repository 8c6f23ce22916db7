package gangmu.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A small file beside the database that says how far the journal goes, written and flushed after every change set. A
 * database that ends earlier has lost its tail. Two slots are written in turn, so that one is always whole.
 */
final class Seal implements AutoCloseable {
    static final String NAME = "plan.seal";
    private static final int SLOT = 128;

    private final FileChannel channel;
    private int slot;

    private Seal(FileChannel channel) {
        this.channel = channel;
    }

    /** How far the journal was known to go. */
    record Mark(long position, String chain) {
    }

    static Seal open(Path folder) throws IOException {
        return new Seal(FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    static Optional<Mark> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Mark latest = null;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n")) {
            String[] parts = line.strip().split(" ");
            if (parts.length == 3 && parts[2].equals(check(parts[0], parts[1]))) {
                Mark mark = new Mark(Long.parseLong(parts[0]), parts[1]);
                latest = latest == null || mark.position() > latest.position() ? mark : latest;
            }
        }
        return Optional.ofNullable(latest);
    }

    void write(Mark mark) throws IOException {
        String position = Long.toString(mark.position());
        String line = position + " " + mark.chain() + " " + check(position, mark.chain());
        byte[] bytes = (line + " ".repeat(SLOT - 1 - line.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        channel.write(ByteBuffer.wrap(bytes), (long) slot * SLOT);
        channel.force(false);
        slot = 1 - slot;
    }

    private static String check(String position, String chain) {
        return Hashes.hex(Hashes.sha256().digest((position + chain).getBytes(StandardCharsets.ISO_8859_1)))
                .substring(0, 16);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
