package gangmu.returns.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column holds, with the answers already given for it, so that a question is asked once a column. */
public sealed interface ExpectedValue {
    /** What was expected, for a message. */
    default Said said() {
        return switch (this) {
            case Percent ignored -> Said.of("expected.percent");
            case Amount amount -> Said.of("expected.amount", amount.unit().name());
            case PlainNumber ignored -> Said.of("expected.number");
            case Dated ignored -> Said.of("expected.date");
            case Text ignored -> Said.of("expected.text");
            case OneOf choice -> Said.of("expected.choice", choice.offered());
            case YesNo ignored -> Said.of("expected.yes-no");
        };
    }

    /** A share in percent, 0–100. */
    record Percent(BareFraction fractions) implements ExpectedValue {
        public Percent() {
            this(BareFraction.ASK);
        }
    }

    /** How a bare number from 0 to 1 in a percent column is meant: unknown, as 0.5 % or as 50 %. */
    enum BareFraction { ASK, OF_HUNDRED, OF_ONE }

    /**
     * A number in the column's unit of measure.
     *
     * @param growth whether the column holds by how much something grew, so that 增长8.9% is what it asks for
     */
    record Amount(UnitOfMeasure unit, boolean growth) implements ExpectedValue {
        public Amount(UnitOfMeasure unit) {
            this(unit, false);
        }

        public static Amount in(String unit) {
            return new Amount(UnitOfMeasure.of(unit));
        }
    }

    record PlainNumber() implements ExpectedValue {
    }

    /**
     * A date of any precision.
     *
     * @param year       the year to propose where none is written
     * @param yearAgreed whether someone has said that it is that year, so that it is no longer doubtful
     * @param order      how 6/7/2022 is written in this column
     */
    record Dated(@Nullable Integer year, boolean yearAgreed, DayMonthOrder order) implements ExpectedValue {
        public Dated() {
            this(null, false, DayMonthOrder.ASK);
        }

        /** With a year to propose, such as the reporting period's. */
        public static Dated proposing(int year) {
            return new Dated(year, false, DayMonthOrder.ASK);
        }
    }

    enum DayMonthOrder { ASK, DAY_FIRST, MONTH_FIRST }

    record Text() implements ExpectedValue {
    }

    /** One of several words, each with its synonyms. */
    record OneOf(List<Choice> choices) implements ExpectedValue {
        public OneOf {
            choices = List.copyOf(choices);
        }

        /** The leading word of each choice, as a message names them. */
        public String offered() {
            return String.join(" / ", choices.stream().map(choice -> choice.words().getFirst()).toList());
        }
    }

    /**
     * @param code  what the program calls it, such as the name of an enum constant
     * @param words what people write for it, the usual word first
     */
    record Choice(String code, List<String> words) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    record YesNo() implements ExpectedValue {
    }
}
