package gangmu.returns.reading;

import java.util.Arrays;

/** How alike two short texts are, from 0 to 1: for candidates to offer, never for a sure match. */
public final class Likeness {
    private static final int LONGEST = 60;

    private Likeness() {
    }

    /** The better of the shared pairs of characters (Dice) and of one being an abbreviation of the other. */
    public static double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int shorter = Math.min(a.length(), b.length());
        if (a.length() > LONGEST || b.length() > LONGEST || shorter * 4 < Math.max(a.length(), b.length())
                || shorter == 0) {
            return 0;
        }
        return Math.max(dice(a, b), a.length() < b.length() ? abbreviation(a, b) : abbreviation(b, a));
    }

    private static double dice(String a, String b) {
        int[] left = pairs(a);
        int[] right = pairs(b);
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        int shared = 0;
        int l = 0;
        int r = 0;
        while (l < left.length && r < right.length) {
            int order = Integer.compare(left[l], right[r]);
            shared += order == 0 ? 1 : 0;
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (left.length + right.length);
    }

    /** 园林局 is 园林绿化局 with characters left out. */
    private static double abbreviation(String shorter, String longer) {
        if (shorter.length() < 2 || longer.charAt(0) != shorter.charAt(0)) {
            return 0;
        }
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at < shorter.length() ? 0 : 0.5 + 0.5 * shorter.length() / longer.length();
    }

    /** Each two neighbouring characters as one number: in order, each once. Thousands of headers are compared with hundreds. */
    private static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << Character.SIZE | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        int distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, distinct);
    }
}
