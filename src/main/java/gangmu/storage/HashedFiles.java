package gangmu.storage;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.ContentHash;
import gangmu.evidence.EvidenceStore;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence folder: files named by the SHA-256 of their content, in 256 folders by the first two digits. In a locked
 * workspace they are encrypted, and so are their names. However large a file is, a buffer of 64 KiB is all it takes.
 */
final class HashedFiles implements EvidenceStore, AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final String PART = "part-";
    private static final AtomicLong PARTS = new AtomicLong();
    private final Path root;
    private final @Nullable WorkspaceKey key;
    private @Nullable TemporaryFolder opened;

    HashedFiles(Path root, @Nullable WorkspaceKey key) {
        this.root = root;
        this.key = key;
    }

    @Override
    public Stored store(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(Files.isDirectory(file) ? "evidence.folder" : "evidence.vanished", file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return copyIn(in);
        } catch (NoSuchFileException e) {
            throw new Refusal(Problem.of("evidence.vanished", file.toString()), e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("evidence.copy-failed", file.toString(), Trouble.of(e, root)), e);
        }
    }

    private Stored copyIn(InputStream in) throws IOException {
        OnDisk.makeFolders(root);
        // As open to others as every file of the workspace: a temporary file of the JDK's would be for its user alone.
        Path part = root.resolve(PART + ProcessHandle.current().pid() + "-" + PARTS.incrementAndGet() + ".tmp");
        Files.createFile(part);
        try {
            MessageDigest sha = Hashes.sha256();
            long size = 0;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                // Kept open when the stream on it is closed: it is flushed after that.
                OutputStream plain = Channels.newOutputStream(channel);
                OutputStream out = key == null ? plain : key.sealing(new Unclosed(plain));
                byte[] chunk = new byte[CHUNK];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    sha.update(chunk, 0, n);
                    out.write(chunk, 0, n);
                    size += n;
                }
                if (key != null) {
                    out.close();
                }
                channel.force(true);
            }
            String hash = Hashes.hex(sha.digest());
            Path kept = place(hash);
            Path beside = Objects.requireNonNull(kept.getParent());
            if (OwnFiles.is(kept) && isWhole(hash)) {
                // A program that was killed may have put it there and not flushed its name.
                OnDisk.flushFolder(beside);
            } else {
                // Also where what lies there was damaged: attaching a file again makes it good.
                OnDisk.makeFolders(beside);
                OnDisk.moveOver(part, kept);
            }
            return new Stored(hash, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Takes away what programs left that were killed while they wrote a file into a folder; for whoever has the workspace
     * for himself.
     */
    static void sweepParts(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*.tmp")) {
                for (Path part : parts) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** @throws Refusal {@code evidence.missing} where it is no hash: no path is made of anything else */
    Path place(String hash) {
        if (!ContentHash.is(hash)) {
            throw Refusal.of("evidence.missing", hash);
        }
        String name = key == null ? hash : key.nameOf(hash);
        return root.resolve(name.substring(0, 2)).resolve(name);
    }

    private InputStream content(Path kept) throws IOException {
        InputStream in = Files.newInputStream(kept);
        return key == null ? in : new FilterInputStream(key.opening(in)) {
            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    @Override
    public Path fileOf(String hash) {
        Path kept = place(hash);
        if (!OwnFiles.is(kept)) {
            throw Refusal.of("evidence.missing", hash);
        }
        return key == null ? kept : readable(kept, hash);
    }

    /** A locked file's content in a file of its own, until the workspace is closed. */
    private synchronized Path readable(Path kept, String hash) {
        try {
            if (opened == null) {
                opened = TemporaryFolder.make();
            }
            Path file = opened.path().resolve(hash);
            if (!Files.exists(file)) {
                try (InputStream in = content(kept)) {
                    Files.copy(in, file);
                } catch (IOException e) {
                    Files.deleteIfExists(file);
                    throw e;
                }
            }
            return file;
        } catch (IOException e) {
            throw new Refusal(Problem.of("evidence.unreadable", FileTrouble.of(e)), e);
        }
    }

    /** Every kept file. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root, 2)) {
            return walk.filter(f -> f.getFileName().toString().length() == Hashes.NONE.length()
                    && OwnFiles.is(f)).sorted().toList();
        }
    }

    /**
     * Takes over a file of another evidence folder.
     *
     * @return false where it is no longer what its name says; a locked one that cannot be opened is left out
     */
    boolean copyFrom(HashedFiles other, Path kept) throws IOException {
        Stored stored;
        try (InputStream in = other.content(kept)) {
            stored = copyIn(in);
        } catch (IOException e) {
            if (Files.isReadable(kept) && other.key != null) {
                return false;
            }
            throw e;
        }
        return other.place(stored.hash()).equals(kept);
    }

    /** Whether the kept file still has the content that its name says. */
    boolean isWhole(String hash) throws IOException {
        MessageDigest sha = Hashes.sha256();
        try (InputStream in = content(place(hash))) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        } catch (IOException e) {
            if (key != null) {
                return false;
            }
            throw e;
        }
        return Hashes.hex(sha.digest()).equals(hash);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
