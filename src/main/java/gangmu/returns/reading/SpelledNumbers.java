package gangmu.returns.reading;

import java.util.List;
import java.util.OptionalLong;

/**
 * Whole numbers spelled out in Chinese, 一万二千零五, from 0 to below 10¹⁶. Writing follows the standard: each gap of
 * places is one 零, ten to nineteen begin with 十. Reading is free: it takes what a hasty hand writes as well (一万五 as
 * 10005), so only what is written back alike was surely meant.
 */
final class SpelledNumbers {
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final long END = HUNDRED_MILLION * HUNDRED_MILLION;
    private static final int SECTION_PLACES = 3;
    private final String digits;
    private final String places;

    /**
     * @param digits the ten digits from zero
     * @param places the words for ten, a hundred, a thousand, ten thousand and a hundred million
     */
    SpelledNumbers(List<String> digits, List<String> places) {
        this.digits = String.join("", digits);
        this.places = String.join("", places);
    }

    String write(long number) {
        if (number < 0 || number >= END) {
            throw new IllegalArgumentException(number + " is not from 0 to below " + END);
        }
        if (number == 0) {
            return digits.substring(0, 1);
        }
        String written = spelled(number);
        // 一十二 is said 十二, at the head alone.
        return number >= 10 && leadingTens(number) ? written.substring(1) : written;
    }

    private static boolean leadingTens(long number) {
        long head = number;
        while (head >= TEN_THOUSAND) {
            head = head >= HUNDRED_MILLION ? head / HUNDRED_MILLION : head / TEN_THOUSAND;
        }
        return head >= 10 && head < 20;
    }

    private String spelled(long number) {
        if (number < TEN_THOUSAND) {
            return section((int) number);
        }
        long unit = number >= HUNDRED_MILLION ? HUNDRED_MILLION : TEN_THOUSAND;
        long rest = number % unit;
        String head = spelled(number / unit) + places.charAt(unit == HUNDRED_MILLION ? 4 : 3);
        if (rest == 0) {
            return head;
        }
        return head + (rest < unit / 10 ? digits.substring(0, 1) : "") + spelled(rest);
    }

    private String section(int number) {
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        for (int place = SECTION_PLACES; place >= 0; place--) {
            int digit = number / power(place) % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append(digits.charAt(0));
                gap = false;
            }
            written.append(digits.charAt(digit));
            if (place > 0) {
                written.append(places.charAt(place - 1));
            }
        }
        return written.toString();
    }

    private static int power(int place) {
        return new int[] {1, 10, 100, 1000}[place];
    }

    /**
     * Whether a text is a usual way to write a number: as {@link #write} does, with 一十 for 十 at the head, and with or
     * without 零 between 亿 and a rest with a 万 of its own (一亿一百万, 一亿十万), which nobody reads otherwise.
     */
    boolean isWritten(long number, String text) {
        return usual(write(number)).equals(usual(text));
    }

    private String usual(String written) {
        String oneTen = digits.substring(1, 2) + places.charAt(0);
        String text = written.startsWith(oneTen) ? written.substring(1) : written;
        int end = text.lastIndexOf(places.charAt(4)) + 1;
        if (end == 0 || text.indexOf(places.charAt(3), end) < 0) {
            return text;
        }
        String rest = text.substring(text.charAt(end) == digits.charAt(0) ? end + 1 : end);
        return text.substring(0, end) + (rest.startsWith(oneTen) ? rest.substring(1) : rest);
    }

    /** The number that is spelled; empty where the signs make none, as two digits on end or places that rise. */
    OptionalLong read(String text) {
        return text.isEmpty() ? OptionalLong.empty() : part(text, END);
    }

    /** What is spelled below a bound: the largest place splits it, what stands before multiplies, what follows is added. */
    private OptionalLong part(String text, long below) {
        int split = -1;
        for (int place = places.length() - 1; place >= 0 && split < 0; place--) {
            split = text.lastIndexOf(places.charAt(place));
        }
        if (split < 0) {
            return digit(text);
        }
        long unit = unit(text.charAt(split));
        if (unit >= below) {
            return OptionalLong.empty();
        }
        String before = text.substring(0, split);
        OptionalLong head = before.isEmpty() ? unit == 10 ? OptionalLong.of(1) : OptionalLong.empty()
                : part(before, unit == HUNDRED_MILLION ? HUNDRED_MILLION : unit);
        String after = text.substring(split + 1);
        OptionalLong rest = after.isEmpty() ? OptionalLong.of(0) : part(after, unit);
        return head.isEmpty() || rest.isEmpty() ? OptionalLong.empty()
                : OptionalLong.of(head.getAsLong() * unit + rest.getAsLong());
    }

    /** One digit, with zeros before it or after it as they stand in a gap. */
    private OptionalLong digit(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digits.indexOf(text.charAt(i));
            if (value > 0 && digit > 0) {
                return OptionalLong.empty();
            }
            value += digit;
        }
        return OptionalLong.of(value);
    }

    private long unit(char place) {
        int index = places.indexOf(place);
        return index < SECTION_PLACES ? power(index + 1) : index == SECTION_PLACES ? TEN_THOUSAND : HUNDRED_MILLION;
    }
}
