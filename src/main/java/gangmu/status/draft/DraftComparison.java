package gangmu.status.draft;

import gangmu.status.draft.Claim.Kind;
import gangmu.status.draft.Passage.Placed;
import gangmu.status.draft.Texts.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a draft claims with what it claimed as it was written. Sentences that stand as they were written, wherever,
 * claim nothing new; of the others it matters what they claim and in which order, not how they are worded.
 */
public final class DraftComparison {
    private static final int EXCERPT = 24;
    private static final int NAMED_BY = 40;
    private final ClaimReader reader;
    private final List<Passage> then;
    private final List<Passage> now;
    private final Set<String> written = new HashSet<>();
    private final Set<String> standing = new HashSet<>();
    private final Set<String> confirmed;
    private final Set<String> confirmedClaims = new HashSet<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Held> inMarks = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** What is wrong with a place of the text. */
    public enum Fault {
        /** A number, a word of judgement, a unit or a name is not what was written. */
        ALTERED,
        /** What nobody has written from the plan, and nobody has confirmed. */
        UNSOURCED,
        /** A paragraph is gone that held no figure, yet claimed something. */
        DELETED
    }

    /**
     * A difference.
     *
     * @param then what was written, empty for what is new
     * @param inText what stands there now, empty for what is gone
     * @param sentence the sentence in which it stands, as it is compared
     */
    public record Difference(Fault fault, String then, String inText, String place, String excerpt, String sentence) {
    }

    /**
     * What came of it.
     *
     * @param numbers what stands in each mark now, by its name; those that are gone are lacking
     */
    public record Compared(List<Difference> differences, Map<String, String> numbers) {
        public Compared {
            differences = List.copyOf(differences);
            numbers = Map.copyOf(numbers);
        }
    }

    /** A mark where it stands in the draft. */
    private record Held(Passage passage, Placed mark) {
    }

    /** A claim in a text. */
    private record Said(Passage passage, Claim claim, String sentence) {
        String text() {
            return passage.text().substring(claim.from(), claim.to());
        }

        boolean sameAs(Said other) {
            return claim.sameAs(other.claim);
        }
    }

    private DraftComparison(ClaimReader reader, List<Passage> then, List<Passage> now, Collection<String> confirmed) {
        this.reader = reader;
        this.then = then;
        this.now = now;
        then.forEach(passage -> written.addAll(sentences(passage)));
        now.forEach(passage -> standing.addAll(sentences(passage)));
        written.addAll(confirmed);
        this.confirmed = Set.copyOf(confirmed);
        confirmed.forEach(sentence -> confirmedClaims.add(tuple(reader.claims(sentence))));
        confirmedClaims.remove("");
    }

    /** @param confirmed sentences that a person confirmed, as they are compared */
    public static Compared of(ClaimReader reader, List<Passage> then, List<Passage> now, Collection<String> confirmed) {
        return new DraftComparison(reader, then, now, confirmed).compared();
    }

    /** The sentences of a passage as they are compared. */
    public static List<String> sentences(Passage passage) {
        return Texts.sentences(passage.text()).stream().map(sentence -> Texts.compared(passage.text(), sentence)).toList();
    }

    private Compared compared() {
        for (Passage passage : now) {
            passage.marks().forEach(mark -> inMarks.putIfAbsent(mark.name(), new Held(passage, mark)));
        }
        Map<Integer, List<Passage>> paired = new PassagePairs(then, now, reader).pairs();
        for (int i = 0; i < then.size(); i++) {
            pair(then.get(i), paired.getOrDefault(i, List.of()));
        }
        for (Passage passage : paired.getOrDefault(PassagePairs.NEW, List.of())) {
            said(passage, written).forEach(this::unsourced);
        }
        return new Compared(differences, numbers);
    }

