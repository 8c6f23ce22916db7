package gangmu.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A number is what its writer says that it is: a word that makes another figure of it is never passed over. */
class OtherFigureTest {
    private static final ExpectedValue AMOUNT = ExpectedValue.Amount.in("万元");
    private static final ExpectedValue PERCENT = new ExpectedValue.Percent();

    /** N stands for the number; none of these is a total. */
    @Provide
    Arbitrary<String> otherFigures() {
        return Arbitraries.of("增加N", "新增N万元", "净增N", "+N", "＋N", "较上年增加N万元", "比上期增长N", "同比增加N", "减少N", "本年完成N",
                "本期N", "当年完成N万元", "上半年N", "1-6月完成N万元", "2023年完成N", "年度计划N", "计划投资N", "总投资N万元", "概算N", "合同额N",
                "已支付N", "到位N", "下达N万元", "尚余N", "剩余N万元", "未完成N", "还差N", "缺口N万元", "完成年度目标N", "N（本年）", "新增 N 万元");
    }

    @Property(tries = 600)
    void noTotalIsTakenFromWhatIsNone(@ForAll("otherFigures") String form, @ForAll @IntRange(min = 2, max = 99_999) int number) {
        CellReading reading = CellReader.read(RawCell.text(form.replace("N", String.valueOf(number))), AMOUNT, null);
        assertThat(reading).as(form).isNotInstanceOf(CellReading.Understood.class);
    }

    @Provide
    Arbitrary<String> otherShares() {
        return Arbitraries.of("提高N%", "增加N个百分点", "+N%", "+N", "较上期提高N%", "比上年增长N%", "同比提高N个百分点", "本期完成N%",
                "完成年度任务的N%", "上半年完成N%", "全年N%", "今年N%");
    }

    @Property(tries = 400)
    void noShareOfTheWholeIsTakenFromWhatIsNone(@ForAll("otherShares") String form, @ForAll @IntRange(min = 2, max = 99) int share) {
        CellReading reading = CellReader.read(RawCell.text(form.replace("N", String.valueOf(share))), PERCENT, null);
        assertThat(reading.likeliest()).as(form).isEmpty();
        assertThat(reading).isNotInstanceOf(CellReading.Understood.class);
    }

    @Provide
    Arbitrary<String> remainders() {
        return Arbitraries.of("未完成N%", "尚余N%", "剩余N%", "还差N%", "差N%完成", "尚有N%未完成");
    }

    @Property(tries = 300)
    void ofARemainderTheRestIsOfferedIfAnything(@ForAll("remainders") String form, @ForAll @IntRange(min = 1, max = 99) int share) {
        CellReading reading = CellReader.read(RawCell.text(form.replace("N", String.valueOf(share))), PERCENT, null);
        assertThat(reading).as(form).isNotInstanceOf(CellReading.Understood.class);
        reading.likeliest().ifPresent(offered -> assertThat(((CellValue.PercentValue) offered).percent())
                .isEqualByComparingTo(BigDecimal.valueOf(100 - share)));
    }

    /** These say the total, with a word that is kept. */
    @Provide
    Arbitrary<String> bounds() {
        return Arbitraries.of("约N", "近N万元", "N左右", "N万元以上", "不低于N万元", "不少于N", "超过N", "N多", "累计完成N万元", "累计N", "完成投资N",
                "已完成N万元", "达到N万元", "差不多N", "至少N万元", "截止目前N");
    }

    @Property(tries = 400)
    void aBoundOrAnApproximationReadsAsItsNumber(@ForAll("bounds") String form, @ForAll @IntRange(min = 10, max = 99_999) int number) {
        CellReading reading = CellReader.read(RawCell.text(form.replace("N", String.valueOf(number))), AMOUNT, null);
        assertThat(reading.likeliest()).as(form).contains(new CellValue.AmountValue(BigDecimal.valueOf(number),
                UnitOfMeasure.of("万元")));
    }

    /** A format, by how many places it shifts the point, the unit that it shows, its decimals. */
    private record Shown(String format, int places, String unit, int decimals) {
    }

    @Provide
    Arbitrary<Shown> formats() {
        return Arbitraries.of(new Shown("0", 0, "", 0), new Shown("#,##0.00", 0, "", 2), new Shown("0\"万元\"", 0, "万元", 0),
                new Shown("0!.0,\"万元\"", 4, "万元", 1), new Shown("0!.0000\"万元\"", 4, "万元", 4),
                new Shown("0!.00,,\"亿元\"", 8, "亿元", 2), new Shown("0\\.00,,\"亿元\"", 8, "亿元", 2),
                new Shown("#,##0,\"千元\"", 3, "千元", 0), new Shown("0.00,,\"百万元\"", 6, "百万元", 2),
                new Shown("[>=1]0!.0,\"万元\";0", 4, "万元", 1), new Shown("[<0]0;0\"亿元\"", 0, "亿元", 0));
    }

    @Property(tries = 500)
    void theValueThatIsSeenIsTheValueThatIsReadOrOffered(@ForAll("formats") Shown shown,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int number) {
        BigDecimal held = BigDecimal.valueOf(number);
        BigDecimal seen = held.movePointLeft(shown.places());
        UnitOfMeasure column = UnitOfMeasure.of("万元");
        BigDecimal meant = shown.unit().isEmpty() ? seen : UnitOfMeasure.of(shown.unit()).convert(seen, column);
        CellReading reading = CellReader.read(RawCell.number(held, shown.format(),
                ShownNumber.of(held.toPlainString(), held, shown.format(), null)), AMOUNT, null);
        BigDecimal read = ((CellValue.AmountValue) reading.likeliest().orElseThrow()).number();
        assertThat(read).as(shown.format()).isEqualByComparingTo(Numerals.tidy(meant));
        assertThat(reading instanceof CellReading.Understood).isEqualTo(shown.places() == 0);
        if (shown.places() > 0) {
            assertThat(ShownNumber.of(held.toPlainString(), held, shown.format(), null)).isEqualTo(
                    Numerals.tidy(seen.setScale(shown.decimals(), RoundingMode.HALF_UP)).toPlainString() + shown.unit());
        }
    }

    @Property(tries = 100)
    void aPlainClauseIsOfferedBesideAnotherFigure(@ForAll @IntRange(min = 10, max = 99) int share,
            @ForAll @IntRange(min = 1, max = 9) int points) {
        for (String form : List.of("N%，较上期提高M个百分点", "N%（上期M%）", "已完成N%，其中本年完成M%")) {
            String text = form.replace("N", String.valueOf(share)).replace("M", String.valueOf(points));
            assertThat(CellReader.read(RawCell.text(text), PERCENT, null).likeliest()).as(text)
                    .contains(new CellValue.PercentValue(BigDecimal.valueOf(share)));
        }
    }
}
