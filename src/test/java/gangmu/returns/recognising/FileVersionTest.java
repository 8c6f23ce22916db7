package gangmu.returns.recognising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two versions of a return is the newer one. */
class FileVersionTest {
    private static final Instant MONDAY = Instant.parse("2023-07-03T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2023-07-07T02:00:00Z");

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "区体育局-最终版2.xlsx, 区体育局.xlsx, 1", "区体育局（修改）.xlsx, 区体育局.xlsx, 1", "区体育局(2).xlsx, 区体育局.xlsx, 1",
        "区体育局V3.xlsx, 区体育局V2.xlsx, 1", "correction_1_typo.xlsx, correction_2_put_back.xlsx, -1",
        "回表0710.xlsx, 回表0705.xlsx, 1", "区体育局-旧.xlsx, 区体育局.xlsx, -1", "区体育局-最终版.xlsx, 区体育局-修改版.xlsx, 1",
        "终稿-区体育局.xlsx, 区体育局.xlsx, 1", "区体育局.xlsx, 区体育局.xls, 0", "hidden_old_sheet.xlsx, 25-qutiyuju.xlsx, 0",
        "体育甲.xlsx, 体育乙.xlsx, 0", "区体育局-副本.xlsx, 区体育局.xlsx, 0", "水务局.xlsx, 25-qutiyuju.xlsx, 0"})
    void namesTellVersionsOfOneReturnApart(String one, String other, int order) {
        assertThat(Integer.signum(FileVersion.names(one, other))).isEqualTo(order);
        assertThat(Integer.signum(FileVersion.names(other, one))).isEqualTo(-order);
    }

    private static FileVersion.Order order(FileVersion one, FileVersion other, boolean more, boolean less, boolean later) {
        return one.beside(other, more, less, later).order();
    }

    @Test
    void theTimeOfSavingDecidesUnlessTheNameSaysOtherwise() {
        FileVersion saved = new FileVersion("a.xlsx", FRIDAY, null);
        assertThat(order(saved, new FileVersion("a.xlsx", MONDAY, null), false, true, false)).isEqualTo(FileVersion.Order.NEWER);
        assertThat(order(new FileVersion("回表.xlsx", FRIDAY, null), new FileVersion("回表最终版.xlsx", MONDAY, null), false, false,
                true)).isEqualTo(FileVersion.Order.UNSURE);
    }

    @Test
    void whatMerelyLacksWhatTheLastOneSaysIsAskedAbout() {
        FileVersion plain = new FileVersion("a.xlsx", null, null);
        assertThat(order(plain, plain, false, true, true)).isEqualTo(FileVersion.Order.UNSURE);
        assertThat(order(plain, plain, false, false, true)).isEqualTo(FileVersion.Order.NEWER);
        assertThat(order(plain, plain, true, false, false)).isEqualTo(FileVersion.Order.NEWER);
        assertThat(order(plain, plain, false, false, false)).isEqualTo(FileVersion.Order.UNSURE);
    }

    @Test
    void anOlderFileThatComesLaterIsAskedAbout() {
        assertThat(order(new FileVersion("a.xlsx", null, MONDAY), new FileVersion("a.xlsx", null, FRIDAY), false, false, true))
                .isEqualTo(FileVersion.Order.UNSURE);
    }
}
