package gangmu.status.draft;

import java.util.ArrayList;
import java.util.List;

/** Texts as they are compared: characters of full width as those of half, spaces passed over, sentence by sentence. */
final class Texts {
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final int WIDTHS_APART = '\uff01' - '!';
    /** Full stop, exclamation, question, semicolon, line; ASCII full stops end sentences of English only. */
    private static final String ENDS = "\u3002!?;\n";

    /** A sentence of a passage. */
    record Sentence(int from, int to) {
    }

    private Texts() {
    }

    /** Character by character, so that places stay. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - WIDTHS_APART)
                    : c == IDEOGRAPHIC_SPACE || c == '\u00a0' ? ' ' : c);
        }
        return folded.toString();
    }

    /** Without spaces; tabs, which part cells, stay. */
    static String compared(String text) {
        return folded(text).replaceAll("[ \\r\\n\\u2028]+", "");
    }

    /** The sentences of a text; a row of a table is one. */
    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        String folded = folded(text);
        boolean row = folded.indexOf('\t') >= 0;
        int from = 0;
        for (int i = 0; i < folded.length() && !row; i++) {
            boolean english = folded.charAt(i) == '.' && i + 1 < folded.length() && folded.charAt(i + 1) == ' ';
            if (english || ENDS.indexOf(folded.charAt(i)) >= 0) {
                sentences.add(new Sentence(from, i + 1));
                from = i + 1;
            }
        }
        if (from < folded.length()) {
            sentences.add(new Sentence(from, folded.length()));
        }
        sentences.removeIf(sentence -> folded.substring(sentence.from(), sentence.to()).isBlank());
        return sentences;
    }

    /** A sentence as it is compared, whatever ends it. */
    static String compared(String text, Sentence sentence) {
        String whole = compared(text.substring(sentence.from(), sentence.to()));
        return whole.isEmpty() || ENDS.indexOf(whole.charAt(whole.length() - 1)) < 0 ? whole
                : whole.substring(0, whole.length() - 1);
    }
}
