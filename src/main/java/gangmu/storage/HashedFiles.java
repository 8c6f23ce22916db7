package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** The evidence folder: files named by the SHA-256 of their content, in 256 folders by its first two digits. */
final class HashedFiles implements EvidenceStore {
    private static final int CHUNK = 1 << 16;
    private final Path root;

    HashedFiles(Path root) {
        this.root = root;
    }

    @Override
    public Stored store(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(Files.isDirectory(file) ? "evidence.folder" : "evidence.vanished", file.toString());
        }
        try {
            return copyIn(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(Problem.of("evidence.vanished", file.toString()), e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("evidence.copy-failed", file.toString(), reason(e)), e);
        }
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private Stored copyIn(Path file) throws IOException {
        Files.createDirectories(root);
        Path part = Files.createTempFile(root, "part-", ".tmp");
        try {
            MessageDigest sha = Hashes.sha256();
            long size = 0;
            try (InputStream in = Files.newInputStream(file);
                    FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                byte[] chunk = new byte[CHUNK];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    sha.update(chunk, 0, n);
                    for (ByteBuffer rest = ByteBuffer.wrap(chunk, 0, n); rest.hasRemaining();) {
                        out.write(rest);
                    }
                    size += n;
                }
                out.force(true);
            }
            String hash = Hashes.hex(sha.digest());
            Path kept = place(hash);
            if (!Files.exists(kept)) {
                Files.createDirectories(kept.getParent());
                try {
                    Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException e) {
                    Files.move(part, kept);
                }
                flushFolder(kept.getParent());
            }
            return new Stored(hash, size);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes a rename durable; Windows has no such thing and needs none. */
    static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // A folder cannot be opened on Windows.
            return;
        }
    }

    Path place(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }

    @Override
    public Path fileOf(String hash) {
        Path kept = place(hash);
        if (!Files.isRegularFile(kept)) {
            throw Refusal.of("evidence.missing", hash);
        }
        return kept;
    }

    /** Whether the kept file still has the content that its name says. */
    boolean isWhole(String hash) throws IOException {
        MessageDigest sha = Hashes.sha256();
        try (InputStream in = Files.newInputStream(place(hash))) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                sha.update(chunk, 0, n);
            }
        }
        return Hashes.hex(sha.digest()).equals(hash);
    }
}
