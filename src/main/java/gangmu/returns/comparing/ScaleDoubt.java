package gangmu.returns.comparing;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.returns.comparing.CellInterpreter.Quality;
import gangmu.returns.comparing.CellInterpreter.Understanding;
import gangmu.returns.reading.CellText;
import gangmu.returns.table.ReturnQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Doubts numbers that are out of all proportion: 元 written in a column of 万元 reads well, and is ten thousand times too
 * much; an investment above its total, ten times the last value, a percentage of 687 are slips of the keys. Where the unit
 * next to that of the column explains it, the number in that unit is proposed.
 */
final class ScaleDoubt {
    private static final BigDecimal BEYOND_TOTAL = BigDecimal.valueOf(100);
    private static final BigDecimal BEYOND = BigDecimal.valueOf(1000);
    /** A total may have been rounded. */
    private static final BigDecimal ABOVE = new BigDecimal("1.005");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A digit too many or too few. */
    private static final BigDecimal A_DIGIT = BigDecimal.TEN;
    private static final String PERCENT = "%";
    /** From 元 to 万元 and from 万元 to 亿元. */
    private static final int STEP = 4;
    private final EarlierReports earlier;

    ScaleDoubt(EarlierReports earlier) {
        this.earlier = earlier;
    }

    Understanding of(CellAtHand cell, Understanding read) {
        Field<?> field = cell.column().field();
        boolean invested = field == ProgressEntry.INVESTED;
        boolean progress = field == ProgressEntry.PROGRESS;
        if ((field == IndicatorValue.YEAR_ON_YEAR || field == IndicatorValue.RATE) && read.quality() == Quality.SURE
                && read.value() != null && new BigDecimal(read.value()).abs().compareTo(HUNDRED) > 0) {
            // Hardly anything doubles within a year; a value that stands below a header of growth reads well too.
            return doubted(read, "return.cell.above-hundred", HUNDRED);
        }
        if (read.quality() != Quality.SURE || read.value() == null
                || !invested && !progress && field != IndicatorValue.VALUE) {
            return read;
        }
        BigDecimal written = new BigDecimal(Objects.requireNonNull(read.value()));
        // Most figures come back as they were.
        if (cell.sent() != null && written.compareTo(new BigDecimal(cell.sent())) == 0) {
            return read;
        }
        Understanding scaled = progress || written.signum() == 0 ? read : inOtherUnit(cell, read, written, invested);
        return scaled != read ? scaled : outOfProportion(cell, read, written, invested, progress);
    }

    private static Understanding inOtherUnit(CellAtHand cell, Understanding read, BigDecimal written, boolean invested) {
        BigDecimal value = written.abs();
        List<BigDecimal> known = known(cell, invested);
        if (known.isEmpty()) {
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
        String meant = ValueType.NUMBER.write(large ? written.movePointLeft(STEP) : written.movePointRight(STEP));
        return new Understanding(Quality.DOUBTFUL, meant, List.of(Objects.requireNonNull(read.value())),
                Problem.of(large ? ReturnQuestion.TOO_LARGE : ReturnQuestion.TOO_SMALL, read.value(), meant), read.reading());
    }

    private Understanding outOfProportion(CellAtHand cell, Understanding read, BigDecimal written, boolean invested,
            boolean progress) {
        BigDecimal total = invested ? cell.subject().get(Item.TOTAL_INVESTMENT) : null;
        if (total != null && total.signum() > 0 && written.compareTo(total.multiply(ABOVE)) > 0) {
            return doubted(read, "return.cell.above-total", total);
        }
        List<BigDecimal> before = before(cell, invested ? ProgressEntry.INVESTED : progress ? ProgressEntry.PROGRESS
                : IndicatorValue.VALUE);
        BigDecimal value = written.abs();
        if (invested || progress) {
            boolean fallen = !before.isEmpty() && before.stream().allMatch(each -> each.signum() > 0
                    && value.multiply(A_DIGIT).compareTo(each) <= 0);
            // Work that gathers speed may grow tenfold from a small beginning.
            boolean begun = total != null && total.signum() > 0 && value.add(value).compareTo(total) <= 0;
            boolean leapt = invested && !begun && !before.isEmpty()
                    && before.stream().allMatch(each -> value.compareTo(each.multiply(A_DIGIT)) >= 0);
            return fallen ? doubted(read, "return.cell.fallen", before.getFirst())
                    : leapt ? doubted(read, "return.cell.leapt", before.getFirst()) : read;
        }
        return ofIndicator(cell, read, written, before);
    }

    private static Understanding ofIndicator(CellAtHand cell, Understanding read, BigDecimal written,
            List<BigDecimal> before) {
        Indicator indicator = new Indicator(cell.subject());
        List<BigDecimal> known = new ArrayList<>(before);
        measured(indicator)
                .map(BigDecimal::abs).filter(each -> each.signum() > 0).forEach(known::add);
        BigDecimal value = written.abs();
        if (known.isEmpty()) {
            return read;
        }
        if (PERCENT.equals(CellText.compact(indicator.measure())) && value.compareTo(HUNDRED) > 0
                && known.stream().allMatch(each -> each.compareTo(HUNDRED) <= 0)) {
            return doubted(read, "return.cell.above-hundred", HUNDRED);
        }
        if (known.stream().allMatch(each -> value.compareTo(each.multiply(A_DIGIT)) >= 0)) {
            return doubted(read, "return.cell.leapt", known.getFirst());
        }
        // A sum begins at nothing and says little before it was reported once.
        List<BigDecimal> held = indicator.type() == IndicatorType.CUMULATIVE ? before : known;
        boolean fallen = !held.isEmpty() && held.stream().allMatch(each -> value.multiply(A_DIGIT).compareTo(each) <= 0);
        return fallen ? doubted(read, "return.cell.fallen", held.getFirst()) : read;
    }

    private static Understanding doubted(Understanding read, String why, BigDecimal held) {
        return new Understanding(Quality.DOUBTFUL, read.value(), List.of(), Problem.of(why,
                Objects.requireNonNull(read.value()), ValueType.NUMBER.write(held)), read.reading());
    }

    /** What was reported last: for this period already, and for the one before it. */
    private List<BigDecimal> before(CellAtHand cell, Field<BigDecimal> field) {
        List<BigDecimal> before = new ArrayList<>(sent(cell));
        // Whoever said what a header means has seen its figures beside those of before.
        BigDecimal last = cell.table().told().contains(cell.column()) ? null : earlier.last(cell.subject().ref(), field);
        if (last != null && last.signum() != 0) {
            before.add(last.abs());
        }
        return before;
    }

    private static List<BigDecimal> known(CellAtHand cell, boolean invested) {
        Stream<BigDecimal> own = invested ? Stream.ofNullable(cell.subject().get(Item.TOTAL_INVESTMENT))
                : measured(new Indicator(cell.subject()));
        return Stream.concat(own, sent(cell).stream()).map(BigDecimal::abs).filter(each -> each.signum() > 0).toList();
    }

    /** What the plan itself says of an indicator, in its unit of measure. */
    private static Stream<BigDecimal> measured(Indicator indicator) {
        return Stream.concat(Stream.ofNullable(indicator.base()), Stream.ofNullable(indicator.target())
                .flatMap(target -> Stream.of(target.lower(), target.upper()).distinct()));
    }

    private static List<BigDecimal> sent(CellAtHand cell) {
        String sent = cell.sent();
        BigDecimal number = sent == null ? BigDecimal.ZERO : new BigDecimal(sent).abs();
        return number.signum() == 0 ? List.of() : List.of(number);
    }
}
