package gangmu.excel.status;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A figure of a status sheet: how the workbook computes it, and what the program computed. Counting functions alone,
 * since others evaluate conditions over ranges differently from program to program.
 */
record Figure(String formula, long value) {
    /**
     * A condition on the lines of a detail sheet.
     *
     * @param heading the column that it looks at
     * @param criterion what the formula compares with: a quoted text or an expression
     */
    record Condition<T>(String heading, String criterion, Predicate<T> holds) {
        /** As {@link #cell}, of lines that were picked by it already. */
        static <T> Condition<T> picked(String heading, String cell, String text) {
            return cell(heading, cell, text, line -> true);
        }

        /** That a column holds this very text. */
        static <T> Condition<T> text(String heading, String text, Predicate<T> holds) {
            // What is a wildcard in a condition of a formula stands for itself here.
            String literal = text.replace("~", "~~").replace("*", "~*").replace("?", "~?").replace("\"", "\"\"");
            return new Condition<>(heading, "\"" + literal + "\"", holds);
        }

        /** That a column holds what stands in a cell. */
        static <T> Condition<T> cell(String heading, String cell, String text, Predicate<T> holds) {
            boolean wild = text.chars().anyMatch(c -> "*?~".indexOf(c) >= 0);
            return new Condition<>(heading, "\"=\"&" + (wild ? "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(" + cell
                    + ",\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")" : cell), holds);
        }
    }

    /** The sum of a column over the lines that fulfil all conditions. */
    static <T> Figure sum(Detail<T> detail, String heading, ToLongFunction<T> number, List<Condition<T>> conditions) {
        return sum(detail, detail.lines(), heading, number, conditions);
    }

    /** The same, of lines among which all are that fulfil the conditions. */
    static <T> Figure sum(Detail<T> detail, List<T> among, String heading, ToLongFunction<T> number,
            List<Condition<T>> conditions) {
        String formula = conditions.isEmpty() ? "SUM(" + detail.range(heading) + ")"
                : "SUMIFS(" + detail.range(heading) + "," + criteria(detail, conditions) + ")";
        return new Figure(formula, matching(among, conditions).stream().mapToLong(number).sum());
    }

    /** How many lines fulfil all conditions. */
    static <T> Figure count(Detail<T> detail, List<Condition<T>> conditions) {
        return new Figure("COUNTIFS(" + criteria(detail, conditions) + ")", matching(detail.lines(), conditions).size());
    }

    private static <T> String criteria(Detail<T> detail, List<Condition<T>> conditions) {
        return conditions.stream().map(c -> detail.range(c.heading()) + "," + c.criterion())
                .collect(Collectors.joining(","));
    }

    private static <T> List<T> matching(List<T> among, List<Condition<T>> conditions) {
        Predicate<T> all = conditions.stream().map(Condition::holds).reduce(line -> true, Predicate::and);
        return among.stream().filter(all).toList();
    }
}
