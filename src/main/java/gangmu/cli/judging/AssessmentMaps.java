package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.Explanation;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.assessment.Overruled;
import gangmu.assessment.Trend;
import gangmu.assessment.Trends;
import gangmu.assessment.YearResult;
import gangmu.assessment.Years;
import gangmu.changes.Numbers;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.status.Findings;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An assessment as {@code assess --json} prints it. */
final class AssessmentMaps {
    private AssessmentMaps() {
    }

    /** The whole assessment. */
    static Map<String, Object> of(Assessment assessment, Words words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("period", assessment.period().code());
        map.put("evaluation", ValueType.choiceName(assessment.period().evaluation(assessment.plan())));
        map.put("dataDate", assessment.period().dataDate().toString());
        map.put("ruleSet", new TreeMap<>(Map.of("name", assessment.rules().name(), "version",
                assessment.rules().version())));
        Map<String, Object> indicators = count(assessment.countIndicators(null));
        indicators.put("binding", count(assessment.countIndicators(Attribute.BINDING)));
        indicators.put("anticipatory", count(assessment.countIndicators(Attribute.ANTICIPATORY)));
        map.put("indicators", indicators);
        map.put("tasks", count(assessment.count(ItemKind.TASK)));
        map.put("projects", count(assessment.count(ItemKind.PROJECT)));
        map.put("policies", count(assessment.count(ItemKind.POLICY)));
        map.put("items", assessment.items().values().stream()
                .filter(r -> assessment.item(r.item()).kind().isCounted()).map(r -> item(assessment, r, words)).toList());
        map.put("indicatorResults", assessment.indicators().values().stream()
                .map(r -> indicator(assessment, r, words)).toList());
        map.put("findings", Findings.of(assessment).stream().map(finding -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("finding", finding.code());
            one.put("kind", finding.about().kind().name());
            one.put("code", finding.args().getFirst());
            one.put("sentence", words.get("finding." + finding.code(), finding.args().toArray()));
            return one;
        }).toList());
        return map;
    }

    static Map<String, Object> count(Assessment.Count count) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("total", count.total());
        map.put("met", count.met());
        return map;
    }

    private static Map<String, Object> item(Assessment assessment, ItemResult result, Words words) {
        Item item = assessment.item(result.item());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", item.code());
        map.put("kind", ValueType.choiceName(item.kind()));
        map.put("name", item.name());
        map.put("progress", number(result.progress()));
        map.put("progressSource", ValueType.choiceName(result.source()));
        map.put("rolledUp", number(result.rolledUp()));
        map.put("rollUpDifference", number(result.rollUpDifference()));
        map.put("dataDate", result.dataDate().toString());
        map.put("elapsed", number(result.elapsed()));
        map.put("planned", number(result.planned()));
        map.put("points", number(result.points()));
        map.put("verdict", result.verdict() == null ? null : ValueType.choiceName(result.verdict()));
        map.put("word", assessment.rules().wording().word(result.verdict(), words::get));
        map.put("computed", result.computed() == null ? null : ValueType.choiceName(result.computed()));
        map.put("override", result.overruled() == null ? null : overruled(result.overruled(), assessment, words));
        map.put("phasedVerdict", result.phasedVerdict() == null ? null
                : ValueType.choiceName(result.phasedVerdict()));
        map.put("rulersDisagree", result.rulersDisagree());
        map.put("counted", result.counted());
        map.put("year", year(Years.of(assessment, result), "", words));
        map.put("met", result.met());
        map.put("explanation", explanation(result.explanation(), result.computed(), assessment, words));
        return map;
    }

    private static Map<String, Object> indicator(Assessment assessment, IndicatorResult result, Words words) {
        Indicator indicator = assessment.indicator(result.indicator());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", indicator.code());
        map.put("name", indicator.name());
        map.put("attribute", ValueType.choiceName(indicator.attribute()));
        map.put("type", ValueType.choiceName(indicator.type()));
        map.put("value", result.value());
        map.put("rate", number(result.rate()));
        map.put("dataDate", result.dataDate().toString());
        map.put("progress", number(result.progress()));
        map.put("elapsed", number(result.elapsed()));
        map.put("expected", result.expected() == null ? null : number(result.expected().lower()));
        if (result.expected() != null && !result.expected().isPoint()) {
            map.put("expectedUpper", number(result.expected().upper()));
        }
        map.put("verdict", result.verdict() == null ? null : ValueType.choiceName(result.verdict()));
        map.put("word", assessment.rules().wording().word(result.verdict(), words::get));
        map.put("computed", result.computed() == null ? null : ValueType.choiceName(result.computed()));
        map.put("override", result.overruled() == null ? null : overruled(result.overruled(), assessment, words));
        map.put("met", result.met());
        map.put("year", year(Years.of(assessment, result), indicator.measure(), words));
        map.put("trend", trend(Trends.of(assessment, result), words));
        map.put("explanation", explanation(result.explanation(), result.computed(), assessment, words));
        return map;
    }

    /** The year by itself; null where the plan asks nothing of it. */
    private static @Nullable Map<String, Object> year(@Nullable YearResult year, String measure, Words words) {
        if (year == null) {
            return null;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("year", year.year());
        map.put("of", ValueType.choiceName(year.of()));
        map.put("asked", number(year.asked().lower()));
        if (!year.asked().isPoint()) {
            map.put("askedUpper", number(year.asked().upper()));
        }
        map.put("done", number(year.done()));
        map.put("share", number(year.share()));
        map.put("elapsed", number(year.elapsed()));
        map.put("state", ValueType.choiceName(year.state()));
        map.put("word", words.get("year." + ValueType.choiceName(year.state())));
        map.put("sentence", year.sentence(measure, words::get));
        return map;
    }

    private static Map<String, Object> trend(Trend trend, Words words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("forecast", number(trend.forecast()));
        map.put("forecastRate", number(trend.forecastRate()));
        map.put("pace", number(trend.pace()));
        map.put("neededPace", number(trend.neededPace()));
        map.put("outlook", ValueType.choiceName(trend.outlook()));
        map.put("notes", trend.notes().stream().map(note -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("note", note.code());
            one.put("sentence", words.get("trend.note." + note.code(), note.args().toArray()));
            return one;
        }).toList());
        return map;
    }

    /** What a person says in place of the computed verdict. */
    static Map<String, Object> overruled(Overruled<?> overruled, Assessment assessment, Words words) {
        VerdictNames names = new VerdictNames(words, assessment.rules());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("verdict", ValueType.choiceName(overruled.verdict()));
        map.put("word", names.word((Enum<?>) overruled.verdict()));
        map.put("reason", overruled.override().reason());
        map.put("evidence", overruled.override().evidence().stream()
                .map(id -> assessment.snapshot().find(Evidence.KIND, id)).filter(Objects::nonNull)
                .map(entity -> new Evidence(entity).title()).toList());
        map.put("counts", overruled.counts());
        map.put("underReview", overruled.underReview());
        map.put("changed", overruled.changed());
        return map;
    }

    private static Map<String, Object> explanation(Explanation explanation, @Nullable Enum<?> computed,
            Assessment assessment, Words words) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sentence", explanation.sentence(computed, assessment.rules().wording(), words::get));
        map.put("formula", explanation.formula());
        map.put("inputs", explanation.inputs().stream().map(input -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", input.name());
            one.put("value", input.value());
            one.put("source", input.source());
            return one;
        }).toList());
        map.put("dataDate", explanation.dataDate().toString());
        map.put("ruleSet", explanation.ruleSet());
        map.put("ruleVersion", explanation.version());
        return map;
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(Numbers.plain(number.setScale(4, RoundingMode.HALF_UP)));
    }
}
