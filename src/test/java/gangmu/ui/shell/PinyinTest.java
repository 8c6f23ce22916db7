package gangmu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "密云水库, mysk", "密云水库, MYSK", "密云水库, sk", "密云水库, 水库",
        // Characters of several readings: any of them.
        "长城, cc", "长城, zc", "银行, yh", "银行, yx", "重庆, cq", "重庆, zq", "单县, sx", "曾家, zj", "曾家, cj",
        "都江堰, djy", "乐亭, lt", "乐亭, yt", "厦门, xm", "行业, hy", "区水务局, qswj", "区水务局, oswj",
        // Traditional, rare, and beyond the first plane.
        "長城, cc", "赟, y", "\uD840\uDC87, z", "女, n", "绿化, lh", "\u3007, l",
        // Letters and digits stand for themselves.
        "5G基站, 5gjz", "A区, aq"})
    void aNameIsFoundByAnyReadingOfItsCharacters(String name, String typed) {
        assertThat(Pinyin.matches(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"密云水库, mysx", "密云水库, mk", "密云水库, myskk", "水, 山", "密云水库, 云k", "事业, zy", "①, y"})
    void noNameIsFoundByWhatNobodyReads(String name, String typed) {
        assertThat(Pinyin.matches(name, typed)).isFalse();
    }

    @Test
    void everyCharacterOfUnicodesFirstBlockHasAReadingButTheTenThatNoDictionaryReads() {
        assertThat(Stream.iterate(0x4e00, c -> c <= 0x9fa5, c -> c + 1)
                .filter(c -> Stream.iterate('a', letter -> letter <= 'z', letter -> (char) (letter + 1))
                        .noneMatch(letter -> PinyinReadings.begins(c, letter))).map(Character::toString))
                .containsExactly("兙", "兡", "嗧", "桛", "烪", "瓧", "瓰", "瓱", "瓼", "甅");
    }

    @Test
    void nothingTypedMeansAllNames() {
        assertThat(Pinyin.matching(Stream.of("水库", "道路"), " ")).containsExactly("水库", "道路");
        assertThat(Pinyin.matching(Stream.of("水库", "道路"), " dl ")).containsExactly("道路");
    }
}
