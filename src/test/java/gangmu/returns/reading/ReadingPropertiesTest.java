package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gangmu.returns.headers.HeaderMatcher;
import gangmu.returns.headers.HeaderPath;
import gangmu.returns.headers.KnownColumn;
import gangmu.returns.names.KnownName;
import gangmu.returns.names.Locality;
import gangmu.returns.names.NameMatcher;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ReadingPropertiesTest {
    private static final List<ExpectedValue> KINDS = List.of(new ExpectedValue.Percent(),
            ExpectedValue.Amount.in("万元"), ExpectedValue.Amount.in("%"), new ExpectedValue.PlainNumber(),
            ExpectedValue.Dated.proposing(2023), new ExpectedValue.Text(), Choices.startState(),
            new ExpectedValue.YesNo());
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final NameMatcher NAMES = new NameMatcher(List.of(new KnownName("a", "区水务局", Set.of("水务局"))),
            new Locality(List.of("密云区")));
    private static final HeaderMatcher HEADERS = new HeaderMatcher(List.of(KnownColumn.of("a", "完成比例")));

    @Property(tries = 500)
    void aPercentInAnySpellingReadsBack(@ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent,
            @ForAll("frames") String frame) {
        String digits = Numerals.tidy(percent).toPlainString();
        CellReading reading = read(frame.replace("N", digits), KINDS.getFirst());
        assertThat(reading).isInstanceOf(CellReading.Understood.class);
        assertThat(reading.likeliest()).contains(new CellValue.PercentValue(percent));
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of("N%", "N％", " N %", "约N%", "N%左右", "百分之N", "完成N%", "已完成：N%", "N%\u200B", "\u3000N%");
    }

    @Property(tries = 200)
    void aWholePercentInCharactersReadsBack(@ForAll @IntRange(max = 100) int percent) {
        String tens = percent == 100 ? "" : percent >= 20 ? DIGITS[percent / 10] + "十" : percent >= 10 ? "十" : "";
        String ones = percent % 10 == 0 ? percent == 0 ? "零" : "" : DIGITS[percent % 10];
        CellReading reading = read("百分之" + (percent == 100 ? "百" : tens + ones), KINDS.getFirst());
        assertThat(reading).isEqualTo(new CellReading.Understood(
                new CellValue.PercentValue(BigDecimal.valueOf(percent))));
    }

    @Property(tries = 500)
    void anAmountReadsBackInEveryUnit(@ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(4) BigDecimal yuan,
            @ForAll("moneyUnits") String unit) {
        UnitOfMeasure written = UnitOfMeasure.of(unit);
        UnitOfMeasure column = UnitOfMeasure.of("万元");
        String number = Numerals.tidy(yuan).toPlainString();
        CellReading reading = read(number + unit, new ExpectedValue.Amount(column));
        assertThat(reading).isInstanceOf(CellReading.Understood.class);
        assertThat(reading.likeliest()).contains(
                new CellValue.AmountValue(written.convert(new BigDecimal(number), column), column));
    }

    @Provide
    Arbitrary<String> moneyUnits() {
        return Arbitraries.of("元", "千元", "万元", "百万元", "千万元", "亿元");
    }

    @Property(tries = 1000)
    void foldingToHalfWidthChangesNothing(@ForAll("scribbles") String text, @ForAll("kinds") ExpectedValue kind) {
        if (!(kind instanceof ExpectedValue.Text)) {
            assertThat(Shown.of(read(fullWidth(text), kind))).isEqualTo(Shown.of(read(text, kind)));
        }
        assertThat(CellText.fold(CellText.fold(text))).isEqualTo(CellText.fold(text));
        assertThat(CellText.clean(CellText.clean(text))).isEqualTo(CellText.clean(text));
    }

    @Property(tries = 500)
    void aDateInEverySpellingReadsBackWithItsPrecision(@ForAll("days") LocalDate day,
            @ForAll("dateForms") String form) {
        CellReading reading = read(spelled(form, day), KINDS.get(4));
        ApproximateDate expected = form.contains("D") ? ApproximateDate.day(day)
                : form.contains("M") || form.contains("A") ? ApproximateDate.month(YearMonth.from(day), DatePart.WHOLE)
                : ApproximateDate.year(day.getYear(), DatePart.WHOLE);
        assertThat(reading).isEqualTo(new CellReading.Understood(new CellValue.DateValue(expected)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 36500).map(days -> LocalDate.of(1990, 1, 1).plusDays(days));
    }

    @Provide
    Arbitrary<String> dateForms() {
        return Arbitraries.of("Y年M月D日", "Y-M-D", "Y.M.D", "Y/M/D", "YMMDD", "Y-MM-DD", "Y年M月", "Y.MM", "Y-M", "Y/M",
                "Y年MM月", "Y年", "Y", "C年A月", "C年", " Y 年 M 月 D 日 ");
    }

    private static String spelled(String form, LocalDate day) {
        StringBuilder year = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> year.append(DIGITS[c - '0']));
        int month = day.getMonthValue();
        String monthCharacters = month < 10 ? DIGITS[month] : month == 10 ? "十" : "十" + DIGITS[month - 10];
        return form.replace("C", year).replace("A月", monthCharacters + "月")
                .replace("MM", "%02d".formatted(month)).replace("DD", "%02d".formatted(day.getDayOfMonth()))
                .replace("M", String.valueOf(month)).replace("D", String.valueOf(day.getDayOfMonth()))
                .replace("Y", String.valueOf(day.getYear()));
    }

    @Property(tries = 3000)
    void nothingThrowsAndNoReadingIsOutOfItsRange(@ForAll("scribbles") String text,
            @ForAll("kinds") ExpectedValue kind) {
        CellReading reading = read(text, kind);
        assertThat(reading).isNotNull();
        if (reading.likeliest().orElse(null) instanceof CellValue.PercentValue(BigDecimal percent)) {
            assertThat(percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
        assertThatCode(() -> NAMES.read(text)).doesNotThrowAnyException();
        assertThatCode(() -> HEADERS.match(new HeaderPath(0, List.of(text)))).doesNotThrowAnyException();
        assertThatCode(() -> ShownFormat.of(text)).doesNotThrowAnyException();
    }

    @Property(tries = 1000)
    void anyNumberUnderAnyFormatIsRead(@ForAll BigDecimal number, @ForAll("scribbles") String format,
            @ForAll("kinds") ExpectedValue kind) {
        assertThat(CellReader.read(RawCell.number(number, format, number.toString()), kind, null)).isNotNull();
    }

    @Provide
    Arbitrary<ExpectedValue> kinds() {
        return Arbitraries.of(KINDS);
    }

    /** Texts that look like values: digits, marks and the words of the trade, and quite random ones. */
    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> pieces = Arbitraries.of("0", "1", "2", "6", "12", "30", "50", "2022", ".", ",", "，", "-", "—",
                "/", "%", "‰", "(", ")", " ", "\n", "年", "月", "日", "底", "上", "旬", "半年", "季度", "第", "一", "二", "十", "百", "千",
                "万", "亿", "点", "零", "〇", "两", "廿", "元", "公顷", "吨", "约", "近", "超", "以上", "左右", "百分之", "分之", "成",
                "半", "无", "同上", "至", "~", "负", "水务局", "和", "、", "等", "H", "Q", "E", "多", "余", "已完成", "+", "\"", "#");
        Arbitrary<String> shaken = pieces.list().ofMaxSize(8).map(list -> String.join("", list));
        return Combinators.combine(shaken, Arbitraries.strings().ofMaxLength(12), Arbitraries.integers().between(0, 4))
                .as((like, wild, which) -> which == 0 ? wild : like);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static CellReading read(String text, ExpectedValue kind) {
        return CellReader.read(RawCell.text(text), kind, null);
    }
}