    /** A passage and what has become of it: paragraphs are parted and joined. */
    private void pair(Passage before, List<Passage> after) {
        List<Said> lost = said(before, standing);
        for (Placed mark : before.marks()) {
            putIfThere(mark.name(), stands(before, mark) ? before.text().substring(mark.from(), mark.to()) : near(before, mark));
        }
        if (after.isEmpty()) {
            if (!lost.isEmpty() && before.marks().stream().noneMatch(mark -> !numbers.containsKey(mark.name()))) {
                differences.add(new Difference(Fault.DELETED, before.around(0, Math.min(NAMED_BY, before.text().length()), 0), "",
                        before.place(), "", ""));
            }
            return;
        }
        List<Said> gained = new ArrayList<>();
        after.forEach(passage -> gained.addAll(said(passage, written)));
        withoutWholeSentences(lost, gained);
        // Whoever confirmed another sentence for this one has seen what it no longer says.
        differ(lost, gained, after.stream().flatMap(passage -> sentences(passage).stream()).anyMatch(confirmed::contains));
    }

    private void putIfThere(String mark, @Nullable String number) {
        if (number != null && !number.isBlank()) {
            numbers.put(mark, number.strip());
        }
    }

    /** Whether the sentence of a mark stands somewhere as it was written. */
    private boolean stands(Passage passage, Placed mark) {
        return Texts.sentences(passage.text()).stream().filter(sentence -> sentence.from() <= mark.from() && mark.from() < sentence.to())
                .allMatch(sentence -> standing.contains(Texts.compared(passage.text(), sentence)));
    }

    /** What a mark holds; programs shift marks by a character or two, so that the number may stand just beside. */
    private @Nullable String near(Passage before, Placed mark) {
        String number = before.text().substring(mark.from(), mark.to());
        Held held = inMarks.get(mark.name());
        return held == null ? null : PassagePairs.standsNear(held.passage().text(), held.mark(), number) ? number
                : held.passage().text().substring(held.mark().from(), held.mark().to());
    }

    private static boolean overlaps(Claim claim, Placed mark) {
        return claim.from() < mark.to() && mark.from() < claim.to();
    }

    /** What a passage claims in sentences other than these. */
    private List<Said> said(Passage passage, Set<String> known) {
        List<Said> all = new ArrayList<>();
        for (Sentence sentence : Texts.sentences(passage.text())) {
            String compared = Texts.compared(passage.text(), sentence);
            if (known.contains(compared)) {
                continue;
            }
            List<Claim> claims = reader.claims(passage.text().substring(sentence.from(), sentence.to()));
            if (known == written && confirmedClaims.contains(tuple(claims))) {
                continue;
            }
            claims.forEach(claim -> all.add(new Said(passage, new Claim(claim.kind(), claim.said(), claim.unit(),
                    claim.from() + sentence.from(), claim.to() + sentence.from()), compared)));
        }
        return all;
    }

    private static String tuple(List<Claim> claims) {
        StringBuilder tuple = new StringBuilder();
        claims.forEach(claim -> tuple.append(claim.kind()).append(' ').append(claim.said()).append(' ').append(claim.unit()).append('\n'));
        return tuple.toString();
    }

    /** Sentences that were reworded and moved claim the same; so they are taken out on both sides. */
    private void withoutWholeSentences(List<Said> lost, List<Said> gained) {
        Map<String, List<String>> byTuple = new HashMap<>();
        bySentence(lost).forEach((sentence, claims) -> byTuple.computeIfAbsent(tuple(claims), t -> new ArrayList<>()).add(sentence));
        bySentence(gained).forEach((sentence, claims) -> {
            List<String> same = byTuple.getOrDefault(tuple(claims), List.of());
            if (!same.isEmpty()) {
                String taken = same.removeFirst();
                lost.stream().filter(said -> said.sentence().equals(taken)).forEach(this::stillSaid);
                lost.removeIf(said -> said.sentence().equals(taken));
                gained.removeIf(said -> said.sentence().equals(sentence));
            }
        });
    }

