package gangmu.returns.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    private static final NameMatcher MATCHER = new NameMatcher(List.of(
            new KnownName("water", "北京市密云区水务局", Set.of("水务局")),
            new KnownName("green", "北京市密云区园林绿化局", Set.of("区园林绿化局")),
            new KnownName("plan", "北京市密云区发展和改革委员会", Set.of("区发展改革委", "区发改委")),
            new KnownName("town", "溪翁庄镇", Set.of()),
            new KnownName("miyun", "密云镇", Set.of()),
            new KnownName("culture", "北京市密云区文化和旅游局", Set.of("文旅局"))),
            new Locality(List.of("北京市", "密云区")));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            区水务局                         | water
            水务局                           | water
            密云区水务局                     | water
            北京市密云区水务局               | water
            密云水务局                       | water
            我区水务局                       | water
            区 水 务 局                      | water
            区水务局、区园林绿化局；溪翁庄镇 | water green town
            区水务局，园林绿化局,溪翁庄镇    | water green town
            区水务局/区发改委                | water plan
            `区水务局\n区文旅局`             | water culture
            区水务局 区园林绿化局            | water green
            区水务局和区园林绿化局           | water green
            区水务局及溪翁庄镇人民政府       | water town
            区发展和改革委员会               | plan
            文化和旅游局                     | culture
            区文化和旅游局和区水务局         | culture water
            溪翁庄镇政府                     | town
            牵头单位：区水务局               | water
            区水务局（牵头）、区发改委（配合） | water plan
            1.区水务局 2.区发改委            | water plan
            区水务局、区水务局               | water
            市水务局                         | water?
            北京市水务局                     | unknown:北京市水务局
            密云镇政府                       | miyun
            水务局牵头，园林绿化局配合       | water green
            区园林局                         | green?
            区气象局                         | unknown:区气象局
            区水务局、区气象局               | water unknown:区气象局
            """)
    void namesAreFound(String text, String outcome) {
        NamesReading reading = MATCHER.read(text.replace("\\n", "\n"));
        assertThat(reading.parts().stream().map(NameMatcherTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(outcome);
    }

    @Test
    void theFirstUnitNamedLeads() {
        assertThat(MATCHER.read("溪翁庄镇、区水务局").lead()).contains(new NamePart.Matched("溪翁庄镇", "town"));
        assertThat(MATCHER.read("").lead()).isEmpty();
    }

    @Test
    void andOthersIsNotSure() {
        NamesReading reading = MATCHER.read("区水务局等部门");
        assertThat(reading.andOthers()).isTrue();
        assertThat(reading.matched()).containsExactly("water");
        assertThat(reading.isSure()).isFalse();
    }

    @Test
    void oneAliasOfTwoUnitsIsDoubtful() {
        NameMatcher matcher = new NameMatcher(List.of(new KnownName("a", "甲镇政府", Set.of("综合办")),
                new KnownName("b", "乙镇政府", Set.of("综合办"))), Locality.NOWHERE);
        assertThat(matcher.match("综合办")).isEqualTo(new NamePart.Doubted("综合办", List.of("a", "b")));
    }

    private static String shown(NamePart part) {
        return switch (part) {
            case NamePart.Matched matched -> matched.id();
            case NamePart.Doubted doubted -> String.join(",", doubted.candidates()) + "?";
            case NamePart.Unknown unknown -> "unknown:" + unknown.written();
        };
    }
}
