package gangmu.word;

import gangmu.status.report.Block;
import gangmu.status.report.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Writes pieces into paragraphs: words, figures in marks, footnotes. */
final class PieceWriter {
    private final XWPFDocument document;
    private static final String NOTE = "_gmn_";
    private final FigureMarks marks;
    private final Map<String, Integer> notes = new HashMap<>();
    private int noted;

    PieceWriter(XWPFDocument document, FigureMarks marks) {
        this.document = document;
        this.marks = marks;
    }

    /** The words of a paragraph's runs. */
    static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        // POI writes out the number of a footnote that a run only refers to.
        paragraph.getRuns().stream().filter(run -> run.getCTR().sizeOfFootnoteReferenceArray() == 0)
                .forEach(run -> text.append(run.text()));
        return text.toString();
    }

    boolean isHeading(XWPFParagraph paragraph) {
        return level(document, paragraph) >= 0;
    }

    /** The level of a heading from 1, 0 for an annex, -1 for any other paragraph. */
    static int level(XWPFDocument document, XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        if (id == null || document.getStyles() == null) {
            return -1;
        }
        if (id.equals("GangmuAnnex")) {
            return 0;
        }
        XWPFStyle style = document.getStyles().getStyle(id);
        var properties = style == null ? null : style.getCTStyle().getPPr();
        if (properties == null || !properties.isSetOutlineLvl()) {
            return -1;
        }
        int level = properties.getOutlineLvl().getVal().intValue() + 1;
        return level <= 4 ? level : -1;
    }

    /** Puts pieces in place of a paragraph's runs; each takes the looks of the run where it began in the text. */
    void rewrite(XWPFParagraph paragraph, String text, List<Piece> pieces) {
        List<@Nullable CTRPr> looks = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            CTRPr own = run.getCTR().getRPr();
            for (int i = 0; i < run.text().length(); i++) {
                looks.add(own == null ? null : (CTRPr) own.copy());
            }
        }
        for (int i = paragraph.getRuns().size() - 1; i >= 0; i--) {
            paragraph.removeRun(i);
        }
        int at = text.startsWith("[[#") ? text.indexOf("]]") + 2 : 0;
        for (Piece piece : pieces) {
            CTRPr look = looks.isEmpty() ? null : looks.get(Math.min(Math.max(0, at), looks.size() - 1));
            write(paragraph, List.of(piece), look);
            if (piece instanceof Piece.Words words && text.startsWith(words.text(), at)) {
                at += words.text().length();
            } else if (!(piece instanceof Piece.Note || piece instanceof Piece.Again) && text.startsWith("[[", at)) {
                at = text.indexOf("]]", at) + 2;
            }
        }
    }

    void write(XWPFParagraph paragraph, List<Piece> pieces, @Nullable CTRPr look) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> words(paragraph, words.text(), look);
                case Piece.Number number -> look(marks.add(paragraph, number.figure(), number.shown()), look);
                case Piece.Note note -> note(paragraph, note);
                case Piece.Again again -> again(paragraph, again);
            }
        }
    }

    private static void words(XWPFParagraph paragraph, String text, @Nullable CTRPr look) {
        String[] lines = text.split("\\R", -1);
        XWPFRun run = paragraph.createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        look(run, look);
    }

    private static void look(XWPFRun run, @Nullable CTRPr look) {
        if (look != null) {
            run.getCTR().setRPr(look);
        }
    }

    void write(XWPFParagraph paragraph, Block.Paragraph said) {
        if (!said.lead().isEmpty()) {
            lead(paragraph, said.lead());
        }
        write(paragraph, said.pieces(), null);
    }

    /** The words that a paragraph opens with, set apart. */
    private static void lead(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setStyle("GangmuLead");
        run.setText(text);
    }

    private void note(XWPFParagraph paragraph, Piece.Note note) {
        if (document.getFootnotes().isEmpty()) {
            Footnotes.prepare(document);
        }
        XWPFFootnote footnote = document.createFootnote();
        XWPFParagraph inside = footnote.createParagraph();
        inside.setStyle("FootnoteText");
        // POI's own puts the look behind the number, where the schema has no place for it.
        XWPFRun number = inside.createRun();
        number.setStyle("FootnoteReference");
        number.getCTR().addNewFootnoteRef();
        inside.createRun().setText(" ");
        write(inside, note.pieces(), null);
        if (note.name().isEmpty()) {
            paragraph.addFootnoteReference(footnote);
        } else {
            marks.around(paragraph, NOTE + note.name(), () -> paragraph.addFootnoteReference(footnote));
        }
        notes.put(note.name(), ++noted);
    }

    /** The number of a note before, kept right by the word processor. */
    private void again(XWPFParagraph paragraph, Piece.Again again) {
        Integer number = notes.get(again.note());
        if (number != null) {
            Fields.raised(paragraph, "NOTEREF " + NOTE + again.note() + " \\f \\h", Integer.toString(number));
        }
    }
}
