package gangmu.status.office;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.columns.ColumnWords;
import gangmu.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetLayoutTest {
    private static final String HEADING = "status-workbook.column.";

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyColumnHasAWordOfItsOwn(String language) {
        Words words = Words.of(Locale.forLanguageTag(language));
        assertThat(SheetLayout.COLUMN_KEYS.stream().map(key -> ColumnWords.word(words, key)).toList())
                .doesNotHaveDuplicates();
    }

    /** The columns of earlier periods are headed by their names and named together. */
    @Test
    void everyHeadingOfTheWorkbookCanBeNamedInALayout() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/gangmu/messages/status-workbook.properties"))) {
            texts.load(in);
        }
        assertThat(SheetLayout.COLUMN_KEYS).contains("earlier").containsAll(texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(HEADING)).map(key -> key.substring(HEADING.length())).toList());
    }
}
