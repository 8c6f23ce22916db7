package gangmu.returns.headers;

import gangmu.returns.reading.Likeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches headers to known columns by their whole path, then by their lowest level, then by likeness. Two headers that
 * claim one column are both doubtful. What a header says besides its name must agree: 2021年 is never taken for 2022年,
 * nor 本期完成投资 for 累计完成投资, see {@link HeaderSense}.
 */
public final class HeaderMatcher {
    private static final double SAME_PATH = 1;
    private static final double SAME_LEAF = 0.95;
    private static final double SURE = 0.9;
    private static final double SAME_SENSE = 0.92;
    /** As alike as a header must be to the column that its hidden key names. */
    private static final double FITS = 0.75;
    private static final double ALIKE = 0.55;
    private static final int MOST_CANDIDATES = 4;
    /** The same headers come back in every sheet of sixty returns. */
    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private record Name(String id, Spelling spelling, boolean path, boolean figures, HeaderSense sense) {
    }

    /** How a header is written: of each, what every comparison asks for is worked out once. */
    private record Spelling(String key, String full, String lowest, String digits) {
        static Spelling of(HeaderPath path) {
            String key = path.key();
            return new Spelling(key, path.full(), key.substring(key.lastIndexOf('/') + 1),
                    NOT_DIGITS.matcher(key).replaceAll(" ").strip());
        }
    }

    private final List<Name> names = new ArrayList<>();
    private final @Nullable LocalDate asOf;
    private final Map<String, HeaderMatch> seen = new ConcurrentHashMap<>();

    public HeaderMatcher(Collection<KnownColumn> columns) {
        this(columns, null);
    }

    /** @param asOf the date of the figures, which headers may name: 截至6月底累计完成投资 */
    public HeaderMatcher(Collection<KnownColumn> columns, @Nullable LocalDate asOf) {
        this.asOf = asOf;
        for (KnownColumn column : columns) {
            for (String name : column.names()) {
                HeaderPath path = new HeaderPath(0, List.of(name.split("/")));
                names.add(new Name(column.id(), Spelling.of(path), path.levels().size() > 1, column.figures(),
                        HeaderSense.of(path.levels(), asOf)));
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
                .map(id -> new HeaderMatch(match.path(), match.candidates(), match.score(), false, match.fitting()))
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
        return new HeaderMatch(path, known.candidates(), known.score(), known.sure(), known.fitting());
    }

    private HeaderMatch compared(HeaderPath path) {
        Spelling spelling = Spelling.of(path);
        String leaf = path.leaf();
        HeaderSense sense = HeaderSense.of(path.levels(), asOf);
        Map<String, Double> scores = new HashMap<>();
        Set<String> fitting = new HashSet<>();
        for (Name name : names) {
            double alike = score(name, spelling, leaf, sense);
            boolean same = name.spelling().full().equals(spelling.full());
            boolean remarked = !same && (!sense.remark().isEmpty() && !sense.remark().equals(name.sense().remark()))
                    && name.figures();
            boolean agrees = same || sense.agreesWith(name.sense()) && !remarked;
            double score = agrees ? alike : Math.min(alike, SURE - 0.1);
            if (score >= ALIKE) {
                scores.merge(name.id(), score, Math::max);
            }
            boolean says = !name.figures() || isPartOf(sense.core(), name.sense().core());
            if (agrees && (score >= FITS && says || sense.isOf(name.sense()))) {
                fitting.add(name.id());
            }
        }
        List<Map.Entry<String, Double>> order = scores.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Double>::getValue).reversed()
                        .thenComparing(Map.Entry::getKey)).limit(MOST_CANDIDATES).toList();
        if (order.isEmpty()) {
            // 卡点堵点 is like nothing that is known: over a column of texts its key tells what it is.
            if (sense.qualifiers().isEmpty()) {
                names.stream().filter(name -> !name.figures()).map(Name::id).forEach(fitting::add);
            }
            return new HeaderMatch(path, List.of(), 0, false, fitting);
        }
        double score = order.getFirst().getValue();
        boolean alone = order.size() == 1 || order.get(1).getValue() < score;
        return new HeaderMatch(path, order.stream().map(Map.Entry::getKey).toList(), score, score >= SURE && alone,
                fitting);
    }

    private static double score(Name name, Spelling header, String leaf, HeaderSense sense) {
        Spelling known = name.spelling();
        if (known.full().equals(header.full())) {
            return SAME_PATH;
        }
        if (known.key().equals(header.key())) {
            // 资金（中央） and 资金（市级） differ in their remark alone.
            return known.full().equals(known.key()) || header.full().equals(header.key()) ? SAME_PATH - 0.01 : SURE - 0.01;
        }
        if (!name.path() && known.key().equals(leaf)) {
            return SAME_LEAF;
        }
        if (!name.path() && sense.isOf(name.sense())) {
            return SAME_SENSE;
        }
        if (known.lowest().isEmpty() || !known.digits().equals(header.digits())) {
            return 0;
        }
        if (known.lowest().equals(leaf)) {
            return SURE - 0.1;
        }
        return Math.min(SURE - 0.1, Math.max(Likeness.of(known.key(), header.key()), Likeness.of(known.lowest(), leaf) - 0.05));
    }

    /** Whether a header says nothing that the other does not: 固定资产投资 is other figures than 投资, however alike. */
    private static boolean isPartOf(String core, String whole) {
        int at = 0;
        for (int i = 0; i < core.length(); i++) {
            at = whole.indexOf(core.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
