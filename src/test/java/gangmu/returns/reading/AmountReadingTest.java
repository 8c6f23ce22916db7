package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountReadingTest {
    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1234.5          | 万元     | 1234.5
            1,234.5         | 万元     | 1234.5
            1，234.5        | 万元     | 1234.5
            1,234,567       | 元       | 1234567
            1 234 567       | 元       | 1234567
            ５００          | 万元     | 500
            1234.5万元      | 万元     | 1234.5
            1,234.5万       | 万元     | 1234.5
            1,234.5万       | 元       | 12345000 +converted
            12万            | 万元     | 12
            12万            | 元       | 120000 +converted
            1.2亿元         | 万元     | 12000 +converted
            1.2亿           | 万元     | 12000 +converted
            3.64亿元        | 万元     | 36400 +converted
            3.64亿元        | 亿元     | 3.64
            36400万元       | 亿元     | 3.64 +converted
            3亿5000万元     | 万元     | 35000 +converted
            12万3000元      | 元       | 123000 +converted
            500元           | 万元     | 0.05 +converted
            5000千元        | 万元     | 500 +converted
            百万元          | 万元     | ! number.unreadable
            五百万元        | 万元     | 500
            一亿二千万元    | 亿元     | 1.2 +converted
            三点五亿元      | 万元     | 35000 +converted
            伍拾万元        | 万元     | 50
            ¥500            | 万元     | 500
            人民币500万元整 | 万元     | 500
            约500万元       | 万元     | 500 +about
            近1.2亿元       | 万元     | 12000 +converted +nearly
            100余万元       | 万元     | 100 +over
            超500万元       | 万元     | 500 +over
            500万元左右     | 万元     | 500 +about
            500万元以上     | 万元     | 500 +at-least
            不足500万元     | 万元     | 500 +under
            累计完成1.2亿元 | 万元     | 12000 +converted
            累计完成投资500 | 万元     | 500
            (500)           | 万元     | -500
            （1,234.5）     | 万元     | -1234.5
            -500            | 万元     | -500
            －500           | 万元     | -500
            负五百          | 元       | -500
            1.2E3           | 万元     | 1200
            0               | 万元     | 0
            15亩            | 公顷     | 1 +converted
            3公顷           | 亩       | 45 +converted
            2平方公里       | 公顷     | 200 +converted
            30000平方米     | 公顷     | 3 +converted
            30000㎡         | 公顷     | 3 +converted
            1.2万平方米     | 平方米   | 12000 +converted
            1.2万           | 公顷     | 12000 +converted
            10亩            | 平方米   | 6666.6666666667 +converted
            12万人          | 万人     | 12
            120000人        | 万人     | 12 +converted
            52.7万          | 万人     | 52.7
            3万吨           | 吨       | 30000 +converted
            500公斤         | 吨       | 0.5 +converted
            5万千瓦         | 千瓦     | 50000 +converted
            50兆瓦          | 万千瓦   | 5 +converted
            120公里         | 千米     | 120
            394万立方米     | 万立方米 | 394
            35.79亿立方米   | 万立方米 | 357900 +converted
            2万套           | 万套     | 2
            35微克/立方米   | 微克/立方米 | 35
            5万标准箱       | 万标准箱 | 5
            7.5%            | %        | 7.5
            -21.2%          | %        | -21.2
            107.5           | %        | 107.5
            12万余元        | 元       | 120000 +converted +over
            500万元。       | 万元     | 500
            下降21.2%       | %        | ? cell.other-words -21.2 21.2
            增长8.9%        | %        | ? cell.other-words 8.9
            0.089           | %        | ? percent.fraction 8.9 0.089
            0.5             | %        | ? percent.fraction 0.5 50
            0.5%            | %        | 0.5
            百分之七        | %        | 7
            1,5             | 万元     | ? number.grouping 15 1.5
            12,3456         | 万元     | ? number.grouping 123456 12.3456
            1,23,456        | 万元     | ? number.grouping 123456
            一万五          | 元       | ? number.loose-numeral 15000 10005
            12万3           | 元       | ? number.loose-numeral 123000 120003
            5千             | 万元     | ? number.loose-numeral 5000 0.5
            2000w           | 万元     | ? number.loose-numeral 2000
            1.2W元          | 元       | ? number.loose-numeral 12000
            5w6             | 元       | ? number.loose-numeral 56000 50006
            5W              | 千瓦     | 0.005 +converted
            100-200万元     | 万元     | ? cell.range 100 200
            100至200        | 万元     | ? cell.range 100 200
            500万元（含征地） | 万元   | ? cell.other-words 500
            中央500万元，市级1.2亿元 | 万元 | ? cell.other-words 500 12000
            1200（万元）    | 万元     | 1200
            1.2(亿元)       | 万元     | 12000 +converted
            2000万人民币    | 万元     | 2000
            1亿零500万      | 万元     | 10500 +converted
            2022-06         | 万元     | ! number.unreadable
            8.8.8           | 万元     | ! number.unreadable
            1.234,5         | 万元     | ! number.unreadable
            50公顷          | 万元     | ! amount.other-unit
            100万美元       | 万元     | ! amount.other-unit
            50%             | 万元     | ! amount.percent-instead
            按概算          | 万元     | ! number.unreadable
            若干            | 万元     | ! number.unreadable
            增加500         | 万元     | ! cell.other-figure
            +500            | 万元     | ! cell.other-figure
            新增500万元     | 万元     | ! cell.other-figure
            较上年增加500   | 万元     | ! cell.other-figure
            增加到500       | 万元     | ? cell.other-words 500
            本年完成500     | 万元     | ! cell.other-figure
            1-6月完成500万元 | 万元    | ! cell.other-figure
            截至6月底累计完成500万元 | 万元 | ? cell.other-words 500
            总投资3260万元  | 万元     | ! cell.other-figure
            计划投资5000    | 万元     | ! cell.other-figure
            尚余500         | 万元     | ! cell.other-figure
            增加五百万元    | 万元     | ! cell.other-figure
            累计完成500万元，本月100万元 | 万元 | ? cell.other-words 500
            500（总投资3260） | 万元   | ? cell.other-words 500
            1868¹           | 万元     | 1868 +footnote
            1868①万元      | 万元     | 1868 +footnote
            1868*           | 万元     | 1868 +footnote
            差不多500       | 万元     | 500 +about
            500万元以上     | 万元     | 500 +at-least
            无              | 万元     | _none
            /               | 万元     | _dash
            """)
    void textReadsInTheUnitOfItsColumn(String text, String unit, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), ExpectedValue.Amount.in(unit), null)))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} under {1} in {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1234.5   | General        | 万元 | 1234.5
            1234.5   | #,##0.00       | 万元 | 1234.5
            12       | 0"亿元"        | 万元 | 120000 +converted
            12       | 0.00"万元"     | 万元 | 12
            0.5      | 0%             | 万元 | ! amount.percent-instead
            0.075    | 0.0%           | %    | 7.5
            0.075    | 0%             | 万元 | ! amount.percent-instead
            44682    | yyyy/m/d       | 万元 | ! cell.date-instead
            0.354    | h:mm           | 万元 | ! cell.date-instead
            18680000 | 0!.00,,"亿元"  | 万元 | ? amount.scaled-format 1868 18680000
            12345678 | 0!.0,"万元"    | 万元 | ? amount.scaled-format 1234.5678 12345678
            1234567  | #,##0,         | 万元 | ? amount.scaled-format 1234.567 1234567
            250000000 | [>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元" | 万元 | ? amount.scaled-format 25000 250000000
            36500    | [>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元" | 万元 | ? amount.scaled-format 3.65 36500
            12       | [>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元" | 万元 | 0.0012 +converted
            12       | 0"万元";-0"亿元" | 万元 | 12
            -12      | 0"万元";-0"亿元" | 万元 | -120000 +converted
            """)
    void numbersReadByTheirFormat(BigDecimal number, String format, String unit, String outcome) {
        RawCell cell = RawCell.number(number, format, number.toPlainString());
        assertThat(Shown.of(CellReader.read(cell, ExpectedValue.Amount.in(unit), null))).isEqualTo(outcome);
    }

    @Test
    void aFormatThatDividesIsAskedAbout() {
        RawCell cell = RawCell.number(new BigDecimal("12345"), "0,\"千元\"", "12千元");
        assertThat(Shown.of(CellReader.read(cell, ExpectedValue.Amount.in("元"), null)))
                .isEqualTo("? amount.scaled-format 12345");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            327      | 327
            491个    | ? number.unit-written 491
            1.2万    | 12000 +converted
            三百二十七 | 327
            约300    | 300 +about
            甲       | ! number.unreadable
            """)
    void plainNumbersHaveNoUnit(String text, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), new ExpectedValue.PlainNumber(), null)))
                .isEqualTo(outcome);
    }

    @Test
    void aConvertedAmountKeepsItsOriginal() {
        CellReading reading = CellReader.read(RawCell.text("1.2亿元"), ExpectedValue.Amount.in("万元"), null);
        assertThat(((CellReading.Understood) reading).notes())
                .containsExactly(new Note(NoteKind.CONVERTED, "1.2亿元"));
    }
}
