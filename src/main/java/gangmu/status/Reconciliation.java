package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.CountingBasis;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Ref;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reconciliation 勾稽 before anything goes out: parts against totals, this period against the last, text against table.
 */
public final class Reconciliation {
    private static final List<String> SUBJECTS = List.of("tasks", "projects", "policies");
    /** The findings that contradict a figure; the others are for a person to look at. */
    private static final Set<String> CONTRADICTIONS = Set.of("progress-falls", "investment-falls", "cumulative-falls",
            "text-pasted", "done-without-investment", "invested-over-total", "dates-out-of-order");
    private final Figures figures;
    private final Assessment assessment;
    private final List<Check> checks = new ArrayList<>();

    private Reconciliation(Figures figures) {
        this.figures = figures;
        this.assessment = figures.assessment();
    }

    /** All checks, those that hold too. */
    public static List<Check> of(Figures figures) {
        Reconciliation reconciliation = new Reconciliation(figures);
        reconciliation.indicators();
        SUBJECTS.forEach(reconciliation::items);
        reconciliation.reports();
        reconciliation.checks.addAll(TextAgainstTable.of(figures.assessment()));
        return List.copyOf(reconciliation.checks);
    }

    private long value(String subject, String what) {
        return figures.get(FigureKey.of(subject, what)).number().longValueExact();
    }

    private long value(String subject, String what, String condition, String of) {
        return figures.get(FigureKey.of(subject, what).where(condition, of)).number().longValueExact();
    }

    private void indicators() {
        for (String what : List.of("total", "met")) {
            sum("attributes." + what, "indicators", what, Arrays.stream(Attribute.values())
                    .map(a -> value("indicators", what, "attribute", ValueType.choiceName(a))).toList());
            sum("categories." + what, "indicators", what, figures.categories().stream()
                    .map(category -> value("indicators", what, "category", category)).toList());
        }
    }

    private void items(String subject) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("section", figures.sections());
        parts.put("group", figures.groups());
        parts.put("unit", figures.units());
        parts.forEach((condition, values) -> {
            for (String what : List.of("total", "met")) {
                sum(condition + "." + what, subject, what,
                        values.stream().map(value -> value(subject, what, condition, value)).toList());
            }
        });
        long met = value(subject, "met");
        long notMet = value(subject, "not-met");
        add("met-and-not", met + notMet == value(subject, "total"), subject, met + " + " + notMet,
                value(subject, "total"));
        if (assessment.rules().counting() == CountingBasis.ONCE) {
            List<Long> spread = new ArrayList<>();
            for (ItemVerdict verdict : ItemVerdict.values()) {
                if (verdict != ItemVerdict.ADJUSTED) {
                    spread.add(value(subject, ValueType.choiceName(verdict)));
                }
            }
            spread.add(value(subject, "unreported"));
            sum("verdicts", subject, "total", spread);
        }
    }

    private void sum(String code, String subject, String what, List<Long> parts) {
        long whole = value(subject, what);
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        String shown = parts.size() > 8 ? Long.toString(sum)
                : parts.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        add("sum." + code, sum == whole, subject, shown.isEmpty() ? "0" : shown, whole);
    }

    private void add(String code, boolean holds, String subject, Object parts, Object whole) {
        checks.add(new Check(code, holds, true, List.of(subject, parts.toString(), whole.toString()), List.of()));
    }

    /** What the reports say of each other, of this period and the one before. */
    private void reports() {
        Map<String, List<Ref>> found = new LinkedHashMap<>();
        CONTRADICTIONS.stream().sorted().forEach(code -> found.put(code, new ArrayList<>()));
        Findings.of(assessment).forEach(finding ->
                found.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding.about()));
        found.forEach((code, about) -> checks.add(new Check("finding." + code, about.isEmpty(),
                CONTRADICTIONS.contains(code), List.of("", about.size()), about)));
        for (String subject : SUBJECTS) {
            List<Ref> open = figures.get(FigureKey.of(subject, "unreported")).sources();
            checks.add(new Check("all-reported", open.isEmpty(), false, List.of(subject, open.size()), open));
        }
        List<Ref> open = figures.get(FigureKey.of("indicators", "unjudged")).sources();
        checks.add(new Check("all-reported", open.isEmpty(), false, List.of("indicators", open.size()), open));
    }
}
