package gangmu.returns.template;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The hidden text at the start of a row of a template: the id of its item or indicator, and a check that also depends
 * on the period, so that a row pasted from another period's return is told apart.
 */
public record RowKey(UUID subject, String check) {
    private static final int LENGTH = 45;

    public static RowKey of(UUID subject, UUID period) {
        CRC32 crc = new CRC32();
        crc.update((subject + " " + period).getBytes(StandardCharsets.US_ASCII));
        return new RowKey(subject, HexFormat.of().toHexDigits((int) crc.getValue()));
    }

    /** Whether the row was made for this period. */
    public boolean isOf(UUID period) {
        return equals(of(subject, period));
    }

    /** Reads the text of a key; null where it is none. */
    public static @Nullable RowKey read(String text) {
        if (text.length() < LENGTH) {
            return null;
        }
        String key = text.strip();
        if (key.length() != LENGTH || key.charAt(36) != '.') {
            return null;
        }
        try {
            return new RowKey(UUID.fromString(key.substring(0, 36)), key.substring(37));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return subject + "." + check;
    }
}