    private static Map<String, List<Claim>> bySentence(List<Said> said) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        said.forEach(one -> claims.computeIfAbsent(one.sentence(), sentence -> new ArrayList<>()).add(one.claim()));
        return claims;
    }

    private void differ(List<Said> lost, List<Said> gained, boolean seen) {
        int[][] common = new int[lost.size() + 1][gained.size() + 1];
        for (int i = lost.size() - 1; i >= 0; i--) {
            for (int j = gained.size() - 1; j >= 0; j--) {
                common[i][j] = lost.get(i).sameAs(gained.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Said> gone = new ArrayList<>();
        List<Said> come = new ArrayList<>();
        List<Said[]> changed = new ArrayList<>();
        List<Said> goneHere = new ArrayList<>();
        List<Said> comeHere = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < lost.size() || j < gained.size()) {
            if (i < lost.size() && j < gained.size() && lost.get(i).sameAs(gained.get(j))) {
                stillSaid(lost.get(i));
                hunk(goneHere, comeHere, gone, come, changed);
                i++;
                j++;
            } else if (j == gained.size() || i < lost.size() && common[i + 1][j] >= common[i][j + 1]) {
                goneHere.add(lost.get(i++));
            } else {
                comeHere.add(gained.get(j++));
            }
        }
        hunk(goneHere, comeHere, gone, come, changed);
        // The members of a list may stand in another order.
        List<Said> names = gone.stream().filter(said -> said.claim().kind() == Kind.NAME).toList();
        for (Said name : names) {
            come.stream().filter(name::sameAs).findFirst().ifPresent(same -> {
                gone.remove(name);
                come.remove(same);
            });
        }
        changed.forEach(pair -> altered(pair[0], pair[1]));
        if (!seen) {
            gone.forEach(this::lost);
        }
        come.forEach(this::unsourced);
    }

    /** What stands between two claims that both have: what was there and what is there now, kind by kind in their order. */
    private static void hunk(List<Said> goneHere, List<Said> comeHere, List<Said> gone, List<Said> come, List<Said[]> changed) {
        for (Said before : List.copyOf(goneHere)) {
            boolean elsewhere = before.claim().kind() == Kind.NAME && comeHere.stream().anyMatch(before::sameAs);
            Said after = comeHere.stream().filter(said -> elsewhere ? said.sameAs(before)
                    : said.claim().kind() == before.claim().kind()).findFirst().orElse(null);
            if (after == null) {
                gone.add(before);
            } else {
                comeHere.remove(after);
                if (!elsewhere) {
                    changed.add(new Said[] {before, after});
                }
            }
        }
        come.addAll(comeHere);
        goneHere.clear();
        comeHere.clear();
    }

    /** A number that was typed anew as it was: its mark is gone, the number is not. */
    private void stillSaid(Said before) {
        for (Placed mark : before.passage().marks()) {
            if (overlaps(before.claim(), mark) && !numbers.containsKey(mark.name())) {
                numbers.put(mark.name(), before.passage().text().substring(mark.from(), mark.to()));
            }
        }
    }

    private void altered(Said before, Said after) {
        boolean told = false;
        for (Placed mark : before.passage().marks()) {
            if (overlaps(before.claim(), mark)) {
                String number = before.passage().text().substring(mark.from(), mark.to());
                if (!numbers.containsKey(mark.name()) && before.claim().kind() == Kind.NUMBER) {
                    numbers.put(mark.name(), digits(after));
                }
                told |= !Numerals.same(numbers.getOrDefault(mark.name(), ""), number);
            }
        }
        if (!told || !before.claim().unit().equals(after.claim().unit()) && before.claim().kind() == Kind.NUMBER) {
            add(Fault.ALTERED, before.text(), after);
        }
    }

    /** A number without its unit. */
    private static String digits(Said said) {
        String text = said.text();
        String unit = said.claim().unit();
        return (unit.isEmpty() || !Texts.folded(text).endsWith(unit) ? text : text.substring(0, text.length() - unit.length())).strip();
    }

    private void lost(Said before) {
        boolean marked = before.passage().marks().stream().anyMatch(mark -> overlaps(before.claim(), mark)
                && !Numerals.same(numbers.getOrDefault(mark.name(), ""), before.passage().text().substring(mark.from(), mark.to())));
        if (!marked && !reader.isManner(before.claim())) {
            differences.add(new Difference(Fault.ALTERED, before.text(), "", before.passage().place(),
                    before.passage().around(before.claim().from(), before.claim().to(), EXCERPT), ""));
        }
    }

    private void unsourced(Said after) {
        add(Fault.UNSOURCED, "", after);
    }

    private void add(Fault fault, String before, Said after) {
        differences.add(new Difference(fault, before.strip(), after.text().strip(), after.passage().place(),
                after.passage().around(after.claim().from(), after.claim().to(), EXCERPT), after.sentence()));
    }
}
