package gangmu.status.draft;

import gangmu.status.draft.Passage.Placed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which passage of a draft came of which: by its text, by the marks in it, by how much of the text they share. */
final class PassagePairs {
    /** The number of what came of none. */
    static final int NEW = -1;
    /** The share of their pairs of characters that two versions of a passage have in common at least. */
    private static final double ALIKE = 0.45;
    /** By how many characters programs shift marks. */
    private static final int SHIFT = 2;
    private final List<Passage> then;
    private final List<Passage> now;
    private final ClaimReader reader;
    private final List<Set<Integer>> pairsOfSigns = new ArrayList<>();

    PassagePairs(List<Passage> then, List<Passage> now, ClaimReader reader) {
        this.then = then;
        this.now = now;
        this.reader = reader;
    }

    /** By the place of a passage in the text as written, what has become of it; with {@link #NEW} what is new. */
    Map<Integer, List<Passage>> pairs() {
        Map<String, Deque<Integer>> byText = new HashMap<>();
        Map<String, Integer> byMark = new HashMap<>();
        Map<String, Integer> byOrigin = new HashMap<>();
        for (int i = 0; i < then.size(); i++) {
            byText.computeIfAbsent(Texts.compared(then.get(i).text()), text -> new ArrayDeque<>()).add(i);
            for (Placed mark : then.get(i).marks()) {
                byMark.put(mark.name(), i);
            }
            if (!then.get(i).origin().isEmpty()) {
                byOrigin.put(then.get(i).origin(), i);
            }
        }
        Map<Integer, List<Passage>> pairs = new HashMap<>();
        List<Passage> rest = new ArrayList<>();
        for (Passage passage : now) {
            Deque<Integer> same = byText.getOrDefault(Texts.compared(passage.text()), new ArrayDeque<>());
            if (same.isEmpty()) {
                rest.add(passage);
            } else {
                pairs.computeIfAbsent(same.size() > 1 ? same.removeFirst() : same.getFirst(), i -> new ArrayList<>()).add(passage);
            }
        }
        for (Passage passage : rest) {
            Integer of = mostMarked(passage, byMark);
            of = of == null ? byOrigin.get(passage.origin()) : of;
            pairs.computeIfAbsent(of == null ? alike(passage) : of, i -> new ArrayList<>()).add(passage);
        }
        return pairs;
    }

    private static @Nullable Integer mostMarked(Passage passage, Map<String, Integer> byMark) {
        Map<Integer, Integer> counts = new HashMap<>();
        passage.marks().forEach(mark -> {
            Integer of = byMark.get(mark.name());
            if (of != null) {
                counts.merge(of, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    /** The passage of the text as written that is most like it; {@link #NEW} for none, and for what claims nothing. */
    private int alike(Passage passage) {
        if (Texts.sentences(passage.text()).stream().allMatch(sentence ->
                reader.claims(passage.text().substring(sentence.from(), sentence.to())).isEmpty())) {
            return NEW;
        }
        if (pairsOfSigns.isEmpty()) {
            then.forEach(one -> pairsOfSigns.add(signs(one.text())));
        }
        Set<Integer> own = signs(passage.text());
        int best = NEW;
        double most = ALIKE;
        for (int i = 0; i < then.size(); i++) {
            Set<Integer> other = pairsOfSigns.get(i);
            if (Math.min(own.size(), other.size()) * 2.0 / Math.max(1, own.size() + other.size()) < most) {
                continue;
            }
            long common = own.stream().filter(other::contains).count();
            double share = 2.0 * common / Math.max(1, own.size() + other.size());
            if (share > most) {
                most = share;
                best = i;
            }
        }
        return best;
    }

    private static Set<Integer> signs(String text) {
        String compared = Texts.compared(text);
        Set<Integer> signs = new HashSet<>();
        for (int i = 0; i + 1 < compared.length(); i++) {
            signs.add(compared.charAt(i) << Character.SIZE | compared.charAt(i + 1));
        }
        return signs;
    }

    /** Whether a number stands, alone, where a mark is, or as far beside it as programs shift marks. */
    static boolean standsNear(String text, Placed mark, String number) {
        for (int at = Math.max(0, mark.from() - SHIFT); at <= mark.from() + SHIFT; at++) {
            int end = at + number.length();
            if (text.startsWith(number, at) && (at == 0 || !joins(text.charAt(at - 1), number.charAt(0)))
                    && (end == text.length() || !joins(text.charAt(end), number.charAt(number.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char one, char other) {
        return ofNumber(one) && ofNumber(other);
    }

    private static boolean ofNumber(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }
}
