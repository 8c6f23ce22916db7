package gangmu.status.report;

import gangmu.evidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Footnotes that say where something is proven. */
final class Sources {
    /** As many sources as a footnote can name. */
    private static final int SOURCES = 4;
    private final ReportContent content;
    private final Map<List<UUID>, String> named = new HashMap<>();
    private int count;

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

    /** Begins a part of the text in which a source is named once, and by its number from then on. */
    void begin() {
        named.clear();
    }

    /** A footnote that names where it is proven, or the number of the one that named the same before. */
    Optional<Piece> note(List<Evidence> evidence) {
        List<Evidence> pieces = evidence.stream().distinct().filter(this::citable).limit(SOURCES).toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> ids = pieces.stream().map(Evidence::id).toList();
        String before = named.get(ids);
        if (before != null) {
            return Optional.of(new Piece.Again(before));
        }
        List<Piece> note = new ArrayList<>(content.phrase("report.source"));
        for (Evidence piece : pieces) {
            if (!piece.id().equals(pieces.getFirst().id())) {
                note.addAll(content.phrase("report.list-semicolon"));
            }
            note.addAll(named(piece, isThisReport(piece.text(Evidence.ISSUER)) ? "" : piece.text(Evidence.ISSUER)));
        }
        note.addAll(content.phrase("report.full-stop"));
        String name = "source" + ++count;
        named.put(ids, name);
        return Optional.of(new Piece.Note(note, name));
    }

    /** A report cites neither itself nor what came after its data. */
    private boolean citable(Evidence evidence) {
        return !isThisReport(evidence.title()) && !(evidence.entity().get(Evidence.DATED) instanceof LocalDate dated
                && dated.isAfter(content.stamp().dataDate()));
    }

    private boolean isThisReport(String title) {
        return !title.isBlank() && bare(title).equals(bare(words(content.plain(content.phrases().get("report.title")))));
    }

    private static String words(List<Piece> pieces) {
        return new Block.Paragraph("", pieces, "").text();
    }

    /** Without title marks, and without what stands in brackets. */
    private static String bare(String title) {
        return title.replaceAll("[\u300A\u300B\u3008\u3009\\s]", "").replaceAll("\uff08[^\uff09]*\uff09", "")
                .replaceAll("\\([^)]*\\)", "");
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
