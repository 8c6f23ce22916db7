package gangmu.status.report;

import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.Fact;
import gangmu.status.figures.FigureKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Facts as the report tells them: what, how much, against which year, which place among whom, and where it is from. */
final class FactSentences {
    private final ReportContent content;
    private final Sources sources;
    private final Snapshot snapshot;
    private final List<Fact> facts;
    private final Set<UUID> told = new HashSet<>();

    FactSentences(ReportContent content, Sources sources) {
        this.content = content;
        this.sources = sources;
        this.snapshot = content.assessment().snapshot();
        this.facts = Fact.of(snapshot, content.stamp().plan(), content.assessment().period().id()).stream()
                .filter(fact -> !sources.isOfLater(fact)).toList();
    }

    /** The facts about an item, a sentence each. */
    List<Piece> about(UUID item) {
        List<Piece> pieces = new ArrayList<>();
        facts.stream().filter(fact -> item.equals(fact.item()) && told.add(fact.id())).forEach(fact -> pieces.addAll(sentence(fact)));
        return pieces;
    }

    /** Leaves out the facts about an item: what people wrote in its place tells of them, or does not mean to. */
    void skip(UUID item) {
        facts.stream().filter(fact -> item.equals(fact.item())).forEach(fact -> told.add(fact.id()));
    }

    /** The facts that no item told. */
    List<Piece> rest() {
        List<Piece> pieces = new ArrayList<>();
        facts.stream().filter(fact -> told.add(fact.id())).forEach(fact -> pieces.addAll(sentence(fact)));
        return pieces;
    }

    private List<Piece> sentence(Fact fact) {
        List<Piece> pieces = new ArrayList<>(quoted(fact, Fact.NAME));
        if (fact.value() != null) {
            pieces.addAll(content.phrase("report.fact.value"));
            pieces.addAll(number(fact, Fact.VALUE));
            pieces.addAll(quoted(fact, Fact.MEASURE));
        }
        if (fact.entity().get(Fact.BASE) != null) {
            pieces.addAll(content.phrase("report.fact.base", String.valueOf(fact.entity().get(Fact.BASE_YEAR))));
            pieces.addAll(number(fact, Fact.BASE));
            pieces.addAll(quoted(fact, Fact.MEASURE));
            pieces.addAll(content.phrase("report.fact.base-end"));
        }
        String scope = fact.text(Fact.SCOPE);
        String standing = fact.text(Fact.STANDING);
        if (!scope.isEmpty() || !standing.isEmpty()) {
            pieces.addAll(content.phrase(standing.isEmpty() ? "report.fact.scope" : "report.fact.standing", scope, standing));
        }
        List<Piece> source = source(fact);
        if (!source.isEmpty()) {
            pieces.add(new Piece.Note(source));
        }
        pieces.addAll(content.phrase("report.full-stop"));
        return pieces;
    }

    private List<Piece> quoted(Fact fact, Field<String> field) {
        return content.quoted(new Source(fact.entity().ref(), field));
    }

    /** A number of a fact, with the fact behind it. */
    private List<Piece> number(Fact fact, Field<?> field) {
        return List.of(content.number(new FigureKey.Quoted(fact.entity().ref(), field, 1)));
    }

    private List<Piece> source(Fact fact) {
        List<Piece> note = new ArrayList<>();
        Evidence evidence = fact.evidence(snapshot);
        String issuer = fact.text(Fact.ISSUER);
        if (evidence != null) {
            note.addAll(sources.named(evidence, issuer.isEmpty() ? evidence.text(Evidence.ISSUER) : issuer));
        } else if (!issuer.isEmpty()) {
            note.addAll(quoted(fact, Fact.ISSUER));
        }
        if (!fact.text(Fact.SOURCE_LINK).isEmpty()) {
            part(note);
            note.add(new Piece.Words(fact.text(Fact.SOURCE_LINK)));
        }
        if (!note.isEmpty() && fact.entity().get(Fact.DATED) != null) {
            part(note);
            note.add(content.date(fact.entity().ref(), Fact.DATED));
        }
        if (!note.isEmpty()) {
            note.addAll(0, content.phrase("report.source"));
            note.addAll(content.phrase("report.full-stop"));
        }
        return note;
    }

    private void part(List<Piece> note) {
        if (!note.isEmpty()) {
            note.addAll(content.phrase("report.list-comma"));
        }
    }
}
