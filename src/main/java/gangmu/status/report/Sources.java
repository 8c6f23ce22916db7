package gangmu.status.report;

import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceRules;
import gangmu.evidence.Fact;
import gangmu.period.Period;
import gangmu.period.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Footnotes that say where something is proven. */
final class Sources {
    /** As many sources as a footnote can name. */
    private static final int SOURCES = 4;
    private final ReportContent content;
    private final Map<List<UUID>, String> named = new HashMap<>();
    private final Snapshot snapshot;
    /** The periods of the plan whose data are newer than the report's. */
    private final List<Period> later;
    private int count;

    Sources(ReportContent content) {
        this.content = content;
        this.snapshot = content.assessment().snapshot();
        this.later = Reports.periods(snapshot, content.stamp().plan()).stream()
                .filter(period -> period.dataDate().isAfter(content.stamp().dataDate())).toList();
    }

    /**
     * The evidence of an item or indicator that the report may cite: none that belongs to a later period. An office sums up
     * a half-year after its data date, so that a later day alone says nothing.
     */
    List<Evidence> of(UUID target) {
        List<EvidenceLink> links = snapshot.where(EvidenceLink.TARGET, target).stream().map(EvidenceLink::new).toList();
        return EvidenceRules.evidenceOf(snapshot, target).stream()
                .filter(piece -> links.stream().anyMatch(link -> link.evidence().equals(piece.id())
                        && !isOfLater(link.period(), piece.entity().get(Evidence.DATED)))).toList();
    }

    /** Whether a fact belongs to a later period. */
    boolean isOfLater(Fact fact) {
        return isOfLater(fact.period(), fact.entity().get(Fact.DATED));
    }

    /**
     * By the period that it is given, and where it is given none by its day: what comes after the next data are in belongs to
     * those.
     */
    private boolean isOfLater(@Nullable UUID period, @Nullable LocalDate dated) {
        return period == null ? dated != null && later.stream().anyMatch(next -> !dated.isBefore(next.dataDate()))
                : later.stream().anyMatch(next -> next.id().equals(period));
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
        List<Evidence> pieces = evidence.stream().distinct().filter(piece -> !isThisReport(piece.title())).limit(SOURCES).toList();
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

    /** A report does not cite itself. */
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
