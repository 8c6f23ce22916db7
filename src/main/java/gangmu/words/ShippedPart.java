package gangmu.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the program that others made, and under which licence it is passed on. The libraries are listed by the build
 * when it packages the program; what lies inside of one of them, or of our own archive, stands in {@code inside.tsv}.
 *
 * @param name a library as {@code group:artifact}; anything else as its makers call it
 * @param version of a library; for what lies inside of another part: of which
 * @param licence its SPDX name
 * @param address where its makers tell more
 */
public record ShippedPart(String name, String version, String licence, String address) {
    private static final String FOLDER = "/gangmu/licences/";
    private static final List<String> NOTICES = List.of("META-INF/NOTICE", "META-INF/NOTICE.txt", "META-INF/NOTICE.md",
            "META-INF/FastDoubleParser-NOTICE", "META-INF/thirdparty-LICENSE");

    /** All parts; without the libraries where the program runs unpackaged. */
    public static List<ShippedPart> all() {
        return Stream.of("parts.tsv", "inside.tsv").map(ShippedPart::read).filter(Objects::nonNull)
                .flatMap(String::lines).filter(line -> !line.isBlank() && !line.startsWith("#")).map(ShippedPart::of).toList();
    }

    private static ShippedPart of(String line) {
        String[] columns = line.split("\t", -1);
        return new ShippedPart(columns[0], columns[1], columns[2], columns[3]);
    }

    /** The text of a licence, null where no part has one of that name. */
    public static @Nullable String text(String licence) {
        return all().stream().anyMatch(part -> part.licence().equals(licence)) ? read(licence + ".txt") : null;
    }

    /** What the makers of libraries want to be told along with them, each once, by the library's archive. */
    public static Map<String, String> notices() {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            for (String name : NOTICES) {
                for (URL url : Collections.list(ShippedPart.class.getClassLoader().getResources(name))) {
                    String archive = url.getPath().replaceAll("!.*$", "").replaceAll("^.*/", "");
                    try (InputStream in = url.openStream()) {
                        found.merge(archive, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(),
                                (one, other) -> one + "\n\n" + other);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String read(String file) {
        InputStream in = ShippedPart.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            return null;
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
