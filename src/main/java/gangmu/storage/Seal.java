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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small file beside the database, of three lines of 128 bytes. Two say in turn how far the journal goes, written after
 * every change set, so that one of them is always whole: a database that ends earlier, with its tail, has lost something.
 * They are not flushed each time: what the power leaves of them is never more than what the tail has on the disk.
 * The third says that somebody has the workspace open, or, once it was closed, what its files look like to the last
 * byte: a closed workspace is exactly what was sealed, wherever it was copied to, or it is damaged.
 */
final class Seal implements AutoCloseable {
    static final String NAME = "plan.seal";
    private static final int SLOT = 128;
    private static final int STATE_SLOT = 2;
    private static final int LENGTH = 3 * SLOT;
    private static final int CHUNK = 1 << 16;
    private static final int CHECK = 16;
    /** The sum of a line is no secret: whoever altered it may have altered that too. */
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";
    /** Goes into the checksum of a line, so that one from before there was a third line is known as such. */
    private static final String FORM = "2 ";
    private static final String OLDER_FORM = "";

    private final Path folder;
    private final FileChannel channel;
    private int slot;

    private Seal(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** How far the journal was known to go. */
    record Mark(long position, String chain) {
        static final Mark BEGINNING = new Mark(0, Hashes.NONE);
    }

    /** In what order a workspace was left. */
    enum State {
        /** By a program that did not say so yet. */
        UNKNOWN,
        /** Somebody has it open, or was killed while it was. */
        OPEN,
        CLOSED,
        /** What the seal said about it can no longer be read. */
        BROKEN
    }

    /**
     * What a seal says.
     *
     * @param closed the hash of the closed workspace's files, empty in any other state
     */
    record Reading(@Nullable Mark mark, State state, String closed) {
    }

    /** Opens the seal for writing, and says at once that the workspace is open: flushed before anything else is written. */
    static Seal open(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Mark mark = mark(folder).orElse(Mark.BEGINNING);
        boolean isNew = !Files.exists(file);
        Seal seal = new Seal(folder, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            String said = line(FORM, Long.toString(mark.position()), mark.chain());
            // Less than a sector of any disk: written as a whole or not at all.
            seal.write(0, said + said + line(FORM, OPEN, Hashes.NONE));
            seal.channel.truncate(LENGTH);
            if (isNew) {
                OnDisk.flushFolder(folder);
            }
            return seal;
        } catch (IOException e) {
            seal.close();
            throw e;
        }
    }

    static Reading read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
        Mark latest = null;
        boolean older = true;
        for (int i = 0; i < STATE_SLOT; i++) {
            String[] parts = parts(text, i);
            if ((isLine(text, i, FORM) || isLine(text, i, OLDER_FORM)) && POSITION.matcher(parts[0]).matches()) {
                older &= !isLine(text, i, FORM);
                if (latest == null || Long.parseLong(parts[0]) > latest.position()) {
                    latest = new Mark(Long.parseLong(parts[0]), parts[1]);
                }
            }
        }
        if (latest != null && older) {
            return new Reading(latest, State.UNKNOWN, "");
        }
        String[] state = parts(text, STATE_SLOT);
        if (!isLine(text, STATE_SLOT, FORM) || text.length() != LENGTH) {
            return new Reading(latest, State.BROKEN, "");
        }
        return state[0].equals(CLOSED) ? new Reading(latest, State.CLOSED, state[1]) : new Reading(latest, State.OPEN, "");
    }

    private static String[] parts(String text, int at) {
        return text.substring(Math.min(text.length(), at * SLOT), Math.min(text.length(), (at + 1) * SLOT)).split(" ");
    }

    /** Whether a line is to the last byte what was once written. */
    private static boolean isLine(String text, int at, String form) {
        String[] parts = parts(text, at);
        return parts.length > 1 && text.startsWith(line(form, parts[0], parts[1]), at * SLOT);
    }

    /** The newest mark, empty where there is none that can be read. */
    static Optional<Mark> mark(Path folder) throws IOException {
        return Optional.ofNullable(read(folder).mark());
    }

    /** Over the older of the two marks. */
    void write(Mark mark) throws IOException {
        put(slot, line(FORM, Long.toString(mark.position()), mark.chain()));
        slot = 1 - slot;
    }

    /** Says what the files of the closed workspace look like; they are on the disk by then. */
    void writeClosed() throws IOException {
        // The hash is over the marks as well: they first.
        channel.force(false);
        write(STATE_SLOT, line(FORM, CLOSED, hash(folder)));
    }

    private static String line(String form, String first, String second) {
        String check = Hashes.hex(Hashes.sha256().digest((form + first + second).getBytes(StandardCharsets.ISO_8859_1)));
        String line = first + " " + second + " " + check.substring(0, CHECK);
        return line + " ".repeat(Math.max(0, SLOT - 1 - line.length())) + "\n";
    }

    private void write(int at, String lines) throws IOException {
        put(at, lines);
        channel.force(false);
    }

    private void put(int at, String lines) throws IOException {
        channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.ISO_8859_1)), (long) at * SLOT);
    }

    /** One hash over the database, the tail and the marks; neither place nor time goes into it. */
    static String hash(Path folder) throws IOException {
        MessageDigest sha = Hashes.sha256();
        for (String name : List.of(Database.FILE, Tail.NAME)) {
            Path file = folder.resolve(name);
            boolean there = Files.exists(file);
            sha.update((name + " " + (there ? Files.size(file) : -1) + "\n").getBytes(StandardCharsets.ISO_8859_1));
            if (there) {
                put(sha, file);
            }
        }
        byte[] seal = Files.readAllBytes(folder.resolve(NAME));
        sha.update(Arrays.copyOf(seal, STATE_SLOT * SLOT));
        return Hashes.hex(sha.digest());
    }

    private static void put(MessageDigest sha, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
