package gangmu.status;

import gangmu.assessment.Assessment;
import gangmu.assessment.CountingBasis;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Ref;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureText;
import gangmu.status.figures.Figures;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.status.figures.Part;
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
        CountedItems.OF_ONE_KIND.forEach(reconciliation::items);
        reconciliation.reports();
        reconciliation.checks.addAll(TextAgainstTable.of(figures.assessment()));
        return List.copyOf(reconciliation.checks);
    }

    private long value(FigureKey key) {
        return figures.get(key).number().longValueExact();
    }

    private void indicators() {
        for (IndicatorTotal what : List.of(IndicatorTotal.TOTAL, IndicatorTotal.MET)) {
            FigureKey.Total whole = FigureKey.of(what);
            sum("attributes." + ValueType.choiceName(what), whole,
                    Arrays.stream(Attribute.values()).<Part>map(Part.Of::new).toList());
            sum("categories." + ValueType.choiceName(what), whole,
                    figures.categories().stream().<Part>map(Part.Category::new).toList());
        }
    }

    private void items(CountedItems counted) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        parts.put("section", figures.sections());
        parts.put("group", figures.groups());
        parts.put("unit", figures.units());
        parts.forEach((by, each) -> {
            for (ItemTotal what : List.of(ItemTotal.TOTAL, ItemTotal.MET)) {
                sum(by + "." + ValueType.choiceName(what), FigureKey.of(counted, what), each);
            }
        });
        long total = value(FigureKey.of(counted, ItemTotal.TOTAL));
        long met = value(FigureKey.of(counted, ItemTotal.MET));
        long notMet = value(FigureKey.of(counted, ItemTotal.NOT_MET));
        add("met-and-not", met + notMet == total, FigureText.subject(counted), met + " + " + notMet, total);
        if (assessment.rules().counting() == CountingBasis.ONCE) {
            List<Long> spread = new ArrayList<>();
            for (ItemVerdict verdict : ItemVerdict.values()) {
                if (verdict != ItemVerdict.ADJUSTED) {
                    spread.add(value(FigureKey.of(counted, ItemTotal.of(verdict))));
                }
            }
            spread.add(value(FigureKey.of(counted, ItemTotal.UNREPORTED)));
            add("verdicts", FigureText.subject(counted), total, spread);
        }
    }

    private void sum(String code, FigureKey.Total whole, List<Part> parts) {
        add(code, FigureText.subject(whole), value(whole), parts.stream().map(part -> value(whole.within(part))).toList());
    }

    private void add(String code, String subject, long whole, List<Long> parts) {
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
        for (CountedItems counted : CountedItems.OF_ONE_KIND) {
            reported(FigureKey.of(counted, ItemTotal.UNREPORTED));
        }
        reported(FigureKey.of(IndicatorTotal.UNJUDGED));
    }

    private void reported(FigureKey unreported) {
        List<Ref> open = figures.get(unreported).sources();
        checks.add(new Check("all-reported", open.isEmpty(), false, List.of(FigureText.subject(unreported), open.size()), open));
    }
}
