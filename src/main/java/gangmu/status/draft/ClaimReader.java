package gangmu.status.draft;

import gangmu.changes.Phrases;
import gangmu.plan.PlanTree;
import gangmu.status.draft.Claim.Kind;
import gangmu.status.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a text claims. */
public final class ClaimReader {
    /** Digits that touch a Latin letter are a name. */
    private static final Pattern DIGITS = Pattern.compile("(?<![A-Za-z0-9.])(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)"
            + "(?:\\.[0-9]+)?(?![A-Za-z0-9])");
    private static final String NEGATED = "-";
    /** Comma, enumeration comma and colon part a sentence in clauses, and so do tabs and brackets. */
    private static final String PARTS = ",\u3001:\t()";
    private final ClaimWords words;

    public ClaimReader(Phrases words, Figures figures) {
        this.words = new ClaimWords(words, figures.assessment().rules().wording(),
                new PlanTree(figures.assessment().snapshot(), figures.assessment().plan().id()));
    }

    /** What a sentence claims, in its order. Names and ways count only where something is counted or judged. */
    List<Claim> claims(String text) {
        String folded = Texts.folded(text);
        List<Claim> all = new ArrayList<>();
        int clause = 0;
        int at = 0;
        while (at < folded.length()) {
            Claim claim = claimAt(folded, at);
            if (claim == null) {
                if (PARTS.indexOf(folded.charAt(at)) >= 0) {
                    settle(all, clause, folded);
                    clause = all.size();
                }
                at++;
            } else {
                all.add(claim);
                at = claim.to();
            }
        }
        settle(all, clause, folded);
        boolean judges = all.stream().anyMatch(claim -> claim.kind() != Kind.NAME);
        return judges ? all : List.of();
    }

    /**
     * Of the clause that began with this claim: ways say something only beside a number, shares beside a number or a verdict;
     * deeds only where they are denied, and in the cells of a table.
     */
    private void settle(List<Claim> all, int clause, String text) {
        List<Claim> own = all.subList(clause, all.size());
        boolean counted = own.stream().anyMatch(claim -> claim.kind() == Kind.NUMBER);
        boolean judged = own.stream().anyMatch(claim -> claim.kind() == Kind.WORD && words.verdicts.contains(bare(claim)));
        boolean cell = text.indexOf('\t') >= 0;
        own.removeIf(claim -> claim.kind() == Kind.WORD && !claim.said().startsWith(NEGATED)
                && (!cell && words.deeds.contains(claim.said()) || !counted && words.ways.containsValue(claim.said())
                || !counted && !judged && words.shares.contains(claim.said())));
        own.removeIf(claim -> claim.kind() == Kind.NUMBER && !judged && claim.said().equals("1")
                && words.unitsWhereJudged.contains(claim.unit()) && Numerals.isNumeral(text.charAt(claim.from())));
    }

    /** Whether two texts judge alike and name the same, whatever their numbers and in whichever order. */
    public boolean judgesAlike(String one, String other) {
        return judgements(one).equals(judgements(other));
    }

    private List<String> judgements(String text) {
        return Texts.sentences(text).stream().flatMap(sentence -> claims(text.substring(sentence.from(), sentence.to())).stream())
                .filter(claim -> claim.kind() != Kind.NUMBER).map(Claim::said).sorted().toList();
    }

    /** Whether it only tells how a number is meant: where such a word is left out, nothing wrong is said. */
    boolean isManner(Claim claim) {
        return claim.kind() == Kind.WORD && (words.ways.containsValue(claim.said()) || words.shares.contains(claim.said()));
    }

    private static String bare(Claim claim) {
        return claim.said().startsWith(NEGATED) ? claim.said().substring(1) : claim.said();
    }

    private @Nullable Claim claimAt(String text, int at) {
        String name = words.nameAt(text, at);
        if (!name.isEmpty()) {
            return new Claim(Kind.NAME, name, "", at, at + name.length());
        }
        Claim number = number(text, at);
        return number != null ? number : word(text, at);
    }

    private @Nullable Claim word(String text, int at) {
        String denial = ClaimWords.at(words.negations, text, at);
        int from = at + denial.length();
        String verdict = ClaimWords.at(words.verdicts, text, at);
        String denied = denial.isEmpty() ? "" : any(text, from);
        if (!denied.isEmpty() && denial.length() + denied.length() >= verdict.length()) {
            return new Claim(Kind.WORD, NEGATED + words.ways.getOrDefault(denied, denied), "", at, from + denied.length());
        }
        String word = verdict.isEmpty() ? any(text, at) : verdict;
        return word.isEmpty() ? null : new Claim(Kind.WORD, words.ways.getOrDefault(word, word), "", at, at + word.length());
    }

    /** The word of any kind that begins there, a verdict before others; empty for none. */
    private String any(String text, int at) {
        return Stream.of(words.verdicts, words.deeds, words.directions, words.shares)
                .map(kind -> ClaimWords.at(kind, text, at)).filter(word -> !word.isEmpty()).findFirst().orElse("");
    }

    private @Nullable Claim number(String text, int at) {
        char first = text.charAt(at);
        if (first >= '0' && first <= '9') {
            Matcher digits = DIGITS.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (!digits.lookingAt()) {
                return null;
            }
            return measured(text, at, digits.end(), Numerals.plain(digits.group()));
        }
        String percent = ClaimWords.at(words.percentBefore, text, at);
        String ordinal = percent.isEmpty() ? ClaimWords.at(words.ordinals, text, at) : "";
        int from = at + percent.length() + ordinal.length();
        int to = from;
        while (to < text.length() && Numerals.isNumeral(text.charAt(to))) {
            to++;
        }
        String value = to == from ? null : Numerals.ofWords(text.substring(from, to));
        if (value == null) {
            return null;
        }
        if (!percent.isEmpty()) {
            return new Claim(Kind.NUMBER, value, "%", at, to);
        }
        Claim claim = measured(text, at, to, value);
        boolean name = !ClaimWords.at(words.notBehind, text, to).isEmpty();
        if (!ordinal.isEmpty()) {
            boolean ranked = !name && claim.unit().isEmpty() && at > 0 && PARTS.indexOf(text.charAt(at - 1)) < 0;
            return ranked ? new Claim(Kind.NUMBER, value, ordinal, at, to) : null;
        }
        boolean counted = value.equals("1") ? words.loneUnits.contains(claim.unit()) || words.unitsWhereJudged.contains(claim.unit())
                : !claim.unit().isEmpty() || to - from > 1;
        return counted && !name ? claim : null;
    }

    /** A number with the unit behind it; tens of thousands and the like between them belong to the number. */
    private Claim measured(String text, int from, int to, String number) {
        int at = to;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String value = number;
        int behind = at;
        while (behind < text.length() && Numerals.isScale(text.charAt(behind))) {
            value = Numerals.scaled(value, text.charAt(behind));
            behind++;
        }
        String unit = ClaimWords.at(words.units, text, behind);
        if (unit.isEmpty() && behind == at) {
            return new Claim(Kind.NUMBER, number, "", from, to);
        }
        return new Claim(Kind.NUMBER, value, unit, from, behind + unit.length());
    }
}
