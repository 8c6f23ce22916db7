package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedPartTest {
    private static final Path TEXTS = Path.of("src/main/resources/gangmu/licences");

    @Test
    void whatLiesInsideThePartsSaysItsLicenceWhoseTextIsShown() {
        assertThat(ShippedPart.all()).extracting(ShippedPart::licence).contains("OFL-1.1", "Unicode-3.0", "MIT");
        assertThat(ShippedPart.all()).allSatisfy(part ->
                assertThat(ShippedPart.text(part.licence())).as(part.name()).isNotBlank());
        assertThat(ShippedPart.text("GPL-3.0-only")).isNull();
    }

    /** The build ends where a library has another licence; whatever it lets through must have its text. */
    @Test
    void everyLicenceThatTheBuildLetsThroughHasItsText() throws IOException {
        List<String> allowed = Pattern.compile("<includedLicense>(.*?)</includedLicense>")
                .matcher(Files.readString(Path.of("pom.xml"))).results().map(found -> found.group(1)).toList();
        assertThat(allowed).contains("Apache-2.0").doesNotContain("GPL-2.0-or-later", "LGPL-2.1-or-later");
        assertThat(allowed).allSatisfy(licence -> assertThat(TEXTS.resolve(licence + ".txt")).isNotEmptyFile());
    }

    @Test
    void librariesSayWhatTheirMakersWantToBeTold() {
        assertThat(ShippedPart.notices()).anySatisfy((archive, text) -> {
            assertThat(archive).startsWith("poi-5");
            assertThat(text).contains("Apache POI");
        });
    }
}
