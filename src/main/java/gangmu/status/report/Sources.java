package gangmu.status.report;

import gangmu.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Footnotes that say where something is proven. */
final class Sources {
    /** As many sources as a footnote can name. */
    private static final int SOURCES = 4;
    private final ReportContent content;

    Sources(ReportContent content) {
        this.content = content;
    }

    /** A footnote stands before the full stop, so that it never begins a line alone. */
    void beforeTheStop(List<Piece> pieces, Piece note) {
        String stop = content.phrases().get("report.full-stop").strip();
        if (pieces.getLast() instanceof Piece.Words last && last.text().strip().endsWith(stop)) {
            pieces.removeLast();
            String before = last.text().strip();
            pieces.add(new Piece.Words(before.substring(0, before.length() - stop.length())));
            pieces.add(note);
            pieces.add(new Piece.Words(stop));
        } else {
            pieces.add(note);
        }
    }

    /** A document's title in its marks; the same marks within it become single ones, U+3008 and U+3009. */
    String titled(String title) {
        return content.phrases().get("report.document", title.replace('\u300A', '\u3008').replace('\u300B', '\u3009'));
    }

    /** A footnote that names where it is proven. */
    Optional<Piece> note(List<Evidence> evidence) {
        List<Evidence> pieces = evidence.stream().distinct().limit(SOURCES).toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> note = new ArrayList<>(content.phrase("report.source"));
        for (Evidence piece : pieces) {
            if (!piece.id().equals(pieces.getFirst().id())) {
                note.addAll(content.phrase("report.list-semicolon"));
            }
            note.addAll(named(piece, piece.text(Evidence.ISSUER)));
        }
        note.addAll(content.phrase("report.full-stop"));
        return Optional.of(new Piece.Note(note));
    }

    /** A piece of evidence by who published it, its title, number and day. */
    List<Piece> named(Evidence piece, String issuer) {
        List<Piece> named = new ArrayList<>();
        named.add(new Piece.Words(issuer + titled(piece.title())));
        String number = piece.text(Evidence.DOCUMENT_NUMBER);
        if (!number.isEmpty()) {
            named.add(new Piece.Words(content.phrases().get("report.bracketed", number)));
        }
        if (piece.entity().get(Evidence.DATED) != null) {
            named.add(new Piece.Words(content.phrases().get("report.list-comma")));
            named.add(content.date(piece.entity().ref(), Evidence.DATED));
        }
        return named;
    }
}
