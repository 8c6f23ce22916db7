package gangmu.ui.parts;

import gangmu.changes.Numbers;
import gangmu.changes.Range;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers look in the window. */
public final class Amounts {
    private Amounts() {
    }

    /** 1,234.5; empty for none. */
    public static String thousands(@Nullable BigDecimal number) {
        return number == null ? "" : new DecimalFormat("#,##0.############",
                DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** 1,234.5, or 55–60 where the plan leaves room; empty for none. */
    public static String thousands(@Nullable Range range) {
        return range == null ? "" : range.written(Amounts::thousands);
    }

    /** A share in whole percent: 50%; empty for none. */
    public static String percent(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.whole(number) + "%";
    }
}
