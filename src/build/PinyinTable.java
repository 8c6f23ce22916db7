import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the table of pinyin readings from Unicode's {@code Unihan_Readings.txt}; run by hand when Unicode has a new one:
 * {@code java src/build/PinyinTable.java Unihan_Readings.txt src/main/resources/gangmu/ui/shell/pinyin.txt}.
 *
 * <p>A character has the readings that today's dictionaries give it (kXHC1983 现代汉语词典, kTGHZ2013 通用规范汉字字典, the
 * counted kHanyuPinlu) and its usual one (kMandarin); one that stands in neither dictionary also those of kHanyuPinyin
 * 汉语大字典. That one gives old readings to common characters too (事 zi, 于 xu), which nobody would type.
 */
public final class PinyinTable {
    private static final List<String> OF_TODAY = List.of("kXHC1983", "kTGHZ2013");

    public static void main(String[] args) throws IOException {
        Map<Integer, Map<String, String>> characters = new TreeMap<>();
        String version = "";
        String copyright = "";
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.startsWith("# Unicode version:")) {
                version = line.substring(line.indexOf(':') + 1).strip();
            } else if (line.startsWith("# \u00a9")) {
                copyright = line.substring(2).strip();
            } else if (line.startsWith("U+")) {
                String[] parts = line.split("\t");
                characters.computeIfAbsent(Integer.parseInt(parts[0].substring(2), 16), c -> new HashMap<>())
                        .put(parts[1], parts[2]);
            }
        }
        // To Unicode the zero of Chinese numbers is no ideograph, and Unihan passes over it.
        characters.put(0x3007, Map.of("kMandarin", "l\u00edng"));
        Map<String, Set<Integer>> readings = new TreeMap<>();
        characters.forEach((character, fields) -> readings(fields).forEach(
                syllable -> readings.computeIfAbsent(syllable, s -> new TreeSet<>()).add(character)));
        StringBuilder table = new StringBuilder("# Syllables without tones (v for u with two dots) and all characters read so.\n"
                + "# Made by src/build/PinyinTable.java from Unihan_Readings.txt of Unicode " + version + ", whose data these are,\n"
                + "# chosen and arranged anew. " + copyright + " Unicode License V3, see licences/Unicode-3.0.txt.\n");
        readings.forEach((syllable, all) -> {
            table.append(syllable).append(' ');
            all.forEach(table::appendCodePoint);
            table.append('\n');
        });
        Files.writeString(Path.of(args[1]), table, StandardCharsets.UTF_8);
    }

    private static Set<String> readings(Map<String, String> fields) {
        Set<String> found = new TreeSet<>();
        words(fields, "kMandarin").forEach(found::add);
        words(fields, "kHanyuPinlu").map(word -> word.substring(0, word.indexOf('('))).forEach(found::add);
        OF_TODAY.forEach(field -> located(fields, field).forEach(found::add));
        if (OF_TODAY.stream().noneMatch(fields::containsKey)) {
            located(fields, "kHanyuPinyin").forEach(found::add);
        }
        Set<String> plain = new TreeSet<>();
        found.forEach(reading -> plain.add(withoutTone(reading)));
        return plain;
    }

    private static Stream<String> words(Map<String, String> fields, String field) {
        return fields.containsKey(field) ? Stream.of(fields.get(field).split(" ")) : Stream.empty();
    }

    /** Of {@code 0121.040:cháng,zhǎng 1456.020:zhǎng} what stands after the places. */
    private static Stream<String> located(Map<String, String> fields, String field) {
        return words(fields, field).flatMap(word -> Arrays.stream(word.substring(word.indexOf(':') + 1).split(",")));
    }

    private static String withoutTone(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v").replaceAll("[^a-z]", "");
    }
}
