package gangmu.status.figures;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What a figure is, and what it is of. {@link FigureText} prints it as {@code projects.met@group=…} and reads that. */
public sealed interface FigureKey {
    static Total of(CountedItems counted, ItemTotal what) {
        return new OfItems(counted, what, List.of());
    }

    static Total of(IndicatorTotal what) {
        return new OfIndicators(what, List.of());
    }

    /** A figure that counts or adds up many things, all of the plan or those of its parts. */
    sealed interface Total extends FigureKey {
        /** In the order in which they are printed. */
        List<Part> parts();

        /**
         * The same figure of a part of what it is of; in place of another condition of that kind.
         *
         * @throws IllegalArgumentException where the condition tells nothing of what it counts
         */
        Total within(Part part);
    }

    /** Of many items; each counts as the rule set's counting basis says. */
    record OfItems(CountedItems counted, ItemTotal what, List<Part> parts) implements Total {
        public OfItems {
            parts = sound(parts, Part::ofItems);
        }

        /** Another figure of the same items. */
        OfItems with(ItemTotal other) {
            return new OfItems(counted, other, parts);
        }

        @Override
        public OfItems within(Part part) {
            return new OfItems(counted, what, narrowed(parts, part));
        }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** Of many indicators. */
    record OfIndicators(IndicatorTotal what, List<Part> parts) implements Total {
        public OfIndicators {
            parts = sound(parts, Part::ofIndicators);
        }

        @Override
        public OfIndicators within(Part part) {
            return new OfIndicators(what, narrowed(parts, part));
        }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** Of the plan itself. */
    record OfPlan(What what) implements FigureKey {
        /** What is asked of it. */
        public enum What { START_YEAR, END_YEAR, BASE_YEAR, ELAPSED, GROUPS, EVIDENCE }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** Of the reporting period. */
    record OfPeriod(What what) implements FigureKey {
        /** What is asked of it. */
        public enum What { DATA_DATE, YEAR }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** Of one indicator. */
    record OfIndicator(UUID id, What what) implements FigureKey {
        /** What is asked of it. */
        public enum What { VALUE, BASE, TARGET, EXPECTED, TARGET_RATE, PROGRESS, RATE, ELAPSED, DATA_DATE, YEAR, VERDICT }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** Of one item. */
    record OfItem(UUID id, What what) implements FigureKey {
        /** What is asked of it. */
        public enum What { PROGRESS, ELAPSED, PLANNED, POINTS, INVESTMENT, INVESTED, END, ISSUED, VERDICT }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /**
     * Digits within a text that a person wrote.
     *
     * @param number which of the numbers in it, from 1
     */
    record Quoted(Ref of, Field<?> field, int number) implements FigureKey {
        public Quoted {
            belongs(of.kind(), field);
            if (number < 1) {
                throw new IllegalArgumentException("number " + number);
            }
        }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    /** A day that stands in a field of a thing. */
    record Dated(Ref of, Field<?> field) implements FigureKey {
        public Dated {
            belongs(of.kind(), field);
        }

        @Override
        public String toString() {
            return FigureText.of(this);
        }
    }

    private static void belongs(Kind kind, Field<?> field) {
        if (field.kind() != kind) {
            throw new IllegalArgumentException(field + " is no field of " + kind.name());
        }
    }

    private static List<Part> sound(List<Part> parts, Predicate<Part> told) {
        if (!parts.stream().allMatch(told) || parts.stream().map(Object::getClass).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("parts " + parts);
        }
        return parts.stream().sorted(Comparator.comparing(FigureText::condition)).toList();
    }

    private static List<Part> narrowed(List<Part> parts, Part part) {
        List<Part> narrower = new ArrayList<>(parts);
        narrower.removeIf(before -> before.getClass() == part.getClass());
        narrower.add(part);
        return narrower;
    }
}
