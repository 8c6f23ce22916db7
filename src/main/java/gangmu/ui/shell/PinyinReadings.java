package gangmu.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * How Chinese characters are read, in pinyin: all readings of each, from {@code pinyin.txt}, which
 * {@code src/build/PinyinTable.java} makes of Unicode's Unihan database.
 */
final class PinyinReadings {
    private static final int[] INITIALS = read();

    private PinyinReadings() {
    }

    /** Whether a character has a reading that begins with a letter from a to z. */
    static boolean begins(int character, char letter) {
        return letter >= 'a' && letter <= 'z' && character < INITIALS.length
                && (INITIALS[character] & 1 << letter - 'a') != 0;
    }

    /** By character: a bit for each letter that a reading of it begins with. */
    private static int[] read() {
        int[] initials = new int[1 << 16];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PinyinReadings.class.getResourceAsStream("pinyin.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                int bit = 1 << line.charAt(0) - 'a';
                for (int i = line.indexOf(' ') + 1; i < line.length();) {
                    int character = line.codePointAt(i);
                    if (character >= initials.length) {
                        initials = Arrays.copyOf(initials, Math.max(character + 1, initials.length * 2));
                    }
                    initials[character] |= bit;
                    i += Character.charCount(character);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return initials;
    }
}
