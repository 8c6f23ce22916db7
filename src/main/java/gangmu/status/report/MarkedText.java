package gangmu.status.report;

import gangmu.changes.Refusal;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import gangmu.status.figures.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts with marks {@code [[…]]} in which figures stand by their keys, as a template and people's own texts hold them. A
 * number that a person typed outside a mark becomes a quote of that text, so that no number is without a source.
 */
public final class MarkedText {
    private static final Pattern MARK = Pattern.compile("\\[\\[([^\\[\\]]+)]]");
    private final Figures figures;
    private final FigureWords words;
    private final Map<String, String> names;

    /** @param names marks that stand for words: {@code plan.name}, {@code period.name}, {@code word.behind} */
    MarkedText(Figures figures, FigureWords words, Map<String, String> names) {
        this.figures = figures;
        this.words = words;
        this.names = Map.copyOf(names);
    }

    /**
     * The pieces of a text.
     *
     * @param source where it stands, null for a template's text, whose typed numbers stay words
     * @throws Refusal {@code report.unknown-mark}
     */
    List<Piece> pieces(String text, @Nullable Source source) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            plain(text, at, mark.start(), source, pieces);
            pieces.add(marked(mark.group(1).strip()));
            at = mark.end();
        }
        plain(text, at, text.length(), source, pieces);
        return pieces;
    }

    private Piece marked(String mark) {
        String name = names.get(mark);
        if (name != null) {
            return new Piece.Words(name);
        }
        try {
            return number(figures.get(mark));
        } catch (Refusal refusal) {
            throw Refusal.of("report.unknown-mark", mark);
        }
    }

    Piece number(Figure figure) {
        return figure.present() ? new Piece.Number(figure, words.shown(figure)) : new Piece.Words(words.shown(figure));
    }

    private void plain(String text, int from, int to, @Nullable Source source, List<Piece> pieces) {
        if (from >= to) {
            return;
        }
        if (source == null) {
            pieces.add(new Piece.Words(text.substring(from, to)));
            return;
        }
        int at = 0;
        int number = 0;
        for (Quotes.Part part : Quotes.parts(text)) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + part.text().length());
            number += part.number() ? 1 : 0;
            if (start < end) {
                String shown = text.substring(start, end);
                boolean whole = part.number() && shown.length() == part.text().length();
                pieces.add(whole ? number(figures.get(quote(source, number))) : new Piece.Words(shown));
            }
            at += part.text().length();
        }
    }

    private static FigureKey quote(Source source, int number) {
        return new FigureKey.Quoted(source.entity(), source.field(), number);
    }

    /** Whether a text has a mark in it. */
    public static boolean hasMark(String text) {
        return MARK.matcher(text).find();
    }
}
