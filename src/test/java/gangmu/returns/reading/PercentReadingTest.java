package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentReadingTest {
    private static final ExpectedValue PERCENT = new ExpectedValue.Percent();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            50%              | 50
            50               | 50
            50％             | 50
            ５０％           | 50
            ５０             | 50
            50 %             | 50
            ` 50% `          | 50
            0                | 0
            0%               | 0
            100%             | 100
            100              | 100
            33.3%            | 33.3
            33.33            | 33.33
            .5%              | 0.5
            0.5%             | 0.5
            1%               | 1
            12。5%           | 12.5
            50﹪             | 50
            I00%             | ! percent.unreadable
            五0%             | ! percent.unreadable
            0.5              | ? percent.fraction 50 0.5
            0.85             | ? percent.fraction 85 0.85
            1                | ? percent.fraction 1 100
            零点五           | ? percent.fraction 50 0.5
            约50%            | 50 +about
            大约50%          | 50 +about
            50%左右          | 50 +about
            约50％左右       | 50 +about +about
            近50%            | 50 +nearly
            接近50%          | 50 +nearly
            超50%            | 50 +over
            超过50%          | 50 +over
            逾50%            | 50 +over
            50%以上          | 50 +at-least
            50%+             | 50 +at-least
            不低于50%        | 50 +at-least
            不超过50%        | 50 +at-most
            不足50%          | 50 +under
            不到五成         | 50 +under
            >50%             | 50 +over
            ≥50%             | 50 +at-least
            50多%            | 50 +over
            预计50%          | 50 +planned
            百分之五十       | 50
            百分之五         | 5
            百分之百         | 100
            百分之三十三点三 | 33.3
            百分之50         | 50
            约百分之八十     | 80 +about
            五成             | 50
            九成五           | 95
            九成半           | 95
            近九成           | 90 +nearly
            8成              | 80
            五十             | 50
            七十五%          | 75
            一半             | 50
            过半             | ? percent.word 50
            超过一半         | ? percent.word 50
            三分之二         | 66.67
            四分之三         | 75
            5‰               | 0.5
            千分之五         | 0.5
            已完成50%        | 50
            完成率：85%      | 85
            进度 50%         | 50
            已完成           | ? percent.word 100
            全部完成         | ? percent.word 100
            未启动           | ? percent.word 0
            50%-60%          | ? cell.range 50 60
            50-60%           | ? cell.range 50 60
            50%～60%         | ? cell.range 50 60
            50%至60%         | ? cell.range 50 60
            50%。            | 50
            50%完成          | 50
            达到100%         | 100
            100%以上         | ! percent.out-of-range
            5 0%             | ! percent.unreadable
            五至六成         | ? cell.range 50 60
            50个百分点       | ? percent.word 50
            2/3              | ? percent.word 66.67
            12／18           | ? percent.word 66.67
            3/2              | ! percent.out-of-range
            1/0              | ! percent.unreadable
            2022/6/30        | ! percent.unreadable
            主体完成80%，装修完成30% | ? cell.other-words 80 30
            50%（预计）      | ? cell.other-words 50
            未完成40%        | ? percent.remainder 60
            尚余40%          | ? percent.remainder 60
            差40%完成        | ? percent.remainder 60
            差不多40%        | 40 +about
            +5%              | ! cell.other-figure
            +5               | ! cell.other-figure
            提高4%           | ! cell.other-figure
            提高到64%        | ? cell.other-words 64
            本期完成20%      | ! cell.other-figure
            完成年度任务的50% | ! cell.other-figure
            完成总投资的50%  | ? cell.other-words 50
            62%，较上期提高4个百分点 | ? cell.other-words 62
            62（上期58）     | ? cell.other-words 62
            三五%            | ? number.loose-numeral 35
            140%             | ! percent.out-of-range
            140              | ! percent.out-of-range
            100%+            | ! percent.out-of-range
            超100%           | ! percent.out-of-range
            -5%              | ! percent.out-of-range
            百分之二百       | ! percent.out-of-range
            正常推进         | ! percent.unreadable
            按计划推进       | ! percent.unreadable
            %                | ! percent.unreadable
            待定             | ? cell.undecided
            同上             | ? cell.nothing-above
            无               | _none
            —                | _dash
            ——               | _dash
            /                | _dash
            -                | _dash
            暂无             | _not-yet
            N/A              | _not-applicable
            ``               | _empty
            `　`             | _empty
            """)
    void textReads(String text, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), PERCENT, null))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} under {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.5   | 0%              | 50
            0.575 | 0.0%            | 57.5
            0.57  | 0.00%;[Red]-0%  | 57
            1     | 0%              | 100
            1.4   | 0%              | ! percent.out-of-range
            50    | General         | 50
            50    | 0"%"            | 50
            1     | 0\\%            | 1
            0.5   | General         | ? percent.fraction 50 0.5
            0.5   | 0.00            | ? percent.fraction 50 0.5
            1     | General         | ? percent.fraction 1 100
            1.5   | General         | 1.5
            0     | General         | 0
            -1    | General         | ! percent.out-of-range
            44682 | m/d/yy          | ! cell.date-instead
            """)
    void numbersReadByTheirFormat(BigDecimal number, String format, String outcome) {
        RawCell cell = RawCell.number(number, format, number.toPlainString());
        assertThat(Shown.of(CellReader.read(cell, PERCENT, null))).isEqualTo(outcome);
    }

    @Test
    void oneAnswerForTheColumnSettlesItsBareFractions() {
        ExpectedValue ofOne = new ExpectedValue.Percent(ExpectedValue.BareFraction.OF_ONE);
        ExpectedValue ofHundred = new ExpectedValue.Percent(ExpectedValue.BareFraction.OF_HUNDRED);
        assertThat(Shown.of(CellReader.read(RawCell.number("0.5"), ofOne, null))).isEqualTo("50");
        assertThat(Shown.of(CellReader.read(RawCell.number("1"), ofOne, null))).isEqualTo("100");
        assertThat(Shown.of(CellReader.read(RawCell.text("0.5"), ofHundred, null))).isEqualTo("0.5");
    }

    @Test
    void dittoRepeatsTheReadingAboveAndSaysSo() {
        CellReading above = CellReader.read(RawCell.text("约50%"), PERCENT, null);
        assertThat(Shown.of(CellReader.read(RawCell.text("同上"), PERCENT, above))).isEqualTo("50 +about +ditto");
        CellReading doubtful = CellReader.read(RawCell.text("0.5"), PERCENT, null);
        assertThat(Shown.of(CellReader.read(RawCell.text("〃"), PERCENT, doubtful)))
                .isEqualTo("? percent.fraction 50 0.5 +ditto");
    }

    @Test
    void anErrorCellIsUnreadableAndAFormulaIsNoted() {
        assertThat(Shown.of(CellReader.read(RawCell.error("#REF!"), PERCENT, null))).isEqualTo("! cell.error");
        assertThat(Shown.of(CellReader.read(RawCell.number("50").asFormula(), PERCENT, null))).isEqualTo("50 +formula");
    }
}
