package gangmu.status.draft;

import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Wording;
import gangmu.changes.Phrases;
import gangmu.period.Judgement;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.PlanTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words by which a text judges, measures and names, in a language and of a plan. */
final class ClaimWords {
    /** A name shorter than this says too little to be known as one. */
    private static final int SHORTEST_NAME = 3;
    private static final int KEY = 2;
    final List<String> verdicts;
    final List<String> deeds;
    final List<String> negations;
    final List<String> shares;
    final List<String> directions;
    /** Words for the same way, each with the one that stands for all. */
    final Map<String, String> ways = new HashMap<>();
    final List<String> units;
    final List<String> loneUnits;
    final List<String> unitsWhereJudged;
    final List<String> notBehind;
    final List<String> percentBefore;
    final List<String> ordinals;
    private final Map<String, List<String>> names = new HashMap<>();

    ClaimWords(Phrases words, Wording wording, PlanTree tree) {
        Set<String> judged = new TreeSet<>(list(words, "claim.verdicts"));
        List.of(ItemVerdict.values()).forEach(verdict -> judged.add(wording.word(verdict, words::get)));
        List.of(Judgement.values()).forEach(verdict -> judged.add(wording.word(verdict, words::get)));
        List.of(Attribute.values()).forEach(attribute -> judged.add(words.choice(Indicator.ATTRIBUTE, attribute)));
        deeds = longestFirst(list(words, "claim.deeds"));
        verdicts = longestFirst(judged.stream().filter(word -> !deeds.contains(word)).toList());
        negations = longestFirst(list(words, "claim.negations"));
        shares = longestFirst(list(words, "claim.shares"));
        for (String same : words.get("claim.ways").split(";")) {
            List<String> way = Arrays.stream(same.split("\\|")).map(String::strip).toList();
            way.forEach(word -> ways.put(word, way.getFirst()));
        }
        directions = longestFirst(ways.keySet());
        Set<String> measures = new TreeSet<>(list(words, "claim.units"));
        tree.indicators().forEach(indicator -> measures.add(indicator.measure().strip()));
        measures.remove("");
        units = longestFirst(measures);
        loneUnits = list(words, "claim.units-of-one");
        unitsWhereJudged = list(words, "claim.units-of-one-judged");
        notBehind = list(words, "claim.no-unit");
        percentBefore = list(words, "claim.percent");
        ordinals = list(words, "claim.ordinal");
        Set<String> named = new TreeSet<>();
        tree.walk(item -> named.add(Texts.folded(item.name())));
        tree.indicators().forEach(indicator -> named.add(Texts.folded(indicator.name())));
        tree.groups().forEach(group -> named.add(Texts.folded(group.name())));
        for (String name : longestFirst(named)) {
            if (name.length() >= SHORTEST_NAME) {
                names.computeIfAbsent(name.substring(0, KEY), key -> new ArrayList<>()).add(name);
            }
        }
    }

    private static List<String> list(Phrases words, String key) {
        return Arrays.stream(words.get(key).split("\\|")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> longestFirst(Iterable<String> words) {
        List<String> all = new ArrayList<>();
        words.forEach(all::add);
        all.removeIf(String::isBlank);
        all.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(all);
    }

    /** The longest name of the plan that begins at a place of a text, empty for none. */
    String nameAt(String text, int at) {
        if (at + SHORTEST_NAME > text.length()) {
            return "";
        }
        return names.getOrDefault(text.substring(at, at + KEY), List.of()).stream().filter(name -> text.startsWith(name, at))
                .findFirst().orElse("");
    }

    /** The longest of these words that begins at a place of a text, empty for none. */
    static String at(List<String> longestFirst, String text, int at) {
        for (String word : longestFirst) {
            if (text.startsWith(word, at) && !joins(text, at, word.charAt(0)) && !joins(text, at + word.length(), word.charAt(
                    word.length() - 1))) {
                return word;
            }
        }
        return "";
    }

    /** Whether a word of Latin letters goes on across a place. */
    private static boolean joins(String text, int at, char own) {
        return isLatin(own) && at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
