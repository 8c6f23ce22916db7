package gangmu.returns.comparing;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A number as far as a workbook can hold it: to 15 digits. Null inside where a text is no number. */
record Rounded(@Nullable BigDecimal number) {
    private static final MathContext DIGITS = new MathContext(15);

    /** Whether two texts are the same number; what is none is the same as nothing. */
    static boolean same(String one, String other) {
        Rounded first = of(one);
        return first.number() != null && first.equals(of(other));
    }

    static Rounded of(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip().replace(",", "")).round(DIGITS);
            return new Rounded(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        } catch (NumberFormatException e) {
            return new Rounded(null);
        }
    }
}
