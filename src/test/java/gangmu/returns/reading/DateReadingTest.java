package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReadingTest {
    private static final ExpectedValue DATE = ExpectedValue.Dated.proposing(2023);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2022年6月30日      | 2022-06-30
            2022年06月30号     | 2022-06-30
            2022年 6月 30日    | 2022-06-30
            2022-06-30         | 2022-06-30
            2022/6/30          | 2022-06-30
            2022.6.30          | 2022-06-30
            2022．6．30        | 2022-06-30
            ２０２２年６月３０日 | 2022-06-30
            20220630           | 2022-06-30
            2022 6 30          | 2022-06-30
            2022-06-30 00:00:00 | 2022-06-30
            二〇二二年六月三十日 | 2022-06-30
            二○二二年六月卅日  | 2022-06-30
            二零二二年十二月廿五日 | 2022-12-25
            2022年6月          | 2022-06
            2022年6月份        | 2022-06
            2022.6             | 2022-06
            2022.06            | 2022-06
            2022-6             | 2022-06
            2022/6             | 2022-06
            202206             | 2022-06
            2022.10            | 2022-10
            二〇二二年六月     | 2022-06
            二O二二年六月      | 2022-06
            2022年元月         | 2022-01
            2022年6月底        | 2022-06.end
            2022年6月末        | 2022-06.end
            2022年6月初        | 2022-06.beginning
            2022年6月中        | 2022-06.middle
            2022年6月上旬      | 2022-06-T1
            2022年6月中旬      | 2022-06-T2
            2022年6月下旬      | 2022-06-T3
            2022年             | 2022
            2022               | 2022
            2022年度           | 2022
            2022年全年         | 2022
            2023年年底         | 2023.end
            2023年年底前       | 2023.end +before
            2022.6—12          | ? cell.other-words 2022-06
            99年6月            | ? date.short-year 1999-06
            2024年底           | 2024.end
            2024年末           | 2024.end
            2024年初           | 2024.beginning
            2024年中           | 2024.middle
            2022年上半年       | 2022-H1
            2022年下半年       | 2022-H2
            2022上半年         | 2022-H1
            2022年一季度       | 2022-Q1
            2022年第三季度     | 2022-Q3
            2022年3季度末      | 2022-Q3.end
            2022Q2             | 2022-Q2
            2022年6月底前      | 2022-06.end +before
            2022年12月31日前完成 | 2022-12-31 +before
            2022年6月完工      | 2022-06
            预计2024年6月      | 2024-06 +planned
            预计2024年底前完成 | 2024.end +planned +before
            截至2022年12月31日 | 2022-12-31 +as-of
            约2024年6月        | 2024-06 +about
            30/6/2022          | 2022-06-30
            6/30/2022          | 2022-06-30
            6/6/2022           | 2022-06-06
            6/7/2022           | ? date.day-or-month 2022-06-07 2022-07-06
            1-12-2022          | ? date.day-or-month 2022-01-12 2022-12-01
            上半年             | ? date.no-year 2023-H1
            二季度             | ? date.no-year 2023-Q2
            6月30日            | ? date.no-year 2023-06-30
            六月三十日         | ? date.no-year 2023-06-30
            6月                | ? date.no-year 2023-06
            6月底              | ? date.no-year 2023-06.end
            6月底前            | ? date.no-year 2023-06.end +before
            6.30               | ? date.no-year 2023-06-30
            年底               | ? date.no-year 2023.end
            今年6月            | ? date.no-year 2023-06
            去年底             | ? date.no-year 2022.end
            明年6月            | ? date.no-year 2024-06
            明年年底           | ? date.no-year 2024.end
            22年6月            | ? date.short-year 2022-06
            22.6.30            | ? date.short-year 2022-06-30 2030-06-22
            2021-2025          | ? cell.range 2025 2021
            2021年至2025年     | ? cell.range 2025 2021
            2021年1月-2025年12月 | ? cell.range 2025-12 2021-01
            2022年6月30日（周四） | ? cell.other-words 2022-06-30
            一期2022年6月，二期2023年12月 | ? cell.other-words 2022-06 2023-12
            2022年2月30日      | ! date.no-such-day
            2022-13-01         | ! date.no-such-day
            2022.6.31          | ! date.no-such-day
            十四五期间         | ! date.plan-span
            “十四五”期间       | ! date.plan-span
            长期               | ! date.unreadable
            持续推进           | ! date.unreadable
            待定               | ? cell.undecided
            —                  | _dash
            """)
    void textReadsWithItsPrecision(String text, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), DATE, null))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "2022-06-01 under {0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yyyy/m/d            | 2022-06-01
            m/d/yy              | 2022-06-01
            yyyy"年"m"月"d"日"  | 2022-06-01
            [$-804]yyyy"年"m"月"d"日";@ | 2022-06-01
            yyyy"年"m"月"       | 2022-06
            yyyy年m月           | 2022-06
            mmm-yy              | 2022-06
            yyyy                | 2022
            reserved-0x1f       | 2022-06-01
            reserved-0x39       | 2022-06
            m"月"d"日"          | ? date.no-year 2022-06-01
            reserved-0x3a       | ? date.no-year 2022-06-01
            d-mmm               | ? date.no-year 2022-06-01
            General             | 2022-06-01
            """)
    void aDateIsAsExactAsItsFormatShows(String format, String outcome) {
        RawCell date = RawCell.date(LocalDate.of(2022, 6, 1), format, "2022/6/1");
        assertThat(Shown.of(CellReader.read(date, DATE, null))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} under {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            44742    | yyyy/m/d | 2022-06-30
            44742.5  | yyyy/m/d | 2022-06-30
            44742    | General  | ? date.bare-serial 2022-06-30
            20220630 | General  | 2022-06-30
            202206   | General  | 2022-06
            2022     | General  | 2022
            2022.6   | General  | 2022-06
            2022.12  | General  | 2022-12
            2022.1   | General  | ? date.lost-zero 2022-01 2022-10
            6.3      | General  | ? date.no-year 2023-06-03 2023-06-30
            50       | General  | ! date.unreadable
            -3       | yyyy/m/d | ! date.unreadable
            2022.6   | yyyy/m/d | ? date.shown-as-date 2022-06
            2022.1   | yyyy/m/d | ? date.shown-as-date 2022-01 2022-10
            20220630 | yyyy/m/d | ? date.shown-as-date 2022-06-30
            """)
    void numbersReadAsDates(BigDecimal number, String format, String outcome) {
        RawCell cell = RawCell.number(number, format, number.toPlainString());
        assertThat(Shown.of(CellReader.read(cell, DATE, null))).isEqualTo(outcome);
    }

    @Test
    void aYearOrAnOrderThatWasAgreedIsAskedForNoMore() {
        ExpectedValue agreed = new ExpectedValue.Dated(2023, true, ExpectedValue.DayMonthOrder.DAY_FIRST);
        assertThat(Shown.of(CellReader.read(RawCell.text("6月30日"), agreed, null))).isEqualTo("2023-06-30");
        assertThat(Shown.of(CellReader.read(RawCell.text("6/7/2022"), agreed, null))).isEqualTo("2022-07-06");
    }

    @Test
    void withoutAYearToProposeNothingIsProposed() {
        assertThat(Shown.of(CellReader.read(RawCell.text("上半年"), new ExpectedValue.Dated(), null)))
                .isEqualTo("? date.no-year");
    }

    @Test
    void aVagueDateHasAFirstAndALastDay() {
        ApproximateDate end = read("2024年2月底");
        assertThat(end.earliest()).isEqualTo("2024-02-21");
        assertThat(end.latest()).isEqualTo("2024-02-29");
        assertThat(read("2022年上半年").latest()).isEqualTo("2022-06-30");
        assertThat(read("2022年6月").earliest()).isEqualTo("2022-06-01");
        assertThat(read("2024年底").latest()).isEqualTo("2024-12-31");
    }

    @Test
    void aDateIsShownInWords() {
        Words chinese = Words.of(Locale.SIMPLIFIED_CHINESE);
        assertThat(read("2022.6.7").words().text(chinese::get)).isEqualTo("2022年6月7日");
        assertThat(read("2022年6月底").words().text(chinese::get)).isEqualTo("2022年6月底");
        assertThat(read("2022年6月下旬").words().text(chinese::get)).isEqualTo("2022年6月下旬");
    }

    private static ApproximateDate read(String text) {
        CellReading reading = CellReader.read(RawCell.text(text), DATE, null);
        return ((CellValue.DateValue) ((CellReading.Understood) reading).value()).date();
    }
}
