package gangmu.returns.reading;

import gangmu.returns.reading.CellReading.Doubtful;
import gangmu.returns.reading.CellReading.Understood;
import gangmu.returns.reading.CellReading.Unreadable;
import gangmu.returns.reading.CellValue.PercentValue;
import gangmu.returns.reading.ExpectedValue.BareFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Percents 0–100: {@code 50%}, {@code 50} and {@code 0.5} under the format {@code 0%} are 50; a bare {@code 0.5} is 50
 * or 0.5, and asked about; {@code 140 %} is refused.
 */
final class PercentReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern WITH_SIGN = Pattern.compile("(?<![\\d.,\u00B1-]|\\d )\\d{1,9}(?:\\.\\d{1,9})?(?= ?%)");
    private final ExpectedValue.Percent expected;

    PercentReader(ExpectedValue.Percent expected) {
        this.expected = expected;
    }

    CellReading read(RawCell cell, String folded) {
        BigDecimal number = cell.number();
        if (number == null) {
            return text(folded);
        }
        ShownFormat format = ShownFormat.of(cell.format(), number);
        if (format.scaled()) {
            return doubtful(List.of(number.movePointLeft(format.places()), number),
                    Said.of(Reasons.SCALED_FORMAT, folded, Numerals.tidy(number)), folded, new Framed(folded, List.of()));
        }
        if (format.saysMore()) {
            BigDecimal seen = format.percent() ? number.multiply(HUNDRED) : number;
            return text(format.around(Numerals.tidy(seen).toPlainString() + (format.percent() ? "%" : "")));
        }
        if (format.percent()) {
            return sure(number.multiply(HUNDRED), folded);
        }
        return format.literal().contains("%") ? sure(number, folded) : bare(number, folded);
    }

    private CellReading text(String folded) {
        Optional<OtherFigure> other = OtherFigure.in(folded);
        CellReading word = word(folded);
        return word != null ? word : other.isPresent() ? otherFigure(folded, other.get()) : plain(folded);
    }

    /** 62%，较上期提高4个百分点 holds a share besides; of 未完成40% the rest is done; 本期完成20% is no share of the whole. */
    private CellReading otherFigure(String folded, OtherFigure other) {
        List<BigDecimal> beside = OtherFigure.plainClauses(folded).stream()
                .flatMap(clause -> share(plain(clause)).stream()).toList();
        if (!beside.isEmpty()) {
            return doubtful(beside, Said.of(Reasons.OTHER_WORDS, folded), folded, new Framed(folded, List.of()));
        }
        if (other.kind() == OtherFigure.Kind.COLUMN) {
            return plain(folded) instanceof Unreadable unreadable ? unreadable
                    : doubtful(share(plain(folded)).stream().toList(), Said.of(Reasons.OTHER_WORDS, folded), folded,
                            new Framed(folded, List.of()));
        }
        Optional<BigDecimal> left = other.kind() == OtherFigure.Kind.REMAINDER
                ? share(plain(other.takenOut(folded))) : Optional.empty();
        return left.<CellReading>map(share -> doubtful(List.of(HUNDRED.subtract(share)),
                        Said.of(Reasons.REMAINDER, folded, Numerals.tidy(HUNDRED.subtract(share))), folded,
                        new Framed(folded, List.of())))
                .orElseGet(() -> new Unreadable(Said.of(Reasons.OTHER_FIGURE, folded, other.word()), expected.said()));
    }

    private static Optional<BigDecimal> share(CellReading reading) {
        return reading.likeliest().map(value -> ((PercentValue) value).percent());
    }

    private CellReading plain(String folded) {
        Framed framed = Framed.of(folded, Framing.PERCENT);
        String core = framed.core();
        Optional<Numeral> share = Shares.read(core).or(() -> Shares.points(core)).or(() -> Shares.slashed(core));
        if (share.isPresent()) {
            return numeral(share.get(), framed, folded);
        }
        Optional<Numeral> number = Numerals.read(core);
        if (number.isPresent()) {
            return number.get().doubt() == null ? beyond(framed, number.get().likeliest())
                    ? outOfRange(folded) : framed.onto(bare(number.get().likeliest(), folded))
                    : numeral(number.get(), framed, folded);
        }
        List<BigDecimal> range = Shares.range(core);
        return range.isEmpty() ? amongWords(folded)
                : doubtful(range, Said.of(Reasons.RANGE, folded), folded, framed);
    }

    private CellReading numeral(Numeral share, Framed framed, String folded) {
        String doubt = share.doubt();
        if (beyond(framed, share.likeliest())) {
            return outOfRange(folded);
        }
        return doubt == null ? framed.onto(sure(share.likeliest(), folded))
                : doubtful(share.readings(), Said.of(doubt, folded), folded, framed);
    }

    /** 超100%, 100%以上 and 100%+ claim more than the whole. */
    private static boolean beyond(Framed framed, BigDecimal share) {
        return share.compareTo(HUNDRED) == 0 && framed.notes().stream().anyMatch(note -> note.kind() == NoteKind.OVER
                || Vocabulary.words("after.at-least").contains(note.written()));
    }

    private CellReading bare(BigDecimal number, String folded) {
        boolean fraction = number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        if (!fraction || expected.fractions() == BareFraction.OF_HUNDRED) {
            return sure(number, folded);
        }
        if (expected.fractions() == BareFraction.OF_ONE) {
            return sure(number.multiply(HUNDRED), folded);
        }
        PercentValue asPart = new PercentValue(number.multiply(HUNDRED));
        PercentValue asPercent = new PercentValue(number);
        // A bare 1 is an ordinary small percent; a bare 0.5 hardly ever is.
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return new Doubtful(one ? List.of(asPercent, asPart) : List.of(asPart, asPercent),
                Said.of(Reasons.FRACTION, Numerals.tidy(number)));
    }

    private CellReading sure(BigDecimal percent, String folded) {
        return PercentValue.inRange(percent) ? new Understood(new PercentValue(percent)) : outOfRange(folded);
    }

    private CellReading outOfRange(String folded) {
        return new Unreadable(Said.of(Reasons.PERCENT_RANGE, folded), expected.said());
    }

    private CellReading doubtful(List<BigDecimal> shares, Said reason, String folded, Framed framed) {
        List<CellValue> readings = new ArrayList<>();
        shares.stream().filter(PercentValue::inRange).map(PercentValue::new).distinct().forEach(readings::add);
        return readings.isEmpty() ? outOfRange(folded) : framed.onto(new Doubtful(readings, reason));
    }

    /** \u5230, \u81f3, \u4e3a and an arrow. */
    private static final String REACHED = "\u5230\u81f3\u4e3a\u2192";

    private static @Nullable CellReading word(String folded) {
        int share = Vocabulary.words("share.more-than-half").contains(folded) ? 50
                : Vocabulary.words("share.whole").contains(folded) ? 100
                : Vocabulary.words("share.nothing").contains(folded) ? 0 : -1;
        return share < 0 ? null : new Doubtful(List.of(new PercentValue(BigDecimal.valueOf(share))),
                Said.of(Reasons.PERCENT_WORD, folded));
    }

    private CellReading amongWords(String folded) {
        List<BigDecimal> found = new ArrayList<>();
        Matcher matcher = WITH_SIGN.matcher(folded);
        while (found.size() < 3 && matcher.find()) {
            // Of I00% and 五0% the last digits alone are no share.
            char before = matcher.start() == 0 ? ' ' : folded.charAt(matcher.start() - 1);
            if (!ChineseNumerals.isNumeral(before) && !(before < 128 && Character.isLetter(before))) {
                // \u7531 20% \u63d0\u9ad8\u5230 25%: what it came to goes before what it was.
                found.add(REACHED.indexOf(before) >= 0 ? 0 : found.size(), new BigDecimal(matcher.group()));
            }
        }
        List<BigDecimal> possible = found.stream().filter(PercentValue::inRange).toList();
        return possible.isEmpty() ? new Unreadable(Said.of(Reasons.NOT_A_PERCENT, folded), expected.said())
                : doubtful(possible, Said.of(Reasons.OTHER_WORDS, folded), folded, new Framed(folded, List.of()));
    }
}
