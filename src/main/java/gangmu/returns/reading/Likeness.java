package gangmu.returns.reading;

import java.util.HashSet;
import java.util.Set;

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
        Set<Integer> left = pairs(a);
        Set<Integer> right = pairs(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long shared = left.stream().filter(right::contains).count();
        return 2.0 * shared / (left.size() + right.size());
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

    /** Each two neighbouring characters as one number. */
    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.charAt(i) << Character.SIZE | text.charAt(i + 1));
        }
        return pairs;
    }
}
