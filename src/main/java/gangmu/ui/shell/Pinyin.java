package gangmu.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Whether a Chinese name is meant by what was typed: a part of it, or the pinyin initials of a part, any reading. */
public final class Pinyin {
    private static final Map<Character, Set<Character>> INITIALS = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    /** {@code mysk} finds 密云水库, and so do {@code 水库} and {@code sk}. */
    public static boolean matches(String name, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        if (text.contains(wanted)) {
            return true;
        }
        boolean ascii = wanted.chars().allMatch(c -> c < 128);
        if (!ascii) {
            return false;
        }
        for (int start = 0; start + wanted.length() <= text.length(); start++) {
            int i = 0;
            while (i < wanted.length() && initials(text.charAt(start + i)).contains(wanted.charAt(i))) {
                i++;
            }
            if (i == wanted.length()) {
                return true;
            }
        }
        return false;
    }

    /** Those of some names that are meant by what was typed; all of them as long as nothing was. */
    public static List<String> matching(Stream<String> names, String typed) {
        return names.filter(name -> typed.isBlank() || matches(name, typed.strip())).toList();
    }

    private static Set<Character> initials(char c) {
        if (c < 128) {
            return Set.of(c);
        }
        return INITIALS.computeIfAbsent(c, character -> {
            Set<Character> initials = new HashSet<>();
            initials.add(character);
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
            if (readings != null) {
                for (String reading : readings) {
                    initials.add(reading.charAt(0));
                }
            }
            return initials;
        });
    }
}
