package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a locked workspace, wrapped by its password: one line in {@code plan.key}, the same in the folder of the
 * backups and in every backup file. Its own checksum tells a wrong password from damage.
 */
record KeyFile(int iterations, String salt, String wrapped) {
    static final String NAME = "plan.key";
    private static final String FORMAT = "gangmu-key-1";
    /** PBKDF2 with HMAC-SHA-256, as OWASP advises since 2023. */
    static final int ITERATIONS = 600_000;
    /** No key is wrapped by fewer, and none is taken for ours that says so. */
    static final int FEWEST_ITERATIONS = ITERATIONS / 10;
    /** More would keep the program busy for hours, fewer were never written. */
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int PARTS = 5;
    private static final int LONGEST = 4096;
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}");
    /** The key and the sum over it. */
    private static final Pattern WRAPPED = Pattern.compile("[0-9a-f]{96}");

    static KeyFile wrap(WorkspaceKey key, char[] password, int iterations) {
        byte[] salt = new byte[WorkspaceKey.LENGTH];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, password, salt, iterations).doFinal(key.master());
            return new KeyFile(iterations, Hashes.hex(salt), Hashes.hex(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refusal {@code workspace.wrong-password} */
    WorkspaceKey unwrap(Path place, char[] password) {
        try {
            return new WorkspaceKey(cipher(Cipher.DECRYPT_MODE, password, Hashes.bytes(salt), iterations)
                    .doFinal(Hashes.bytes(wrapped)));
        } catch (AEADBadTagException e) {
            throw new Refusal(Problem.of("workspace.wrong-password", place.toString()), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The salt is new each time, so the key is: one fixed nonce is never used twice with it. */
    private static Cipher cipher(int mode, char[] password, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, WorkspaceKey.LENGTH * 8);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher;
    }

    String line() {
        String said = FORMAT + " " + iterations + " " + salt + " " + wrapped;
        return said + " " + check(said) + "\n";
    }

    private static String check(String said) {
        return Hashes.hex(Hashes.sha256().digest(said.getBytes(StandardCharsets.ISO_8859_1))).substring(0, 16);
    }

    static Optional<KeyFile> parse(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length != PARTS || !parts[0].equals(FORMAT)
                || !parts[PARTS - 1].equals(check(line.strip().substring(0, line.strip().lastIndexOf(' '))))) {
            return Optional.empty();
        }
        // The sum is no secret: whoever altered the line may have altered it too.
        boolean ours = parts[1].matches("\\d{1,8}") && Integer.parseInt(parts[1]) >= FEWEST_ITERATIONS
                && Integer.parseInt(parts[1]) <= MOST_ITERATIONS && SALT.matcher(parts[2]).matches()
                && WRAPPED.matcher(parts[3]).matches();
        return ours ? Optional.of(new KeyFile(Integer.parseInt(parts[1]), parts[2], parts[3])) : Optional.empty();
    }

    /** Whether there is a key, whether or not anything can be read in it. */
    static boolean isThere(Path place) throws IOException {
        return !lines(place).isEmpty();
    }

    /** The key of a workspace's folder or of a backup file; empty where it is not locked, or the key is gone. */
    static Optional<KeyFile> of(Path place) throws IOException {
        return lines(place).stream().map(KeyFile::parse).flatMap(Optional::stream).findFirst();
    }

    private static List<String> lines(Path place) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isDirectory(place)) {
            addFile(lines, place.resolve(NAME));
            addFile(lines, place.resolve(Backups.FOLDER).resolve(NAME));
        } else if (Files.isRegularFile(place)) {
            addEntry(lines, place);
            addFile(lines, place.resolveSibling(NAME));
        }
        return lines;
    }

    private static void addFile(List<String> lines, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                lines.add(new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** The key stands in two places of a workspace: what one of them lost, or a kill left as it was, comes from the other. */
    static void mend(Path folder) throws IOException {
        Optional<KeyFile> key = of(folder);
        if (key.isPresent()) {
            for (Path place : List.of(folder, folder.resolve(Backups.FOLDER))) {
                List<String> lines = new ArrayList<>();
                addFile(lines, place.resolve(NAME));
                if (!lines.equals(List.of(key.get().line()))) {
                    key.get().write(place);
                }
            }
        }
    }

    private static void addEntry(List<String> lines, Path zipFile) {
        try (ZipFile zip = new ZipFile(zipFile.toFile())) {
            ZipEntry entry = zip.getEntry(NAME);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    lines.add(new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            // No zip file: who unpacks it says so.
            return;
        }
    }

    /** Writes it beside, flushed, and puts it in the place of an older one. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(NAME + ".tmp");
        Files.writeString(part, line(), StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        OnDisk.flush(part);
        OnDisk.moveOver(part, folder.resolve(NAME));
    }
}
