package gangmu.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys that put siblings in order, compared as plain strings. Between any two there is room for another, so that an
 * insertion changes one sibling only, also where two copies of a plan are edited apart and merged later.
 */
public final class Rank {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();

    private Rank() {
    }

    /** A key after this one; a first key where it is empty. */
    public static String after(String low) {
        return between(low, "");
    }

    /**
     * A key strictly between two.
     *
     * @param low the key before, empty for none
     * @param high the key after, empty for none
     */
    public static String between(String low, String high) {
        if (!high.isEmpty() && low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("no rank between " + low + " and " + high);
        }
        StringBuilder key = new StringBuilder();
        boolean belowHigh = high.isEmpty();
        for (int i = 0;; i++) {
            int from = i < low.length() ? DIGITS.indexOf(low.charAt(i)) : 0;
            int to = belowHigh || i >= high.length() ? BASE : DIGITS.indexOf(high.charAt(i));
            if (to - from > 1) {
                // Appending is by far the most frequent: small steps keep the keys short.
                int step = high.isEmpty() ? 1 : (to - from) / 2;
                return key.append(DIGITS.charAt(from + step)).toString();
            }
            key.append(DIGITS.charAt(from));
            belowHigh |= from < to;
        }
    }

    /** Keys in order for that many siblings, all of one length. */
    public static List<String> sequence(int count) {
        int width = 1;
        for (long room = BASE - 2L; room < count; room *= BASE) {
            width++;
        }
        List<String> keys = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            StringBuilder key = new StringBuilder();
            int rest = n;
            for (int i = 0; i < width - 1; i++) {
                key.insert(0, DIGITS.charAt(rest % BASE));
                rest /= BASE;
            }
            // The last digit must not be the lowest, or there would be no room before it.
            keys.add(key.insert(0, DIGITS.charAt(rest)).append('i').toString());
        }
        return keys;
    }
}
