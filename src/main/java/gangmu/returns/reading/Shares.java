package gangmu.returns.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shares in every spelling, in percent: {@code 50%}, 百分之五十, 五成, 九成五, 一半, 三分之二, {@code 5‰}. A bare number is no
 * share here, since only its column can say what it means.
 */
final class Shares {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final Set<String> HALF = Vocabulary.set("share.half");
    private static final String TENTHS = Vocabulary.word("share.tenths");
    private static final String HUNDRED = Vocabulary.word("multiplier.2");
    private static final String PART_OF = Vocabulary.word("share.part-of");

    private Shares() {
    }

    /** The share, where the whole text is one; the text is folded and without approximations. */
    static Optional<Numeral> read(String text) {
        String s = text.strip();
        if (HALF.contains(s)) {
            return Optional.of(Numeral.sure(BigDecimal.valueOf(50)));
        }
        if (s.endsWith("%")) {
            return Numerals.read(s.substring(0, s.length() - 1));
        }
        if (s.endsWith("\u2030")) {
            return Numerals.read(s.substring(0, s.length() - 1)).map(Shares::fromMille);
        }
        for (String prefix : Vocabulary.words("share.percent-of")) {
            if (s.startsWith(prefix)) {
                return percentOf(s.substring(prefix.length()));
            }
        }
        String mille = Vocabulary.word("share.mille-of");
        if (s.startsWith(mille)) {
            return Numerals.read(s.substring(mille.length())).map(Shares::fromMille);
        }
        int tenths = s.indexOf(TENTHS);
        if (tenths > 0 && s.length() - tenths <= 2) {
            return tenths(s.substring(0, tenths), s.substring(tenths + 1));
        }
        int partOf = s.indexOf(PART_OF);
        return partOf > 0 ? part(s.substring(0, partOf), s.substring(partOf + PART_OF.length())) : Optional.empty();
    }

    private static Optional<Numeral> percentOf(String number) {
        return number.equals(HUNDRED) ? Optional.of(Numeral.sure(BigDecimal.valueOf(100))) : Numerals.read(number);
    }

    /** {@code 50个百分点} where a share is meant. */
    static Optional<Numeral> points(String text) {
        for (String word : Vocabulary.longestFirst("share.points")) {
            if (text.endsWith(word)) {
                return Numerals.read(text.substring(0, text.length() - word.length()))
                        .map(numeral -> new Numeral(numeral.readings(), Reasons.PERCENT_WORD));
            }
        }
        return Optional.empty();
    }

    /** {@code 12/18}: so many of so many more likely than a day, and asked about. */
    static Optional<Numeral> slashed(String text) {
        int slash = text.indexOf('/');
        return slash <= 0 ? Optional.empty() : part(text.substring(slash + 1), text.substring(0, slash))
                .map(numeral -> new Numeral(numeral.readings(), Reasons.PERCENT_WORD));
    }

    private static Numeral fromMille(Numeral numeral) {
        return numeral.times(new BigDecimal("0.1"));
    }

    /** 五成, 九成五, 九成半, 9.5成. */
    private static Optional<Numeral> tenths(String before, String after) {
        Optional<Numeral> tens = Numerals.read(before).filter(numeral -> numeral.doubt() == null);
        Optional<Numeral> ones = after.isEmpty() ? Optional.of(Numeral.sure(BigDecimal.ZERO))
                : HALF.contains(after) ? Optional.of(Numeral.sure(BigDecimal.valueOf(5))) : Numerals.read(after);
        return tens.flatMap(ten -> ones.filter(one -> one.likeliest().compareTo(TEN) < 0)
                .map(one -> Numeral.sure(ten.likeliest().multiply(TEN).add(one.likeliest()))));
    }

    /** 三分之二, to two decimals of a percent. */
    private static Optional<Numeral> part(String whole, String part) {
        Optional<Numeral> below = Numerals.read(whole).filter(numeral -> numeral.likeliest().signum() > 0);
        return below.flatMap(divisor -> Numerals.read(part).map(numeral -> Numeral.sure(numeral.likeliest()
                .multiply(BigDecimal.valueOf(100)).divide(divisor.likeliest(), 2, RoundingMode.HALF_UP))));
    }

    /** The two ends of a range, where both are shares: {@code 50%-60%}, 五至六成, {@code 50~60%}. */
    static List<BigDecimal> range(String text) {
        for (String mark : Vocabulary.words("range.marks")) {
            int at = text.indexOf(mark, 1);
            if (at > 0 && at + mark.length() < text.length()) {
                String left = text.substring(0, at).strip();
                String right = text.substring(at + mark.length()).strip();
                Optional<Numeral> to = read(right).or(() -> Numerals.read(right));
                Optional<Numeral> from = read(left).or(() -> right.endsWith("%") ? Numerals.read(left)
                        : right.endsWith(TENTHS) ? read(left + TENTHS) : Numerals.read(left));
                if (from.isPresent() && to.isPresent()) {
                    return List.of(from.get().likeliest(), to.get().likeliest());
                }
            }
        }
        return List.of();
    }
}
