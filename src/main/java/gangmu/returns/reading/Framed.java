package gangmu.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value without the words around it: 约50%左右 is 50% with two notes, 已完成50% is 50%, 100余万元 is 100万元.
 *
 * @param core  what is left
 * @param notes the approximations taken off
 */
record Framed(String core, List<Note> notes) {
    private static final int AT_MOST_WORDS = 6;
    private static final String STOPS = String.join("", Vocabulary.words("frame.stops"));
    private static final Pattern SOME_MORE = Pattern.compile("([\\d,.]{0,20}\\d(?:" + Vocabulary.word("multiplier.4")
            + "|" + Vocabulary.word("multiplier.8") + ")?)(" + String.join("|", Vocabulary.words("between.over"))
            + ")(\\D.*)");

    static Framed of(String folded, Framing framing) {
        String core = withoutStop(folded);
        if (core.isEmpty() || isBare(core)) {
            return new Framed(core, List.of());
        }
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < AT_MOST_WORDS; i++) {
            String value = core;
            Optional<Framing.Word> word = framing.words().stream().filter(each -> each.standsAt(value)).findFirst();
            if (word.isEmpty()) {
                break;
            }
            core = word.get().takenOff(core);
            NoteKind kind = word.get().kind();
            if (kind != null) {
                notes.add(new Note(kind, word.get().text()));
            }
        }
        Matcher more = SOME_MORE.matcher(core);
        if (more.matches()) {
            notes.add(new Note(NoteKind.OVER, more.group(2)));
            core = more.group(1) + more.group(3);
        }
        return new Framed(core, notes);
    }

    /** Most cells hold nothing but a number, and need no look at all the words. */
    private static boolean isBare(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',' || c == '%');
    }

    private static String withoutStop(String folded) {
        String text = folded.strip();
        boolean stop = text.length() > 1 && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return stop ? text.substring(0, text.length() - 1).strip() : text;
    }

    CellReading onto(CellReading reading) {
        CellReading noted = reading;
        for (Note note : notes) {
            noted = noted.noting(note);
        }
        return noted;
    }
}
