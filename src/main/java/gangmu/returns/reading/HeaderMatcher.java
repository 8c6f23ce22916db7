package gangmu.returns.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches headers to known columns by their whole path, then by their lowest level, then by likeness. Two headers that
 * claim one column are both doubtful. Years must agree: 2021年 is never taken for 2022年.
 */
public final class HeaderMatcher {
    private static final double SAME_PATH = 1;
    private static final double SAME_LEAF = 0.95;
    private static final double SURE = 0.9;
    private static final double ALIKE = 0.55;
    private static final int MOST_CANDIDATES = 4;
    /** The same headers come back in every sheet of sixty returns. */
    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private record Name(String id, String key, String full, boolean path) {
    }

    private final List<Name> names = new ArrayList<>();
    private final Map<String, HeaderMatch> seen = new ConcurrentHashMap<>();

    public HeaderMatcher(Collection<KnownColumn> columns) {
        for (KnownColumn column : columns) {
            for (String name : column.names()) {
                HeaderPath path = new HeaderPath(0, List.of(name.split("/")));
                names.add(new Name(column.id(), path.key(), path.full(), path.levels().size() > 1));
            }
        }
    }

    /** The matches of all headers of a sheet, in their order. */
    public List<HeaderMatch> match(List<HeaderPath> paths) {
        List<HeaderMatch> matches = paths.stream().map(this::match).toList();
        Map<String, Double> best = new HashMap<>();
        matches.forEach(match -> match.id().ifPresent(id -> best.merge(id, match.score(), Math::max)));
        Map<String, Long> claims = matches.stream().filter(match -> match.id().isPresent()
                        && match.score() == best.getOrDefault(match.id().get(), 0.0))
                .collect(Collectors.groupingBy(match -> match.candidates().getFirst(), Collectors.counting()));
        return matches.stream().map(match -> match.id()
                .filter(id -> claims.getOrDefault(id, 0L) > 1 || match.score() < best.getOrDefault(id, 0.0))
                .map(id -> new HeaderMatch(match.path(), match.candidates(), match.score(), false))
                .orElse(match)).toList();
    }

    /** One header by itself. */
    public HeaderMatch match(HeaderPath path) {
        if (path.isEmpty()) {
            return HeaderMatch.none(path);
        }
        String text = path.full();
        HeaderMatch known = seen.get(text);
        if (known == null) {
            known = compared(path);
            if (seen.size() < MOST_REMEMBERED) {
                seen.put(text, known);
            }
        }
        return new HeaderMatch(path, known.candidates(), known.score(), known.sure());
    }

    private HeaderMatch compared(HeaderPath path) {
        String key = path.key();
        String full = path.full();
        String leaf = path.leaf();
        Map<String, Double> scores = new HashMap<>();
        for (Name name : names) {
            double score = score(name, key, full, leaf);
            if (score >= ALIKE) {
                scores.merge(name.id(), score, Math::max);
            }
        }
        List<Map.Entry<String, Double>> order = scores.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Double>::getValue).reversed()
                        .thenComparing(Map.Entry::getKey)).limit(MOST_CANDIDATES).toList();
        if (order.isEmpty()) {
            return HeaderMatch.none(path);
        }
        double score = order.getFirst().getValue();
        boolean alone = order.size() == 1 || order.get(1).getValue() < score;
        return new HeaderMatch(path, order.stream().map(Map.Entry::getKey).toList(), score, score >= SURE && alone);
    }

    private static double score(Name name, String key, String full, String leaf) {
        if (name.full().equals(full)) {
            return SAME_PATH;
        }
        if (name.key().equals(key)) {
            // 资金（中央） and 资金（市级） differ in their remark alone.
            return name.full().equals(name.key()) || full.equals(key) ? SAME_PATH - 0.01 : SURE - 0.01;
        }
        if (!name.path() && name.key().equals(leaf)) {
            return SAME_LEAF;
        }
        String nameLeaf = name.key().substring(name.key().lastIndexOf('/') + 1);
        if (nameLeaf.isEmpty() || !digits(name.key()).equals(digits(key))) {
            return 0;
        }
        if (nameLeaf.equals(leaf)) {
            return SURE - 0.1;
        }
        return Math.min(SURE - 0.1, Math.max(Likeness.of(name.key(), key), Likeness.of(nameLeaf, leaf) - 0.05));
    }

    private static String digits(String text) {
        return NOT_DIGITS.matcher(text).replaceAll(" ").strip();
    }
}
