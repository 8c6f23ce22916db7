package gangmu.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.Origin;
import gangmu.changes.Stamp;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest part of the journal once more, in a file beside the database, one line a change set. A change set counts
 * as saved when it is here, on the disk: whatever the power that fails leaves of the database, what was edited since the
 * last backups but one is put together again from this file.
 */
final class Tail implements AutoCloseable {
    static final String NAME = "plan.tail";
    private static final int BUFFER = 1 << 16;
    /** Of a locked workspace a line with so many changes is enciphered as it is written, and begins with a sign of its own. */
    private static final int MANY = 1000;
    private static final char LONG = '*';
    private static final String USE = "tail lines";
    private static final JsonMapper JSON = JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    private final FileChannel channel;
    private final @Nullable WorkspaceKey key;

    private Tail(FileChannel channel, @Nullable WorkspaceKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** A change set as it is written down. */
    record Line(long position, String chain, UUID id, UUID copy, long clock, String at, String author, String action,
            String detail, @Nullable UUID undoes, List<ChangeRow> rows) {
        static Line of(long position, ChangeSet set, List<ChangeRow> rows, String chain) {
            Stamp stamp = set.stamp();
            return new Line(position, chain, set.id(), stamp.copy(), stamp.clock(), stamp.at().toString(),
                    stamp.author(), set.origin().action(), set.origin().detail(), set.undoes(), rows);
        }

        JournalTables.Sealed sealed() {
            ChangeSet set = new ChangeSet(id, new Stamp(copy, clock, Instant.parse(at), author),
                    new Origin(action, detail), undoes, rows.stream().map(ChangeRow::toChange).toList());
            return new JournalTables.Sealed(new Journal.Entry(position, set), rows, chain);
        }
    }

    /** How a line begins. */
    private record Head(long position, String chain) {
    }

    /** Where the lines are; those that do not begin as one does are passed over, and it is for the chain of hashes to find the gap. */
    static List<Piece> read(Path folder, @Nullable WorkspaceKey key) throws IOException {
        List<Piece> found = new ArrayList<>();
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            for (Stretch line : Stretch.linesOf(file)) {
                try {
                    Head head = head(line, key);
                    found.add(new Piece(head.position(), head.chain(), () -> line(line, key)));
                } catch (IOException | RuntimeException e) {
                    Damage.note("reading a line of the tail", e);
                    continue;
                }
            }
        }
        return found;
    }

    private static Head head(Stretch line, @Nullable WorkspaceKey key) throws IOException {
        try (InputStream in = open(line, key); JsonParser parser = JSON.createParser(in)) {
            long position = 0;
            String chain = null;
            parser.nextToken();
            while (position == 0 || chain == null) {
                String name = parser.nextFieldName();
                parser.nextToken();
                if (name == null) {
                    throw new IOException("no line");
                }
                switch (name) {
                    case "position" -> position = parser.getLongValue();
                    case "chain" -> chain = parser.getText();
                    default -> parser.skipChildren();
                }
            }
            return new Head(position, chain);
        }
    }

    private static JournalTables.Sealed line(Stretch line, @Nullable WorkspaceKey key) throws IOException {
        try (InputStream in = open(line, key)) {
            return JSON.readValue(in, Line.class).sealed();
        }
    }

    /** The JSON of a line, deciphered where it is locked. */
    private static InputStream open(Stretch line, @Nullable WorkspaceKey key) throws IOException {
        InputStream in = line.open();
        if (key == null) {
            return in;
        }
        in.mark(1);
        if (in.read() == LONG) {
            return key.opening(USE, Base64.getDecoder().wrap(in));
        }
        in.reset();
        try (in) {
            return new ByteArrayInputStream(key.open(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Opens the tail for writing as it is; it goes as far as the journal. */
    static Tail open(Path folder, @Nullable WorkspaceKey key) throws IOException {
        return new Tail(FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE, StandardOpenOption.APPEND), key);
    }

    /** Writes the tail anew, with the journal after a position; where that fails it is as it was. Nobody has it open. */
    static void rewrite(Path folder, @Nullable WorkspaceKey key, JournalTables journal, long after)
            throws IOException {
        Path part = folder.resolve(NAME + ".tmp");
        try (FileChannel to = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            List<IOException> faults = new ArrayList<>();
            journal.walk(after, page -> {
                try {
                    for (JournalTables.Sealed sealed : page) {
                        write(to, key, Line.of(sealed.entry().position(), sealed.entry().changeSet(), sealed.rows(),
                                sealed.chain()));
                    }
                    return true;
                } catch (IOException e) {
                    faults.add(e);
                    return false;
                }
            });
            if (!faults.isEmpty()) {
                throw faults.getFirst();
            }
            to.force(false);
        }
        // With its name, or the next lines would go into a file that has none after the power failed.
        OnDisk.moveOver(part, folder.resolve(NAME));
    }

    /** A change set is on the disk when this comes back. */
    void append(Line line) throws IOException {
        write(channel, key, line);
        channel.force(false);
    }

    long length() throws IOException {
        return channel.size();
    }

    /** Takes back what was appended, for good. */
    void cutTo(long length) throws IOException {
        if (channel.size() > length) {
            channel.truncate(length);
        }
        channel.force(true);
    }

    /** A change set of a hundred thousand items is never in the memory as one text. */
    private static void write(FileChannel to, @Nullable WorkspaceKey key, Line line) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(to), BUFFER);
        if (key == null) {
            JSON.writeValue(out, line);
        } else if (line.rows().size() < MANY) {
            out.write(key.seal(JSON.writeValueAsString(line)).getBytes(StandardCharsets.UTF_8));
        } else {
            out.write(LONG);
            OutputStream open = new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    this.out.write(bytes, from, length);
                }

                @Override
                public void close() {
                    // The line ends here, and the file does not.
                }
            };
            try (OutputStream sealing = key.sealing(USE, Base64.getEncoder().wrap(open))) {
                JSON.writeValue(sealing, line);
            }
        }
        out.write('\n');
        out.flush();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
