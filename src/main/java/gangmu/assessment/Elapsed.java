package gangmu.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The share of time that has passed, by whole days. */
public final class Elapsed {
    static final MathContext EXACT = MathContext.DECIMAL64;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Elapsed() {
    }

    /**
     * Days from the day before the start to the data date, over days from the day before the start to the end; percent,
     * unrounded, not below 0 and not above 100.
     */
    public static BigDecimal percent(LocalDate start, LocalDate end, LocalDate dataDate) {
        LocalDate from = start.minusDays(1);
        long whole = ChronoUnit.DAYS.between(from, end);
        long passed = ChronoUnit.DAYS.between(from, dataDate);
        if (whole <= 0) {
            return passed >= whole ? HUNDRED : BigDecimal.ZERO;
        }
        long within = Math.clamp(passed, 0, whole);
        return BigDecimal.valueOf(within).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), EXACT);
    }

    /** A value on the straight line from one dated value to the next. */
    static BigDecimal between(LocalDate from, BigDecimal start, LocalDate to, BigDecimal end, LocalDate at) {
        long whole = ChronoUnit.DAYS.between(from, to);
        if (whole <= 0 || !at.isBefore(to)) {
            return end;
        }
        long passed = Math.max(0, ChronoUnit.DAYS.between(from, at));
        return start.add(end.subtract(start).multiply(BigDecimal.valueOf(passed)).divide(BigDecimal.valueOf(whole),
                EXACT));
    }

    /**
     * Compound growth from one dated value to the next, percent a year; null where it has none: a value that is not above
     * 0, or no time between.
     */
    static @Nullable BigDecimal growth(BigDecimal start, BigDecimal end, LocalDate from, LocalDate to) {
        double years = years(from, to).doubleValue();
        if (start.signum() <= 0 || end.signum() <= 0 || years <= 0) {
            return null;
        }
        // Twelve digits: what the powers of doubles can promise.
        return new BigDecimal((Math.pow(end.divide(start, EXACT).doubleValue(), 1 / years) - 1) * 100, new MathContext(12));
    }

    /** Years from the end of one day to the end of another, whole ones by the calendar; below 0 backwards. */
    static BigDecimal years(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return years(to, from).negate();
        }
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate last = from.plusYears(whole);
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(ChronoUnit.DAYS.between(last, to))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(last, last.plusYears(1))), EXACT));
    }
}
