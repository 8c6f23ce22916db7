package gangmu.returns.kept;

import gangmu.changes.Numbers;
import gangmu.returns.reading.CellText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a return said in the cells that its unit had changed: the base for the unit's next return, in which only what was
 * changed since is new. Only marks of the values are kept, for they need but be told apart, and the values themselves are
 * in the plan.
 */
public final class SaidCells {
    private static final int BYTES = Long.BYTES + Long.BYTES;
    /** Numbers go through workbooks with 15 digits. */
    private static final MathContext DIGITS = new MathContext(15);
    /** The lowest bit of a mark tells whether the cell was still to be decided. */
    private static final long OPEN = 1;
    private final Map<Long, Long> marks;

    private SaidCells(Map<Long, Long> marks) {
        this.marks = marks;
    }

    /** Collects what a return said. */
    public static final class Builder {
        private final Map<Long, Long> marks = new LinkedHashMap<>();

        /** @param before what an earlier return said, which holds where the next one says nothing; null for nothing */
        public Builder(@Nullable SaidCells before) {
            if (before != null) {
                marks.putAll(before.marks);
            }
        }

        /** Takes back what an earlier return said of a cell. */
        public void remove(UUID subject, String column) {
            marks.remove(place(subject, column));
        }

        /**
         * Adds a cell.
         *
         * @param number whether its column holds numbers, which are the same however they are written
         * @param text the canonical text, null for no value
         * @param open whether it is still to be decided
         */
        public void add(UUID subject, String column, boolean number, @Nullable String text, boolean open) {
            marks.put(place(subject, column), mark(number, text) | (open ? OPEN : 0));
        }

        public SaidCells build() {
            return new SaidCells(Collections.unmodifiableMap(new LinkedHashMap<>(marks)));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SaidCells read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        Map<Long, Long> marks = new LinkedHashMap<>();
        while (bytes.remaining() >= BYTES) {
            marks.put(bytes.getLong(), bytes.getLong());
        }
        return new SaidCells(marks);
    }

    public String write() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * BYTES);
        marks.forEach((place, mark) -> bytes.putLong(place).putLong(mark));
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public int size() {
        return marks.size();
    }

    /** Whether the return said anything of this cell but what it was sent with. */
    public boolean covers(UUID subject, String column) {
        return marks.containsKey(place(subject, column));
    }

    /** Whether this is what the return said of the cell. */
    public boolean said(UUID subject, String column, boolean number, @Nullable String text) {
        Long mark = marks.get(place(subject, column));
        return mark != null && (mark & ~OPEN) == mark(number, text);
    }

    /** Whether it was not decided yet what is taken of this cell. */
    public boolean isOpen(UUID subject, String column) {
        Long mark = marks.get(place(subject, column));
        return mark != null && (mark & OPEN) != 0;
    }

    /** A mark of a value, by which it is told apart from others. */
    public static String markOf(boolean number, @Nullable String text) {
        return Long.toHexString(mark(number, text));
    }

    private static long place(UUID subject, String column) {
        return hash(subject + " " + column);
    }

    private static long mark(boolean number, @Nullable String text) {
        return hash(text == null ? "-" : "=" + (number ? rounded(text) : CellText.clean(text))) & ~OPEN;
    }

    private static String rounded(String text) {
        try {
            return Numbers.plain(new BigDecimal(text.strip()).round(DIGITS));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
