package gangmu.status.report;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.Wording;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Phrases;
import gangmu.changes.Ref;
import gangmu.period.Evaluation;
import gangmu.period.Judgement;
import gangmu.period.ReportText;
import gangmu.plan.Entries;
import gangmu.plan.Term;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureWords;
import gangmu.status.figures.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a report can say, asked for in the order in which it is written: the text of a place, with what people wrote
 * over it, and the parts that the program writes. A term is explained where it is first asked for.
 */
public final class ReportContent {
    private static final List<String> PARTS = List.of("indicators-behind", "projects-behind", "fields", "problems",
            "opportunities", "measures", "annex-indicators", "annex-tasks", "annex-projects", "annex-policies");
    private final Figures figures;
    private final Phrases phrases;
    private final FigureWords words;
    private final Stamp stamp;
    private final MarkedText marks;
    private final TermNotes terms;
    private final Coverage coverage;

    public ReportContent(Figures figures, Phrases phrases, Stamp stamp) {
        this.figures = figures;
        this.phrases = phrases;
        this.words = new FigureWords(figures, phrases);
        this.stamp = stamp;
        Map<String, String> names = new HashMap<>(Map.of("plan.name", stamp.planName(), "period.name", stamp.periodName()));
        List.of(ItemVerdict.values()).forEach(verdict -> names.put(mark(verdict), wording().word(verdict, phrases::get)));
        List.of(Judgement.values()).forEach(verdict -> names.put(mark(verdict), wording().word(verdict, phrases::get)));
        this.marks = new MarkedText(figures, words, names);
        this.terms = new TermNotes(Entries.of(assessment().snapshot(), stamp.plan(), Term.KIND).stream().map(Term::new)
                .filter(term -> !term.content().isBlank()).toList(), term -> {
                    List<Piece> note = new ArrayList<>();
                    note.add(new Piece.Words(phrases.get("report.term", term.name())));
                    note.addAll(marks.pieces(term.content().strip(), new Source(term.entity().ref(), Term.CONTENT)));
                    return new Piece.Note(note);
                });
        this.coverage = new Coverage(figures);
    }

    public Stamp stamp() {
        return stamp;
    }

    public Figures figures() {
        return figures;
    }

    Assessment assessment() {
        return figures.assessment();
    }

    /** What kind of evaluation the report is of. */
    public Evaluation evaluation() {
        return assessment().period().evaluation(assessment().plan());
    }

    /** What the rule set calls the verdicts. */
    Wording wording() {
        return assessment().rules().wording();
    }

    /** The mark that stands for the word of a verdict: {@code word.behind}, {@code word.indicator-behind}. */
    private static String mark(Enum<?> verdict) {
        return "word." + Wording.name(verdict);
    }

    Phrases phrases() {
        return phrases;
    }

    FigureWords words() {
        return words;
    }

    /** What people wrote for a place, in place of the program's or the template's text. */
    public Optional<ReportText> written(String slot) {
        return slot.isEmpty() ? Optional.empty()
                : ReportText.of(assessment().snapshot(), stamp.plan(), assessment().period().id(), slot);
    }

    /**
     * The pieces of a place: what people wrote for it, else the text given.
     *
     * @throws gangmu.changes.Refusal {@code report.unknown-mark}
     */
    public List<Piece> passage(String slot, String text) {
        return written(slot).map(own -> explain(marks.pieces(own.text(), sourceOf(own))))
                .orElseGet(() -> explain(marks.pieces(text, null)));
    }

    private static Source sourceOf(ReportText own) {
        return new Source(own.entity().ref(), ReportText.TEXT);
    }

    /** The pieces of a text with marks, nothing explained: for headings, headers and footers. */
    public List<Piece> plain(String text) {
        return marks.pieces(text, null);
    }

    /** The blocks that stand for a mark of their own ({@code fields}, {@code problems} …); empty for no such mark. */
    public Optional<List<Block>> blocks(String name) {
        return switch (name) {
            case "indicators-behind", "projects-behind", "fields" -> Optional.of(new ProgressBlocks(this).of(name));
            case "problems", "opportunities", "measures" -> Optional.of(new EntryBlocks(this).of(name));
            case "annex-indicators", "annex-tasks", "annex-projects", "annex-policies" ->
                Optional.of(new AnnexBlocks(this).of(name));
            default -> Optional.empty();
        };
    }

    /** The sentences that the program writes by itself, by their origin, in their order. */
    public Map<String, Block.Paragraph> sentences() {
        Map<String, Block.Paragraph> sentences = new LinkedHashMap<>();
        for (String part : PARTS) {
            if (!part.startsWith("annex")) {
                for (Block block : blocks(part).orElse(List.of())) {
                    if (block instanceof Block.Paragraph paragraph && !paragraph.origin().isEmpty()) {
                        sentences.put(paragraph.origin(), paragraph);
                    }
                }
            }
        }
        return sentences;
    }

    /** The keys of all figures in the parts that the program writes, and in what people wrote for its places. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (String part : PARTS) {
            blocks(part).orElse(List.of()).forEach(block -> keys(block, keys));
        }
        assessment().snapshot().where(ReportText.PLAN, stamp.plan()).stream().map(ReportText::new)
                .forEach(text -> keys(passage(text.slot(), ""), keys));
        return keys;
    }

    private static void keys(Block block, Set<String> keys) {
        switch (block) {
            case Block.Heading heading -> { }
            case Block.Paragraph paragraph -> keys(paragraph.pieces(), keys);
            case Block.Listing listing -> listing.rows().forEach(row -> row.forEach(cell -> keys(cell, keys)));
        }
    }

    private static void keys(List<Piece> pieces, Set<String> keys) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words _, Piece.Again _ -> { }
                case Piece.Number number -> keys.add(number.figure().key().toString());
                case Piece.Note note -> keys(note.pieces(), keys);
            }
        }
    }

    /** What a person wrote in a field, its numbers quoted and its terms explained. */
    List<Piece> quoted(Source source) {
        Entity entity = assessment().snapshot().find(source.entity());
        String text = entity == null ? "" : entity.orElse(source.field(), "").strip();
        return explain(marks.pieces(text, source));
    }

    /** A phrase of the bundles with marks in it. */
    List<Piece> phrase(String key, Object... args) {
        return explain(marks.pieces(new ReportPhrases(phrases, evaluation()).get(key, args), null));
    }

    Piece number(FigureKey key) {
        return marks.number(figures.get(key));
    }

    Figure figure(FigureKey key) {
        return figures.get(key);
    }

    /** A date field of an entity as a figure. */
    Piece date(Ref entity, Field<?> field) {
        return number(new FigureKey.Dated(entity, field));
    }

    /** A text of the program's or a name, its terms explained. */
    List<Piece> explained(String text) {
        return terms.explain(List.of(new Piece.Words(text)));
    }

    /** The text of a heading with marks, its terms explained. */
    public List<Piece> heading(String text) {
        return explain(marks.pieces(text, null));
    }

    private List<Piece> explain(List<Piece> pieces) {
        return terms.explain(pieces);
    }

    TermNotes terms() {
        return terms;
    }

    /** Whether most of what the period asks for is not reported: then nothing is judged yet. */
    public boolean sparse() {
        return coverage.sparse();
    }

    /**
     * What stands in a place in place of the program's own text, where what was reported so far asks for another; empty for
     * nothing at all.
     */
    public String fitting(String place, String text) {
        return coverage.fitting(new ReportPhrases(phrases, evaluation()), place, text);
    }
}
