package gangmu.returns.recognising;

import gangmu.changes.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells a version of a unit's return from another one.
 *
 * @param name the name of the file
 * @param saved when its document says that it was saved, null where it does not
 * @param fileTime when its file was written, null where that is not known; copying changes it
 */
public record FileVersion(String name, @Nullable Instant saved, @Nullable Instant fileTime) {
    /** What names of versions of one return have in common at least; other names say nothing of each other. */
    private static final int STEM = 2;
    /** Files copied together differ by less. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,4}$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\D{0,2}(\\d{1,8})");
    private static final Pattern OLD = Pattern.compile(
            "\u65e7|\u539f\u7248|\u539f\u7a3f|\u521d\u7a3f|\u8349\u7a3f|\\b(?:old|draft)\\b|\u4f5c\u5e9f");
    private static final Pattern CHANGED = Pattern.compile(
            "\u4fee|\u66f4\u6b63|\u66f4\u65b0|\u6539|\u8865|\u91cd\u62a5|\u65b0|\\b(?:rev|new)\\b|v\\d|\u7248");
    private static final Pattern FINAL = Pattern.compile("\u7ec8|\u5b9a\u7a3f|\\bfinal\\b");
    private static final Pattern LAST = Pattern.compile("\u6700\u7ec8|\u6700\u540e");

    /** What the signs say of one version beside another. */
    public enum Order {
        NEWER, OLDER, UNSURE
    }

    /**
     * The order of two versions, and why.
     *
     * @param signs what says so, in words
     */
    public record Said(Order order, List<Problem> signs) {
        public Said {
            signs = List.copyOf(signs);
        }
    }

    /**
     * Whether this is the newer one of two versions.
     *
     * @param more whether this one has all that the other one says, and more
     * @param less whether this one only lacks what the other one says
     * @param later whether it came after the other one, by itself
     */
    public Said beside(FileVersion other, boolean more, boolean less, boolean later) {
        List<Problem> signs = new ArrayList<>();
        int bySaved = sign(signs, "saved", time(saved, other.saved));
        int byName = sign(signs, "name", names(name, other.name));
        if (bySaved * byName < 0) {
            return new Said(Order.UNSURE, signs);
        }
        if (bySaved + byName != 0) {
            return new Said(bySaved + byName > 0 ? Order.NEWER : Order.OLDER, signs);
        }
        int byContent = sign(signs, "content", more ? 1 : 0);
        int byFile = sign(signs, "file-time", time(fileTime, other.fileTime));
        if (byContent * byFile < 0 || later && byFile < 0 || less && byFile <= 0) {
            return new Said(Order.UNSURE, signs);
        }
        if (byContent + byFile != 0) {
            return new Said(byContent + byFile > 0 ? Order.NEWER : Order.OLDER, signs);
        }
        if (later) {
            sign(signs, "arrival", 1);
            return new Said(Order.NEWER, signs);
        }
        return new Said(Order.UNSURE, signs);
    }

    private static int sign(List<Problem> signs, String what, int says) {
        if (says != 0) {
            signs.add(Problem.of("return.version." + what + (says > 0 ? ".newer" : ".older")));
        }
        return says;
    }

    private static int time(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null || Duration.between(one, other).abs().compareTo(TOGETHER) < 0 ? 0
                : one.compareTo(other);
    }

    /** Which name tells of a later version: \u6700\u7ec8\u7248 after \u4fee\u6539\u7248 after none, 2 after 1. */
    static int names(String one, String other) {
        String first = ENDING.matcher(one.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        String second = ENDING.matcher(other.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        int same = 0;
        while (same < first.length() && same < second.length() && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        while (same > 0 && Character.isDigit(first.charAt(same - 1))) {
            same--;
        }
        String mine = first.substring(same);
        String theirs = second.substring(same);
        if (mine.equals(theirs) || same < STEM && !endAlike(first, second)) {
            return 0;
        }
        int ranks = Integer.compare(rank(mine), rank(theirs));
        if (ranks != 0) {
            return ranks;
        }
        Matcher myNumber = FIRST_NUMBER.matcher(mine);
        Matcher theirNumber = FIRST_NUMBER.matcher(theirs);
        if (myNumber.find() && theirNumber.find()) {
            return same == 0 ? 0 : Integer.compare(number(myNumber.group(1)), number(theirNumber.group(1)));
        }
        boolean versions = rank(mine) > 0 || mine.isEmpty() || theirs.isEmpty();
        return versions ? Integer.compare(last(mine), last(theirs)) : 0;
    }

    private static boolean endAlike(String one, String other) {
        return one.length() >= STEM && other.length() >= STEM
                && one.substring(one.length() - STEM).equals(other.substring(other.length() - STEM));
    }

    private static int rank(String part) {
        return OLD.matcher(part).find() ? -1 : LAST.matcher(part).find() ? 3 : FINAL.matcher(part).find() ? 2
                : CHANGED.matcher(part).find() ? 1 : 0;
    }

    private static int last(String part) {
        int last = 0;
        Matcher numbers = NUMBER.matcher(part);
        while (numbers.find()) {
            last = number(numbers.group());
        }
        return last;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
