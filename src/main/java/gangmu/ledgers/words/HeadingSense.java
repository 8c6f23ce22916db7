package gangmu.ledgers.words;

import gangmu.returns.headers.HeaderText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading says: its words without years, units of measure and remarks, and what those are.
 *
 * @param cores the words of each level, the highest first; a level of a year alone is empty
 * @param unit the unit of measure that it names lowest
 * @param dates the dates that it names
 * @param wholePlan whether it is about the whole of a five-year plan: 十五五计划投资
 */
public record HeadingSense(List<String> cores, @Nullable String unit, List<TextDates.Named> dates, boolean wholePlan) {
    /** As sure as a heading must be to be taken for a column at all. */
    public static final double LIKELY = 0.6;
    // U+622A U+81F3, U+622A U+6B62: as of; U+81EA from; U+5E95 U+672B: end of.
    private static final Pattern AS_OF = Pattern.compile("^(?:\u622a\u81f3|\u622a\u6b62|\u81ea|\u81f3|\u5230|\u65bc|\u4e8e)+|^["
            + "\u5e95\u672b\u5ea6]");
    // U+53CA U+548C U+4E0E U+3001: and.
    private static final String AND = "\u53ca\u548c\u4e0e\u3001/,|";
    // U+8BA1 U+5212 plan, U+62DF intended, U+9884 expected, U+76EE U+6807 target, U+5E94 due, U+672A not.
    private static final Pattern NOT_DONE = Pattern.compile("\u8ba1\u5212|\u62df|\u9884\u8ba1|\u76ee\u6807|\u5e94\u5b8c|\u672a|"
            + "\u5269\u4f59|\u5c1a");
    // U+672C this, U+5F53 the current, U+5E74 U+5EA6 of the year, U+5168 U+5E74 the whole year: a part of the time.
    private static final Pattern PART_OF_TIME = Pattern.compile(
            "\u672c[\u5e74\u6708\u671f\u5b63]|\u5f53[\u5e74\u6708\u671f]|\u5e74\u5ea6|\u5168\u5e74|\u4eca\u5e74|\u65b0\u589e|"
                    + "\u4e0a\u6708|\u4e0a\u5e74");
    // U+5176 U+4E2D: of which.
    private static final String OF_WHICH = "\u5176\u4e2d";
    private static final Set<Meaning> DONE = Set.of(Meaning.INVESTED, Meaning.PROGRESS, Meaning.NARRATIVE, Meaning.VALUE);

    public HeadingSense {
        cores = List.copyOf(cores);
        dates = List.copyOf(dates);
    }

    public static HeadingSense of(List<String> levels) {
        List<String> cores = new ArrayList<>();
        List<TextDates.Named> dates = new ArrayList<>();
        String unit = null;
        boolean plan = false;
        for (String level : levels) {
            HeaderText text = HeaderText.of(level);
            unit = text.unit() == null ? unit : text.unit();
            dates.addAll(TextDates.in(level));
            String bare = FiveYears.without(text.key());
            plan |= !bare.equals(text.key());
            cores.add(core(bare));
        }
        return new HeadingSense(cores, unit, dates, plan);
    }

    private static String core(String key) {
        String core = AS_OF.matcher(TextDates.without(key.strip())).replaceAll("");
        return AS_OF.matcher(core).replaceAll("").replaceAll("[\"'\u201c\u201d\u2018\u2019\\s.~-]", "");
    }

    /**
     * One thing that it may mean.
     *
     * @param kind the kind of table whose rows it names; null for what is no name
     * @param score how well it fits, to 1
     */
    public record Candidate(Meaning meaning, @Nullable TableKind kind, double score) {
    }

