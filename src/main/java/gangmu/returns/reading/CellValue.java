package gangmu.returns.reading;

import java.math.BigDecimal;

/** A value read from a cell. */
public sealed interface CellValue {
    /** A share, 0–100; guards its range itself. */
    record PercentValue(BigDecimal percent) implements CellValue {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public PercentValue {
            if (!inRange(percent)) {
                throw new IllegalArgumentException("percent " + percent);
            }
            percent = Numerals.tidy(percent);
        }

        static boolean inRange(BigDecimal percent) {
            return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
        }
    }

    /** A number in the unit of the column. */
    record AmountValue(BigDecimal number, UnitOfMeasure unit) implements CellValue {
        public AmountValue {
            number = Numerals.tidy(number);
        }
    }

    record NumberValue(BigDecimal number) implements CellValue {
        public NumberValue {
            number = Numerals.tidy(number);
        }
    }

    record DateValue(ApproximateDate date) implements CellValue {
    }

    record TextValue(String text) implements CellValue {
    }

    /** @param code the code of the {@link ExpectedValue.Choice} */
    record ChoiceValue(String code) implements CellValue {
    }

    record YesNoValue(boolean yes) implements CellValue {
    }
}
