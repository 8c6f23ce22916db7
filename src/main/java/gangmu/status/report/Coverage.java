package gangmu.status.report;

import gangmu.status.figures.CountedItems;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.Figures;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;

/** How much of a period is reported, and what a report may say then: what is not reported is not behind. */
final class Coverage {
    private final Figures figures;

    Coverage(Figures figures) {
        this.figures = figures;
    }

    private long count(FigureKey key) {
        return figures.get(key).number().longValue();
    }

    private long total() {
        return count(FigureKey.of(CountedItems.ITEMS, ItemTotal.TOTAL)) + count(FigureKey.of(IndicatorTotal.TOTAL));
    }

    private long reported() {
        return count(FigureKey.of(CountedItems.ITEMS, ItemTotal.REPORTED)) + count(FigureKey.of(IndicatorTotal.REPORTED));
    }

    /** Whether less than half of all is reported. */
    boolean sparse() {
        return 2 * reported() < total();
    }

    /** The words of a place that go with it, where they are the program's own; what an office wrote stays. */
    String fitting(ReportPhrases phrases, String place, String text) {
        String key = "report.slot." + place;
        if (!phrases.has(key) || !text.equals(phrases.get(key))) {
            return text;
        }
        String fitting = key + (sparse() ? ".sparse" : reported() == total() ? ".reported" : ".");
        return phrases.has(fitting) ? phrases.get(fitting) : text;
    }
}
