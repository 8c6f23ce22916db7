package gangmu.status.report;

import gangmu.changes.Phrases;
import gangmu.changes.ValueType;
import gangmu.period.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** The words and the outline of a report, which follow the kind of evaluation that its period is. */
public final class ReportPhrases {
    private final Phrases words;
    private final Evaluation evaluation;

    public ReportPhrases(Phrases words, Evaluation evaluation) {
        this.words = words;
        this.evaluation = evaluation;
    }

    /** The words of a key: those for this kind of evaluation where it has its own, else those of all. */
    public String get(String key, Object... args) {
        String own = key + "." + ValueType.choiceName(evaluation);
        return words.get(words.has(own) ? own : key, args);
    }

    /** Whether there are words of a key. */
    boolean has(String key) {
        return words.has(key) || words.has(key + "." + ValueType.choiceName(evaluation));
    }

    /** The places below the heading of the indicators, in their order. */
    public List<String> ofIndicators() {
        List<String> places = new ArrayList<>(List.of("overall.indicators"));
        if (evaluation.leavesTime()) {
            places.add("overall.judgements");
        }
        if (evaluation.isWithinAYear()) {
            places.add("overall.year");
        }
        return places;
    }

    /** The parts after the fields, each with its heading: nobody speaks of opportunities month by month. */
    public List<String> parts() {
        return evaluation == Evaluation.MONTH || evaluation == Evaluation.QUARTER ? List.of("problems", "measures")
                : List.of("problems", "opportunities", "measures");
    }

    /** Whether a place of the report stands in this one. */
    public boolean hasPlace(String place) {
        return switch (place) {
            case "overall.judgements", "overall.year" -> ofIndicators().contains(place);
            case "opportunities.intro" -> parts().contains("opportunities");
            default -> true;
        };
    }
}
