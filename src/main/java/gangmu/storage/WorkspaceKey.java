package gangmu.storage;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key of a workspace that is locked with a password: from it come one for the database and one for each use. */
final class WorkspaceKey {
    static final int LENGTH = 32;
    private static final int SEGMENT = 1 << 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] CONTEXT = "gangmu".getBytes(StandardCharsets.UTF_8);
    private final byte[] master;

    WorkspaceKey(byte[] master) {
        this.master = master.clone();
    }

    static WorkspaceKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new WorkspaceKey(bytes);
    }

    byte[] master() {
        return master.clone();
    }

    private byte[] derive(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What H2 takes as the password of the file. */
    String databasePassword() {
        return Hashes.hex(derive("database"));
    }

    /** The name that a file of evidence has on the disk: its hash would tell who knows the file that it is here. */
    String nameOf(String hash) {
        return Hashes.hex(derive("name " + hash));
    }

    private AesGcmHkdfStreaming streaming(String use) throws IOException {
        try {
            return new AesGcmHkdfStreaming(derive(use), "HmacSha256", LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    OutputStream sealing(OutputStream to) throws IOException {
        return sealing("evidence", to);
    }

    /** As {@link #sealing(OutputStream)}, with the key of another use, whose bytes nobody can pass off as those of this one. */
    OutputStream sealing(String use, OutputStream to) throws IOException {
        try {
            return streaming(use).newEncryptingStream(to, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Throws {@link IOException} while it is read where a byte was altered or the end is missing. */
    InputStream opening(InputStream from) throws IOException {
        return opening("evidence", from);
    }

    InputStream opening(String use, InputStream from) throws IOException {
        try {
            return streaming(use).newDecryptingStream(from, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A short text as one line that tells nothing. */
    String seal(String text) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(
                    ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The text of such a line.
     *
     * @throws GeneralSecurityException where it was altered, or sealed with another key
     * @throws IllegalArgumentException where it is no such line
     */
    String open(String line) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(line);
        if (bytes.length < NONCE) {
            throw new IllegalArgumentException("short line");
        }
        byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, bytes.length - NONCE),
                StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derive("tail"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
