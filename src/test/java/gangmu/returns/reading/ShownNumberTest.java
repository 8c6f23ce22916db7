package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownNumberTest {
    @ParameterizedTest(name = "{0} under {1} is shown as {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.5      | 0%               | 50%
            0.555    | 0.0%             | 55.5%
            0.5551   | 0%               | 56%
            1234.5   | #,##0.00         | 1234.5
            1200     | 0"万元"          | 1200万元
            12000    | 0!.0,            | 1.2
            12000    | 0!.0,"万"        | 1.2万
            12345    | #,##0,"千元"     | 12千元
            50       | 0"%"             | 50%
            50       | General          | 50
            18680000 | 0!.00,,"亿元"    | 0.19亿元
            18680000 | 0\\.00,,"亿元"   | 0.19亿元
            1234567.891 | #,##0,        | 1235
            120000   | [>=10000]0!.0,"万元";0"元" | 12万元
            120      | [>=10000]0!.0,"万元";0"元" | 120元
            0.35416666666666669 | h:mm  | 8:30
            0.35416666666666669 | h:mm:ss AM/PM | 8:30
            1.0625   | [h]:mm           | 25:30
            -5       | 0.0"%";-0"万元"  | -5万元
            """)
    void aNumberIsWhatItsCellShows(BigDecimal number, String format, String shown) {
        assertThat(ShownNumber.of(number.toPlainString(), number, format, null)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "2022-06-01 under {0} is shown as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            yyyy-mm-dd       | 2022-06-01
            yyyy"年"m"月"    | 2022年6月
            m"月"d"日"       | 6月1日
            yyyy             | 2022年
            """)
    void aDayIsAsExactAsItsCellShows(String format, String shown) {
        LocalDate day = LocalDate.of(2022, 6, 1);
        assertThat(ShownNumber.of(day.toString(), new BigDecimal(44713), format, day)).isEqualTo(shown);
    }
}
