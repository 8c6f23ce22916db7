package gangmu.returns.names;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.Likeness;
import gangmu.returns.reading.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds known units in what people write under 牵头单位: {@code 区水务局、区园林绿化局；溪翁庄镇}. Names may be full, short or an
 * alias, with the district in front or without. A name that only resembles a known one is doubtful, with candidates.
 */
public final class NameMatcher {
    private static final Pattern SEPARATORS = Pattern.compile("[\u3001,;/|\\n\u3002]+|\\s+(?=\\(?\\d{1,2}[.)])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBERING = Pattern.compile("^\\(?\\d{1,2}[.)\u3001](?!\\d)");
    private static final Pattern ROLE = Pattern.compile("\\((?:" + anyOf("name.roles") + ")\\)$|^(?:"
            + anyOf("name.roles") + "):|(?<=.{2})(?:" + anyOf("name.roles-behind") + ")$");
    private static final Pattern AND_OTHERS = Pattern.compile("(?:" + anyOf("name.and-others") + ")$");
    private static final Pattern AND = Pattern.compile(anyOf("name.and"));
    private static final List<String> ENDINGS = Vocabulary.longestFirst("name.endings");
    private static final int LONGEST = 2000;
    private static final int MOST_CANDIDATES = 4;
    private static final double ALIKE = 0.6;

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> stripped = new HashMap<>();
    private final List<String> prefixes;

    public NameMatcher(Collection<KnownName> known, Locality locality) {
        prefixes = locality.prefixes();
        for (KnownName name : known) {
            for (String written : name.all()) {
                String key = key(written);
                if (!key.isEmpty()) {
                    exact.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(name.id());
                    stripped.computeIfAbsent(bare(key), any -> new LinkedHashSet<>()).add(name.id());
                }
            }
        }
    }

    /** All names in a cell, in their order, each once. */
    public NamesReading read(String text) {
        String folded = CellText.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String plain = ROLE.matcher(folded).replaceAll("").strip();
        Matcher others = AND_OTHERS.matcher(plain);
        boolean andOthers = !known(plain) && others.find();
        String names = andOthers ? others.replaceAll("") : plain;
        List<NamePart> parts = new ArrayList<>();
        if (known(names)) {
            parts.add(match(names));
        } else {
            for (String piece : SEPARATORS.split(names)) {
                String name = ROLE.matcher(NUMBERING.matcher(piece.strip()).replaceFirst("")).replaceAll("").strip();
                if (!name.isEmpty()) {
                    parts.addAll(divided(name));
                }
            }
        }
        return new NamesReading(parts.stream().distinct().toList(), andOthers);
    }

    /** One name. */
    public NamePart match(String written) {
        String key = key(written);
        Set<String> ids = exact.getOrDefault(key, Set.of());
        if (ids.isEmpty()) {
            ids = stripped.getOrDefault(bare(key), Set.of());
        }
        if (ids.size() == 1) {
            return new NamePart.Matched(written, ids.iterator().next());
        }
        List<String> candidates = ids.isEmpty() ? alike(bare(key)) : List.copyOf(ids);
        return candidates.isEmpty() ? new NamePart.Unknown(written) : new NamePart.Doubted(written, candidates);
    }

    private boolean known(String written) {
        return match(written) instanceof NamePart.Matched;
    }

    /** Divides at 和, 及 or a space only where both sides are known: 和 is a part of some names. */
    private List<NamePart> divided(String name) {
        if (known(name)) {
            return List.of(match(name));
        }
        for (Pattern pattern : List.of(AND, SPACES)) {
            Matcher matcher = pattern.matcher(name);
            while (matcher.find()) {
                String left = name.substring(0, matcher.start()).strip();
                String right = name.substring(matcher.end()).strip();
                if (known(left)) {
                    List<NamePart> rest = divided(right);
                    if (rest.stream().allMatch(NamePart.Matched.class::isInstance)) {
                        List<NamePart> parts = new ArrayList<>(rest);
                        parts.addFirst(match(left));
                        return parts;
                    }
                }
            }
        }
        return List.of(match(name));
    }

    private List<String> alike(String bare) {
        if (bare.length() < 2) {
            return List.of();
        }
        Map<String, Double> scores = new HashMap<>();
        stripped.forEach((key, ids) -> {
            double score = Likeness.of(bare, key);
            if (score >= ALIKE) {
                ids.forEach(id -> scores.merge(id, score, Math::max));
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES).map(Map.Entry::getKey).toList();
    }

    private static String key(String written) {
        return CellText.compact(written).toLowerCase(Locale.ROOT);
    }

    /** Without the district in front, and 政府 behind the name of a town. */
    private String bare(String key) {
        String name = ENDINGS.stream().filter(ending -> key.endsWith(ending) && key.length() > ending.length() + 1)
                .findFirst().map(ending -> key.substring(0, key.length() - ending.length())).orElse(key);
        return prefixes.stream().filter(prefix -> name.startsWith(prefix) && name.length() > prefix.length() + 1)
                .findFirst().map(prefix -> name.substring(prefix.length())).orElse(name);
    }

    private static String anyOf(String list) {
        return String.join("|", Vocabulary.longestFirst(list).stream().map(Pattern::quote).toList());
    }
}
