package gangmu.storage;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The keys of the locked workspaces and backups whose password was given, for as long as the program runs. */
final class Keyring {
    private static final byte[] LOCKED = "H2encrypt\n".getBytes(StandardCharsets.ISO_8859_1);
    private final Map<Path, WorkspaceKey> keys = new ConcurrentHashMap<>();

    private static Path place(Path place) {
        return place.toAbsolutePath().normalize();
    }

    static boolean isLocked(Path place) throws IOException {
        return KeyFile.of(place).isPresent() || isEncrypted(place.resolve(Database.FILE))
                || Files.isRegularFile(place) && KeyFile.isThere(place);
    }

    private static boolean isEncrypted(Path database) throws IOException {
        if (!Files.isRegularFile(database)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(database)) {
            return Arrays.equals(in.readNBytes(LOCKED.length), LOCKED);
        }
    }

    /** @throws Refusal {@code workspace.wrong-password}, {@code workspace.key-damaged} */
    void unlock(Path place, char[] password) throws IOException {
        Optional<KeyFile> file = KeyFile.of(place);
        if (file.isPresent()) {
            keys.put(place(place), file.get().unwrap(place, password));
        } else if (isLocked(place) && KeyFile.isThere(place)) {
            throw Refusal.of("workspace.key-damaged", place.toString());
        }
    }

    void put(Path place, @Nullable WorkspaceKey key) {
        if (key == null) {
            keys.remove(place(place));
        } else {
            keys.put(place(place), key);
        }
    }

    /**
     * The key of a place, null where it needs none.
     *
     * @throws Refusal {@code workspace.password-needed}; {@code workspace.key-lost},
     *     {@code workspace.key-damaged} where no password would help
     */
    @Nullable WorkspaceKey of(Path place) {
        try {
            if (!isLocked(place)) {
                return null;
            }
            if (KeyFile.of(place).isEmpty()) {
                throw Refusal.of(KeyFile.isThere(place) ? "workspace.key-damaged" : "workspace.key-lost", place.toString());
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", place.toString(), FileTrouble.of(e)), e);
        }
        WorkspaceKey key = keys.get(place(place));
        if (key == null) {
            throw Refusal.of("workspace.password-needed", place.toString());
        }
        return key;
    }
}
