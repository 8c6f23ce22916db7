package gangmu.returns.comparing;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.comparing.CellInterpreter.Quality;
import gangmu.returns.comparing.CellInterpreter.Understanding;
import gangmu.returns.table.ReturnQuestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Doubts numbers that are out of all proportion: 元 written in a column of 万元 reads well, and is ten thousand times too
 * much. What is proposed is the number in the unit next to it.
 */
final class ScaleDoubt {
    private static final BigDecimal BEYOND_TOTAL = BigDecimal.valueOf(100);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(1000);
    /** From 元 to 万元 and from 万元 to 亿元. */
    private static final int STEP = 4;

    private ScaleDoubt() {
    }

    static Understanding of(CellAtHand cell, Understanding read) {
        boolean invested = cell.column().field() == ProgressEntry.INVESTED;
        if (read.quality() != Quality.SURE || read.value() == null
                || !invested && cell.column().field() != IndicatorValue.VALUE) {
            return read;
        }
        BigDecimal value = new BigDecimal(Objects.requireNonNull(read.value())).abs();
        List<BigDecimal> known = known(cell, invested);
        if (value.signum() == 0 || known.isEmpty()) {
            return read;
        }
        BigDecimal total = invested ? cell.subject().get(Item.TOTAL_INVESTMENT) : null;
        boolean large = total != null && total.signum() > 0 ? value.compareTo(total.multiply(BEYOND_TOTAL)) > 0
                : known.stream().allMatch(each -> value.compareTo(each.multiply(BEYOND)) > 0);
        // Work that has just begun cost little: only what was reported before tells that a sum is too small.
        List<BigDecimal> before = invested ? sent(cell) : known;
        boolean small = !before.isEmpty()
                && before.stream().allMatch(each -> value.multiply(BEYOND).compareTo(each) < 0);
        if (!large && !small) {
            return read;
        }
        BigDecimal written = new BigDecimal(read.value());
        String meant = ValueType.NUMBER.write(large ? written.movePointLeft(STEP) : written.movePointRight(STEP));
        return new Understanding(Quality.DOUBTFUL, meant, List.of(read.value()),
                Problem.of(large ? ReturnQuestion.TOO_LARGE : ReturnQuestion.TOO_SMALL, read.value(), meant), read.reading());
    }

    private static List<BigDecimal> known(CellAtHand cell, boolean invested) {
        List<Field<BigDecimal>> fields =
                invested ? List.of(Item.TOTAL_INVESTMENT) : List.of(Indicator.BASE, Indicator.TARGET);
        Stream<BigDecimal> own = fields.stream().flatMap(field -> Stream.ofNullable(cell.subject().get(field)));
        return Stream.concat(own, sent(cell).stream()).map(BigDecimal::abs).filter(each -> each.signum() > 0).toList();
    }

    private static List<BigDecimal> sent(CellAtHand cell) {
        String sent = cell.sent();
        BigDecimal number = sent == null ? BigDecimal.ZERO : new BigDecimal(sent).abs();
        return number.signum() == 0 ? List.of() : List.of(number);
    }
}
