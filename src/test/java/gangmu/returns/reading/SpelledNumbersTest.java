package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Numbers spelled out in Chinese, beside ICU's rules for them. */
class SpelledNumbersTest {
    private static final String SIGNS = "零一二三四五六七八九十百千万亿";
    private static final SpelledNumbers OURS = new SpelledNumbers(List.of(SIGNS.substring(0, 10).split("")),
            List.of(SIGNS.substring(10).split("")));
    private static final RuleBasedNumberFormat ICU = new RuleBasedNumberFormat(ULocale.SIMPLIFIED_CHINESE,
            RuleBasedNumberFormat.SPELLOUT);
    // From here on ICU writes 兆.
    private static final long TRILLION = 1_000_000_000_000L;

    private static String icu(long number) {
        return ICU.format(number).replace('〇', '零');
    }

    @Property(tries = 3000)
    void everyNumberIsWrittenAsIcuWritesItAndReadBack(@ForAll("numbers") long number) {
        // ICU leaves out the 零 of 一亿零一百万, which is taken either way.
        assertThat(OURS.isWritten(number, icu(number))).as(icu(number)).isTrue();
        assertThat(OURS.isWritten(number + 1, icu(number))).isFalse();
        assertThat(OURS.read(icu(number))).hasValue(number);
        assertThat(OURS.read(OURS.write(number))).hasValue(number);
    }

    /** As many short ones as long ones, and many with gaps. */
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(0, TRILLION - 1).list().ofSize(1).flatMap(one -> Arbitraries.of(
                one.getFirst(), one.getFirst() % 100, one.getFirst() % 10_000, one.getFirst() % 1_000_000,
                one.getFirst() / 10_000 * 10_000, one.getFirst() / 1_000_000 * 1_000_000 + one.getFirst() % 20,
                one.getFirst() / 100_000_000 * 100_000_000 + one.getFirst() % 10_000));
    }

    @Property(tries = 5000)
    void whatIcuReadsAndWritesBackAlikeIsReadAlike(@ForAll("anySigns") String text) {
        ParsePosition position = new ParsePosition(0);
        Number read = ICU.parse(text, position);
        boolean sure = read != null && position.getIndex() == text.length() && read.doubleValue() < TRILLION
                && icu(read.longValue()).equals(text);
        OptionalLong ours = OURS.read(text);
        if (sure) {
            assertThat(ours).hasValue(read.longValue());
            assertThat(OURS.isWritten(read.longValue(), text)).isTrue();
        } else if (ours.isPresent() && ours.getAsLong() < TRILLION && OURS.write(ours.getAsLong()).equals(text)) {
            assertThat(icu(ours.getAsLong())).as("that ICU writes otherwise").isEqualTo(text.replace("亿零", "亿").replace("亿一十", "亿十"));
        }
    }

    @Provide
    Arbitrary<String> anySigns() {
        return Arbitraries.of(SIGNS.split("")).list().ofMinSize(1).ofMaxSize(6).map(signs -> String.join("", signs));
    }

    @Test
    void whatAHastyHandWritesIsReadToTheLetter() {
        assertThat(OURS.read("一万五")).hasValue(10_005);
        assertThat(OURS.read("百")).isEmpty();
        assertThat(OURS.read("一万亿")).hasValue(TRILLION);
        assertThat(OURS.isWritten(10_005, "一万五")).isFalse();
        assertThat(OURS.isWritten(12, "一十二")).isTrue();
        assertThat(OURS.write(101_000_000)).isEqualTo("一亿零一百万");
        assertThat(OURS.write(TRILLION)).isEqualTo("一万亿");
        assertThat(OURS.read("三五")).isEmpty();
        assertThat(OURS.read("三亿四亿")).isEmpty();
    }
}