    /** What it may mean, each meaning (each kind of name) once with its best score; in no order. */
    public List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        Set<Text> texts = texts();
        for (Meaning meaning : Meaning.values()) {
            if (meaning == Meaning.NAME) {
                for (TableKind kind : TableKind.values()) {
                    best(meaning, "name." + kind.code(), texts).ifPresent(score -> found.add(new Candidate(meaning, kind, score)));
                }
                best(meaning, "name.any", texts).ifPresent(score -> found.add(new Candidate(meaning, null, score * 0.8)));
            } else if (meaning == Meaning.YEAR) {
                if (!dates.isEmpty() && cores.stream().allMatch(core -> core.isEmpty() || LedgerWords.of("neutral").contains(core))) {
                    found.add(new Candidate(meaning, null, 0.95));
                }
            } else {
                best(meaning, meaning.list(), texts).ifPresent(score -> found.add(new Candidate(meaning, null, score)));
            }
        }
        return found;
    }

    /** How well it is known at all, whatever it means. */
    public double known() {
        return candidates().stream().mapToDouble(Candidate::score).max().orElse(0);
    }

    /** The best score for each meaning in a table of a kind. */
    public Map<Meaning, Double> in(TableKind kind) {
        Map<Meaning, Double> scores = new EnumMap<>(Meaning.class);
        for (Candidate candidate : candidates()) {
            boolean fits = candidate.meaning().isOf(kind) && (candidate.kind() == null || candidate.kind() == kind);
            if (fits && candidate.score() >= LIKELY) {
                scores.merge(candidate.meaning(), candidate.score(), Math::max);
            }
        }
        return scores;
    }

    /** A text by which a heading is looked up, and how much it says. */
    private record Text(String words, double weight, boolean whole) {
    }

    private Set<Text> texts() {
        Set<Text> texts = new LinkedHashSet<>();
        String leaf = cores.isEmpty() ? "" : cores.getLast();
        String above = cores.size() < 2 ? "" : cores.get(cores.size() - 2);
        boolean neutral = leaf.isEmpty() || LedgerWords.of("neutral").contains(leaf);
        if (!leaf.isEmpty()) {
            texts.add(new Text(leaf, 1, false));
        }
        if (!above.isEmpty()) {
            texts.add(new Text(above + leaf, 0.98, !neutral));
            texts.add(new Text(leaf + above, 0.96, !neutral));
            if (neutral) {
                texts.add(new Text(above, 0.94, false));
            }
        }
        return texts;
    }

    private Optional<Double> best(Meaning meaning, String list, Set<Text> texts) {
        double best = 0;
        for (Text text : texts) {
            for (String word : LedgerWords.of(list)) {
                double score = score(word, text.words()) * text.weight();
                boolean whole = text.words().equals(word);
                if (score > best && (whole || !text.whole() && allows(meaning, word, text.words()))) {
                    best = score;
                }
            }
        }
        return best < 0.5 ? Optional.empty() : Optional.of(best);
    }

    private static boolean allows(Meaning meaning, String word, String text) {
        String rest = text.replace(word, "");
        if (text.startsWith(OF_WHICH)) {
            return false;
        }
        if (DONE.contains(meaning) && NOT_DONE.matcher(rest).find()) {
            return false;
        }
        return meaning != Meaning.INVESTED || !PART_OF_TIME.matcher(rest).find();
    }

    private static double score(String word, String text) {
        if (text.equals(word)) {
            return 1;
        }
        int length = word.length();
        // Asked of every word for every text that stands in a table: most do not hold the word at all.
        if (length < 2 || text.length() <= length || !text.contains(word)) {
            return 0;
        }
        double share = (double) length / text.length();
        // A word of two signs within others says little: what is meant by them is asked.
        double loose = length == 2 ? 0.07 : 0;
        boolean first = text.startsWith(word);
        if (first && isAnd(text.charAt(length)) && word.chars().noneMatch(HeadingSense::isAnd)) {
            return 0.9;
        }
        return text.endsWith(word) ? 0.62 + 0.3 * share - loose : first ? 0.58 + 0.3 * share - loose : 0.46 + 0.3 * share;
    }

    private static boolean isAnd(int sign) {
        return AND.indexOf(sign) >= 0;
    }
}
