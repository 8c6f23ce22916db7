package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.words.Words;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReadingTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            在建           | UNDER_WAY
            已开工         | UNDER_WAY
            已 开 工       | UNDER_WAY
            完工           | COMPLETED
            竣工           | COMPLETED
            已竣工         | COMPLETED
            未开工         | NOT_STARTED
            尚未开工       | NOT_STARTED
            项目未开工     | ? choice.loose NOT_STARTED
            已开工，部分竣工 | ? choice.loose UNDER_WAY
            已开工，局部竣工 | ? choice.loose UNDER_WAY COMPLETED
            未完工         | ! choice.unknown
            基本完工       | ! choice.unknown
            停工           | ! choice.unknown
            无             | _none
            """)
    void startStatesHaveManyWords(String text, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), Choices.startState(), null))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            是     | yes
            √      | yes
            Ｙ     | yes
            yes    | yes
            否     | no
            ×      | no
            No     | no
            没有   | no
            也许   | ! choice.unknown
            /      | _dash
            """)
    void yesAndNo(String text, String outcome) {
        assertThat(Shown.of(CellReader.read(RawCell.text(text), new ExpectedValue.YesNo(), null))).isEqualTo(outcome);
    }

    @Test
    void textKeepsItsContentAndLosesWhatCannotBeSeen() {
        assertThat(text("  一、主体完工\u200B；\r\n二、装修\u00A0进行 \r三\u0007、验收  "))
                .isEqualTo("一、主体完工；\n二、装修 进行\n三、验收");
        assertThat(text("\uFEFF全角ＡＢＣ１２３")).isEqualTo("全角ＡＢＣ１２３");
    }

    @Test
    void noneInATextColumnIsBlankWithItsWord() {
        assertThat(CellReader.read(RawCell.text("无"), new ExpectedValue.Text(), null))
                .isEqualTo(new CellReading.Blank(BlankKind.NONE, "无"));
        assertThat(text("待定")).isEqualTo("待定");
    }

    @Test
    void everyReasonHasItsSentenceInBothLanguages() throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (Field field : Reasons.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                keys.add("reading." + field.get(null));
            }
        }
        for (NoteKind kind : NoteKind.values()) {
            keys.add("reading." + kind.code());
        }
        for (ExpectedValue expected : List.of(new ExpectedValue.Percent(), ExpectedValue.Amount.in("元"),
                new ExpectedValue.PlainNumber(), new ExpectedValue.Dated(), new ExpectedValue.Text(),
                Choices.startState(), new ExpectedValue.YesNo())) {
            keys.add(expected.said().key());
        }
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(keys).allMatch(Words.of(locale)::has);
        }
    }

    @Test
    void aRefusalNamesWhatIsWrittenAndWhatIsExpected() {
        CellReading reading = CellReader.read(RawCell.text("停工"), Choices.startState(), null);
        Words words = Words.of(Locale.SIMPLIFIED_CHINESE);
        assertThat(((CellReading.Unreadable) reading).reason().text(words::get))
                .isEqualTo("“停工”不在可选项中，请填：未开工 / 在建 / 完工");
    }

    private static String text(String written) {
        CellReading reading = CellReader.read(RawCell.text(written), new ExpectedValue.Text(), null);
        return ((CellValue.TextValue) reading.likeliest().orElseThrow()).text();
    }
}
