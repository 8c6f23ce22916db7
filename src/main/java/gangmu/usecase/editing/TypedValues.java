package gangmu.usecase.editing;

import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of a value because a hand typed it: slips that are no slips in a workbook that says its units. */
public final class TypedValues {
    private static final Set<Field<?>> NAMES = Set.of(Item.NAME, Period.NAME, Evidence.TITLE);
    private static final Set<Field<?>> SHARES = Set.of(ProgressEntry.PROGRESS, Milestone.PLANNED);
    private static final Set<Field<?>> AMOUNTS = Set.of(Item.TOTAL_INVESTMENT, ProgressEntry.INVESTED,
            Milestone.PLANNED_INVESTMENT, Milestone.INVESTMENT_OF_YEAR);

    private TypedValues() {
    }

    /**
     * The text of a value as a hand may give it back: a share below one percent with its sign, as it would be asked about
     * without.
     *
     * @param plain the text without a sign
     */
    public static String written(Field<?> field, @Nullable Object value, String plain) {
        return value instanceof BigDecimal number && isFraction(field, number) ? plain + "%" : plain;
    }

    private static boolean isFraction(Field<?> field, BigDecimal number) {
        return SHARES.contains(field) && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /**
     * Looks at what was typed.
     *
     * @throws Refusal {@code value.required} where a name was emptied, {@code value.fraction} where 0.3 may mean 0.3 % or
     *     30 %, {@code value.negative} where money is below nothing
     */
    static void check(Field<?> field, String typed, @Nullable Object value) {
        if (value == null && NAMES.contains(field)) {
            throw Refusal.required(field);
        }
        if (!(value instanceof BigDecimal number)) {
            return;
        }
        boolean bare = !typed.strip().endsWith("%");
        if (bare && isFraction(field, number)) {
            throw Refusal.at(field, "value.fraction", number.toPlainString(),
                    number.movePointRight(2).stripTrailingZeros().toPlainString());
        }
        if (number.signum() < 0 && AMOUNTS.contains(field)) {
            throw Refusal.at(field, "value.negative", number.toPlainString());
        }
    }
}
