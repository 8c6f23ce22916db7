package gangmu.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a Chinese name is meant by what was typed: a part of it, or the pinyin initials of a part, any reading. */
public final class Pinyin {
    private Pinyin() {
    }

    /** {@code mysk} finds 密云水库, and so do {@code 水库} and {@code sk}. */
    public static boolean matches(String name, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        if (text.contains(wanted)) {
            return true;
        }
        if (wanted.chars().anyMatch(c -> c >= 128)) {
            return false;
        }
        int[] characters = text.codePoints().toArray();
        for (int start = 0; start + wanted.length() <= characters.length; start++) {
            int i = 0;
            while (i < wanted.length() && meant(characters[start + i], wanted.charAt(i))) {
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

    private static boolean meant(int character, char typed) {
        return character == typed || PinyinReadings.begins(character, typed);
    }
}
