package gangmu.returns.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that may stand around one kind of value, the longest first: 不超过 is found before 超. */
final class Framing {
    static final Framing PERCENT = new Framing("percent",
            List.of(NoteKind.ABOUT, NoteKind.NEARLY, NoteKind.OVER, NoteKind.AT_LEAST, NoteKind.AT_MOST,
                    NoteKind.UNDER, NoteKind.PLANNED),
            List.of(NoteKind.ABOUT, NoteKind.OVER, NoteKind.AT_LEAST, NoteKind.AT_MOST));
    static final Framing AMOUNT = new Framing("amount",
            List.of(NoteKind.ABOUT, NoteKind.NEARLY, NoteKind.OVER, NoteKind.AT_LEAST, NoteKind.AT_MOST,
                    NoteKind.UNDER, NoteKind.PLANNED),
            List.of(NoteKind.ABOUT, NoteKind.OVER, NoteKind.AT_LEAST, NoteKind.AT_MOST));
    static final Framing DATE = new Framing("date",
            List.of(NoteKind.ABOUT, NoteKind.PLANNED, NoteKind.AS_OF),
            List.of(NoteKind.ABOUT, NoteKind.BEFORE, NoteKind.AFTER));

    /**
     * A word that may be taken off.
     *
     * @param inFront whether it stands before the value
     * @param kind    what it adds; null where it carries no weight
     */
    record Word(boolean inFront, String text, @Nullable NoteKind kind) {
        boolean standsAt(String value) {
            return value.length() > text.length() && (inFront ? value.startsWith(text) : value.endsWith(text));
        }

        String takenOff(String value) {
            String left = (inFront ? value.substring(text.length())
                    : value.substring(0, value.length() - text.length())).strip();
            return left.startsWith(":") ? left.substring(1).strip() : left;
        }
    }

    private final List<Word> words;

    private Framing(String area, List<NoteKind> before, List<NoteKind> after) {
        words = Stream.of(
                before.stream().flatMap(kind -> words(true, "before." + name(kind), kind)),
                after.stream().flatMap(kind -> words(false, "after." + name(kind), kind)),
                words(true, "lead-in." + area, null),
                words(false, "lead-out." + area, null)).flatMap(all -> all)
                .sorted((a, b) -> b.text().length() - a.text().length()).toList();
    }

    List<Word> words() {
        return words;
    }

    private static String name(NoteKind kind) {
        return kind.code().substring("note.".length());
    }

    private static Stream<Word> words(boolean inFront, String list, @Nullable NoteKind kind) {
        return Vocabulary.words(list).stream().map(text -> new Word(inFront, text, kind));
    }
}
