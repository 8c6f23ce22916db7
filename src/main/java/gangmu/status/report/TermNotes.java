package gangmu.status.report;

import gangmu.plan.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * The footnotes that explain terms, each where its term first stands, headings included. Where one term stands within another,
 * the longer is meant; figures within a term do not part it.
 */
final class TermNotes {
    private final List<Term> longestFirst;
    private final Function<Term, Piece> note;
    private Set<UUID> explained = new HashSet<>();

    TermNotes(List<Term> terms, Function<Term, Piece> note) {
        this.longestFirst = terms.stream().filter(term -> !term.name().isBlank())
                .sorted(Comparator.comparingInt((Term term) -> term.name().length()).reversed()).toList();
        this.note = note;
    }

    /** What was explained so far, to be put back with {@link #backTo} where a text is left out after all. */
    Set<UUID> soFar() {
        return Set.copyOf(explained);
    }

    void backTo(Set<UUID> before) {
        explained = new HashSet<>(before);
    }

    /** The notes of the terms in a text, in their order. */
    List<Piece> notes(String text) {
        return List.copyOf(found(text).values());
    }

    /** The pieces with the notes of the terms in them. */
    List<Piece> explain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(words(piece)));
        TreeMap<Integer, Piece> notes = found(text.toString());
        if (notes.isEmpty()) {
            return pieces.stream().filter(piece -> !(piece instanceof Piece.Words said) || !said.text().isEmpty()).toList();
        }
        List<Piece> explained = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            String words = words(piece);
            int end = at + words.length();
            int from = at;
            boolean whole = !(piece instanceof Piece.Words);
            for (int place : List.copyOf(notes.subMap(at, false, end, true).keySet())) {
                if (!whole) {
                    explained.add(new Piece.Words(words.substring(from - at, place - at)));
                    explained.add(notes.get(place));
                    from = place;
                }
            }
            if (whole) {
                explained.add(piece);
                explained.addAll(notes.subMap(at, false, end, true).values());
            } else if (from < end) {
                explained.add(new Piece.Words(words.substring(from - at)));
            }
            at = end;
        }
        return explained;
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Words said -> said.text();
            case Piece.Number number -> number.shown();
            case Piece.Note _, Piece.Again _ -> "";
        };
    }

    /** The notes of what is not explained yet, by the place behind the term. */
    private TreeMap<Integer, Piece> found(String text) {
        TreeMap<Integer, Piece> found = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            Term term = longestFirst.stream().filter(one -> text.startsWith(one.name(), begin)).findFirst().orElse(null);
            if (term == null) {
                at++;
            } else {
                at += term.name().length();
                if (explained.add(term.id())) {
                    found.put(at, note.apply(term));
                }
            }
        }
        return found;
    }
}
