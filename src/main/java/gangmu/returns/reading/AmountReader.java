package gangmu.returns.reading;

import gangmu.returns.reading.CellReading.Doubtful;
import gangmu.returns.reading.CellReading.Understood;
import gangmu.returns.reading.CellReading.Unreadable;
import gangmu.returns.reading.CellValue.AmountValue;
import gangmu.returns.reading.CellValue.NumberValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Amounts in the unit of their column, and plain numbers. {@code 1.2亿元} in a 万元 column is 12000, with the original as a
 * note; a bare {@code 12万} in it is 12万元, so 12; an area in a money column is refused.
 */
final class AmountReader {
    private static final int LONGEST_CORE = 40;
    private static final int MOST_READINGS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.,]|\\d )-?\\d[\\d,]{0,20}(?:\\.\\d{1,10})?(?! ?\\d|[.,]\\d|[OolI])");

    private static final Pattern BARE_NUMBER = Pattern.compile("^[\\d.,]+");
    private static final Pattern BARE = Pattern.compile("[\\d.,]+");
    /** 2000w is typed for 2000万 in chats, and from there into workbooks. */
    private static final Pattern LATIN_MULTIPLIER = Pattern.compile("([\\d.,]+) ?[wW]([^a-zA-Z]*)");
    private static final String TEN_THOUSANDS = Vocabulary.word("multiplier.4");

    private final ExpectedValue expected;
    private final UnitOfMeasure column;
    private final Function<BigDecimal, CellValue> value;

    private AmountReader(ExpectedValue expected, UnitOfMeasure column, Function<BigDecimal, CellValue> value) {
        this.expected = expected;
        this.column = column;
        this.value = value;
    }

    static AmountReader of(ExpectedValue.Amount expected) {
        return new AmountReader(expected, expected.unit(), number -> new AmountValue(number, expected.unit()));
    }

    static AmountReader of(ExpectedValue.PlainNumber expected) {
        return new AmountReader(expected, UnitOfMeasure.of(""), NumberValue::new);
    }

    /** A number with the unit that stands behind it; without one, the unit is the column's. */
    private record Measured(Numeral number, String unit) {
    }

    CellReading read(RawCell cell, String folded) {
        BigDecimal number = cell.number();
        return number == null ? text(folded) : number(number, ShownFormat.of(cell.format(), number), folded);
    }

    private CellReading number(BigDecimal number, ShownFormat format, String shown) {
        if (format.saysMore() && !format.percent() && !format.scaled()) {
            return text(format.around(Numerals.tidy(number).toPlainString()));
        }
        if (format.percent()) {
            return isRatio() ? converted(Numeral.sure(number.multiply(HUNDRED)), "%", shown) : percentInstead(shown);
        }
        if (isRatio() && format.literal().contains("%")) {
            return converted(Numeral.sure(number), "%", shown);
        }
        String unit = format.unit();
        if (format.scaled()) {
            List<CellValue> readings = new ArrayList<>();
            // What people saw comes first: #,##0, shows 1,235 for 1234567.
            (UnitOfMeasure.isMultiplier(unit) ? plain(shown) : converted(Numeral.sure(Numerals.tidy(
                    number.movePointLeft(format.places()))), isUnit(unit) ? unit : "", shown)).likeliest().ifPresent(readings::add);
            readings.add(value.apply(number));
            return new Doubtful(readings.stream().distinct().toList(),
                    Said.of(Reasons.SCALED_FORMAT, shown, Numerals.tidy(number)));
        }
        return UnitOfMeasure.isMultiplier(unit) ? plain(shown) : converted(Numeral.sure(number), unit, shown);
    }

    private CellReading text(String folded) {
        Optional<OtherFigure> other = isGrowth() ? Optional.empty() : OtherFigure.in(folded);
        return other.isPresent() ? otherFigure(folded, other.get()) : plain(folded);
    }

    /** Columns of growth hold what others do not: how much something grew in a part of the time. */
    private boolean isGrowth() {
        return expected instanceof ExpectedValue.Amount amount && amount.growth();
    }

    /** A total may stand beside what is none; alone, a change is no total, but 增长8.9% may be what an indicator holds. */
    private CellReading otherFigure(String folded, OtherFigure other) {
        List<CellValue> beside = OtherFigure.plainClauses(folded).stream()
                .flatMap(clause -> plain(clause).likeliest().stream()).distinct().toList();
        if (!beside.isEmpty()) {
            return new Doubtful(beside, Said.of(Reasons.OTHER_WORDS, folded));
        }
        if (isRatio() && plain(folded) instanceof Understood understood) {
            return new Doubtful(List.of(understood.value()), Said.of(Reasons.OTHER_WORDS, folded));
        }
        return isRatio() || !holdsNumber(folded) ? plain(folded)
                : new Unreadable(Said.of(Reasons.OTHER_FIGURE, folded, other.word()), expected.said());
    }

    private static boolean holdsNumber(String folded) {
        return folded.chars().anyMatch(c -> Character.isDigit(c) || ChineseNumerals.isNumeral((char) c));
    }

    private CellReading plain(String folded) {
        Framed framed = Framed.of(folded, Framing.AMOUNT);
        Matcher latin = LATIN_MULTIPLIER.matcher(framed.core());
        if (latin.matches() && !UnitOfMeasure.of("W").convertsTo(column)) {
            CellReading reading = plain(latin.group(1) + TEN_THOUSANDS + latin.group(2));
            return framed.onto(reading instanceof Understood(CellValue found, var ignored)
                    ? new Doubtful(List.of(found), Said.of(Reasons.LOOSE_NUMERAL, folded)) : reading);
        }
        Optional<CellReading> share = Shares.read(framed.core()).map(numeral ->
                isRatio() ? converted(numeral, "%", folded) : percentInstead(folded));
        Optional<CellReading> amount = share.or(() -> measured(framed.core())
                .map(measured -> converted(measured.number(), measured.unit(), folded)));
        if (amount.isPresent()) {
            return framed.onto(amount.get());
        }
        Optional<CellReading> decrease = decrease(framed.core(), folded);
        if (decrease.isPresent()) {
            return framed.onto(decrease.get());
        }
        List<CellValue> range = range(framed.core());
        return range.isEmpty() ? amongWords(folded)
                : framed.onto(new Doubtful(range, Said.of(Reasons.RANGE, folded)));
    }

    /** 下降21.2% is −21.2 where the column holds growth, and 21.2 where it holds what was saved. */
    private Optional<CellReading> decrease(String core, String folded) {
        return Vocabulary.longestFirst("sign.down").stream().filter(core::startsWith).findFirst()
                .flatMap(word -> plain(core.substring(word.length())) instanceof Understood(CellValue found, var ignored)
                        ? Optional.of(new Doubtful(List.of(negated(found), found), Said.of(Reasons.OTHER_WORDS, folded)))
                        : Optional.empty());
    }

    private static BigDecimal number(CellValue found) {
        return switch (found) {
            case AmountValue amount -> amount.number();
            case NumberValue number -> number.number();
            default -> BigDecimal.ZERO;
        };
    }

    private CellValue negated(CellValue found) {
        return switch (found) {
            case AmountValue amount -> value.apply(amount.number().negate());
            case NumberValue number -> value.apply(number.number().negate());
            default -> found;
        };
    }

    /** The longest number in front, with a unit behind it or nothing. */
    private Optional<Measured> measured(String core) {
        if (core.length() > LONGEST_CORE) {
            return Optional.empty();
        }
        for (int end = core.length(); end > 0; end--) {
            String unit = unbracketed(CellText.compact(core.substring(end)));
            if (unit.isEmpty() || isUnit(unit)) {
                Optional<Numeral> number = Numerals.read(core.substring(0, end));
                if (number.isPresent()) {
                    return Optional.of(new Measured(number.get(), unit));
                }
            }
        }
        return Optional.empty();
    }

    /** 1.2（亿元） is written as the headers of tables are. */
    private static String unbracketed(String unit) {
        return unit.length() > 2 && unit.startsWith("(") && unit.endsWith(")") ? unit.substring(1, unit.length() - 1) : unit;
    }

    private boolean isUnit(String unit) {
        return UnitOfMeasure.known(unit).isPresent() || UnitOfMeasure.of(unit).dimension().equals(column.dimension());
    }

    private CellReading converted(Numeral number, String written, String folded) {
        UnitOfMeasure unit = written.isEmpty() ? implied(folded) : UnitOfMeasure.of(written);
        if (!unit.convertsTo(column)) {
            return column.name().isEmpty() ? new Doubtful(number.readings().stream().map(value).toList(),
                    Said.of(Reasons.UNIT_WRITTEN, written))
                    : new Unreadable(Said.of(Reasons.OTHER_UNIT, written, column.name()), expected.said());
        }
        List<CellValue> values = number.readings().stream()
                .map(each -> value.apply(unit.convert(each, column))).toList();
        BigDecimal first = number.likeliest();
        if (isRatio() && written.isEmpty() && first.signum() != 0 && first.abs().compareTo(BigDecimal.ONE) < 0) {
            // 0.089 in a column of % was typed for 8.9 % more often than not; 0.5 is an ordinary growth.
            CellValue asPart = value.apply(first.multiply(HUNDRED));
            return new Doubtful(Numerals.tidy(first).scale() > 2 ? List.of(asPart, values.getFirst())
                    : List.of(values.getFirst(), asPart), Said.of(Reasons.FRACTION, Numerals.tidy(first)));
        }
        String doubt = number.doubt();
        if (doubt != null) {
            return new Doubtful(values, Said.of(doubt, folded));
        }
        if (written.isEmpty() && hasMultiplier() && !Numerals.hasLargeMultiplier(folded)
                && Numerals.hasSmallMultiplier(folded)) {
            // 5千 in a column of 万元 may be five thousand of them, or of 元.
            return new Doubtful(List.of(values.getFirst(), value.apply(
                    column.withoutMultiplier().convert(number.likeliest(), column))),
                    Said.of(Reasons.LOOSE_NUMERAL, folded));
        }
        CellReading reading = new Understood(values.getFirst());
        return isAsInColumn(unit, written, folded) ? reading : reading.noting(new Note(NoteKind.CONVERTED, folded));
    }

    /** 1234.5万元 is in 万元 already, though it is read as so many 元. */
    private boolean isAsInColumn(UnitOfMeasure unit, String written, String folded) {
        String core = CellText.compact(Framed.of(folded, Framing.AMOUNT).core()).replace("(" + written + ")", written);
        String number = core.endsWith(written) ? core.substring(0, core.length() - written.length()) : core;
        if (!Numerals.hasLargeMultiplier(number)) {
            return unit.factor().compareTo(column.factor()) == 0;
        }
        return Numerals.multiplierWords().entrySet().stream().anyMatch(word -> number.endsWith(word.getKey())
                && !Numerals.hasLargeMultiplier(number.substring(0, number.length() - word.getKey().length()))
                && unit.factor().multiply(word.getValue()).compareTo(column.factor()) == 0);
    }

    /** A bare 1234.5万 counts in the column's unit without its multiplier; 1000 counts in the column's unit. */
    private UnitOfMeasure implied(String folded) {
        return Numerals.hasLargeMultiplier(folded) ? column.withoutMultiplier() : column;
    }

    private boolean hasMultiplier() {
        return column.factor().compareTo(column.stem()) != 0;
    }

    private List<CellValue> range(String core) {
        for (String mark : Vocabulary.words("range.marks")) {
            int at = core.indexOf(mark, 1);
            if (at > 0 && at + mark.length() < core.length()) {
                String right = core.substring(at + mark.length()).strip();
                String left = core.substring(0, at).strip();
                // 100-200万元: what stands behind the second number holds for the first.
                boolean bare = BARE.matcher(left).matches();
                String behind = bare ? BARE_NUMBER.matcher(right).replaceFirst("") : "";
                List<CellValue> ends = Stream.of(left + behind, right)
                        .flatMap(end -> measured(end).stream()
                                .flatMap(found -> converted(found.number(), found.unit(), end).likeliest().stream()))
                        .distinct().toList();
                // What falls, as 2022-06 does, is no range.
                if (ends.size() == 2 && number(ends.getFirst()).compareTo(number(ends.getLast())) < 0) {
                    return ends;
                }
            }
        }
        return List.of();
    }

    private CellReading amongWords(String folded) {
        List<CellValue> withUnit = new ArrayList<>();
        List<CellValue> bare = new ArrayList<>();
        Matcher matcher = NUMBERS.matcher(folded);
        while (matcher.find() && bare.size() + withUnit.size() < MOST_READINGS) {
            int longest = Math.min(folded.length(), matcher.end() + UnitOfMeasure.longestName());
            for (int end = longest; end >= matcher.end(); end--) {
                Optional<Measured> found = measured(folded.substring(matcher.start(), end));
                if (found.isPresent()) {
                    List<CellValue> into = end == matcher.end() ? bare : withUnit;
                    converted(found.get().number(), found.get().unit(), folded.substring(matcher.start(), end))
                            .likeliest().ifPresent(into::add);
                    break;
                }
            }
        }
        List<CellValue> readings = !withUnit.isEmpty() ? withUnit : bare.size() == 1 ? bare : List.of();
        return readings.isEmpty() ? new Unreadable(Said.of(Reasons.NOT_A_NUMBER, folded), expected.said())
                : new Doubtful(readings.stream().distinct().toList(), Said.of(Reasons.OTHER_WORDS, folded));
    }

    private boolean isRatio() {
        return column.dimension().equals(UnitOfMeasure.RATIO);
    }

    private CellReading percentInstead(String folded) {
        return new Unreadable(Said.of(Reasons.PERCENT_INSTEAD, folded), expected.said());
    }
}
