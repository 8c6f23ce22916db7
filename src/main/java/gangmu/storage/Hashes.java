package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What H2 does not do for us: it opens damaged files without a word. The journal is a chain of SHA-256 hashes, and the
 * state has a digest that does not depend on order, kept up to date with every change.
 */
final class Hashes {
    static final String NONE = "0".repeat(64);
    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a change set over the one before it. */
    static String chain(String previous, long position, ChangeSet set, List<ChangeRow> rows) {
        MessageDigest sha = sha256();
        put(sha, previous);
        put(sha, Long.toString(position));
        put(sha, set.id().toString());
        put(sha, set.stamp().copy().toString());
        put(sha, Long.toString(set.stamp().clock()));
        put(sha, set.stamp().at().toString());
        put(sha, set.stamp().author());
        put(sha, set.origin().action());
        put(sha, set.origin().detail());
        put(sha, String.valueOf(set.undoes()));
        for (ChangeRow row : rows) {
            put(sha, row.op());
            put(sha, row.kind());
            put(sha, row.entity().toString());
            put(sha, String.valueOf(row.field()));
            put(sha, String.valueOf(row.before()));
            put(sha, String.valueOf(row.after()));
        }
        return HEX.formatHex(sha.digest());
    }

    private static void put(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // The length first, or two texts could be cut in different places and hash alike.
        sha.update((byte) (bytes.length >>> 24));
        sha.update((byte) (bytes.length >>> 16));
        sha.update((byte) (bytes.length >>> 8));
        sha.update((byte) bytes.length);
        sha.update(bytes);
    }

    /** The digest of one entity; those of a whole state are combined by exclusive or. */
    static byte[] of(Entity entity) {
        MessageDigest sha = sha256();
        put(sha, entity.kind().name());
        put(sha, entity.id().toString());
        put(sha, ChangeRow.text(entity));
        return sha.digest();
    }

    static void mix(byte[] into, byte[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] ^= more[i];
        }
    }

    static byte[] bytes(String hex) {
        return HEX.parseHex(hex);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
