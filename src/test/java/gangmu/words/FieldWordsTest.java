package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.usecase.content.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    @Test
    void everyKindFieldAndChoiceHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words words = Words.of(locale);
            List<String> missing = new ArrayList<>();
            for (Kind kind : Kinds.ALL) {
                need(words, "kind." + kind.name(), missing);
                for (Field<?> field : kind.fields()) {
                    need(words, "field." + kind.name() + "." + field.name(), missing);
                    for (String choice : field.type().choices()) {
                        need(words, "choice." + kind.name() + "." + field.name() + "." + choice, missing);
                    }
                }
            }
            assertThat(missing).as("%s", locale).isEmpty();
        }
    }

    /** One door for the words of kinds, fields and units: whoever puts their keys together by hand goes past it. */
    @Test
    void theKeysOfNamesArePutTogetherInOnePlace() throws IOException {
        Pattern byHand = Pattern.compile("\"(?:kind|field|measure)\\.\"\\s*\\+|\\.(?:get|has)\\(\\s*\"(?:kind|field|measure)\\.");
        assertThat(byHand.matcher("words.get(\"field.\" + key)").find()).isTrue();
        assertThat(byHand.matcher("words.get(\"field.period.closed\")").find()).isTrue();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java") && byHand.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())).containsExactly("Phrases.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void need(Words words, String key, List<String> missing) {
        if (!words.has(key) || words.get(key).isBlank()) {
            missing.add(key);
        }
    }
}
