package gangmu.word;

import gangmu.status.figures.Quotes;
import gangmu.status.report.Block;
import gangmu.status.report.MarkedText;
import gangmu.status.report.Piece;
import gangmu.status.report.ReportContent;
import gangmu.status.report.ReportFiles.Written;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Fills a template: figures for their marks, the program's parts for theirs, people's texts for the template's. */
final class ReportWriter {
    private static final Pattern PART = Pattern.compile("\\[\\[([a-z-]+)]]");
    private final ReportContent content;
    private final Words words;
    private final XWPFDocument document;
    private final FigureMarks marks;
    private final PieceWriter pieces;
    private final Contents contents;
    private final List<String> loose = new ArrayList<>();
    private boolean saidDraft;

    ReportWriter(ReportContent content, Words words, XWPFDocument document) {
        this.content = content;
        this.words = words;
        this.document = document;
        this.marks = new FigureMarks(content.figures());
        this.pieces = new PieceWriter(document, marks);
        this.contents = new Contents(document, marks, new HeadingNumbers(words));
    }

    Written write() {
        for (IBodyElement element : List.copyOf(document.getBodyElements())) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell ->
                        List.copyOf(cell.getParagraphs()).forEach(this::inline)));
                default -> { }
            }
        }
        contents.write();
        List<XWPFHeaderFooter> edges = new ArrayList<>(document.getHeaderList());
        edges.addAll(document.getFooterList());
        edges.forEach(edge -> edge.getParagraphs().forEach(this::edge));
        if (!draft().isEmpty() && !saidDraft) {
            XWPFParagraph first = insertBefore(document.getParagraphArray(0));
            first.setStyle("Header");
            first.createRun().setText(draft());
        }
        document.enforceUpdateFields();
        return new Written(List.copyOf(marks.all()), List.copyOf(loose), List.of());
    }

    private String draft() {
        return content.sparse() ? words.get("report.draft-sparse")
                : content.stamp().failures() == 0 ? "" : words.get("report.draft-mark", content.stamp().failures());
    }

    private void edge(XWPFParagraph paragraph) {
        String text = PieceWriter.text(paragraph);
        if (text.contains("[[draft]]")) {
            saidDraft = true;
            pieces.rewrite(paragraph, text, List.of(new Piece.Words(text.replace("[[draft]]", draft()))));
        } else if (MarkedText.hasMark(text)) {
            pieces.rewrite(paragraph, text, content.plain(text));
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        String text = PieceWriter.text(paragraph);
        Matcher part = PART.matcher(text.strip());
        if (part.matches() && part.group(1).equals("contents")) {
            contents.at(paragraph);
            return;
        }
        Optional<List<Block>> blocks = part.matches() ? content.blocks(part.group(1)) : Optional.empty();
        if (blocks.isPresent()) {
            blocks.get().forEach(block -> insert(block, paragraph));
            remove(paragraph);
            return;
        }
        if (inline(paragraph)) {
            contents.met(paragraph, PieceWriter.text(paragraph));
        } else {
            remove(paragraph);
        }
    }

    /** Fills the marks of a paragraph; whether it stays: not where a figure of the program's own text has no value. */
    private boolean inline(XWPFParagraph paragraph) {
        String text = PieceWriter.text(paragraph);
        Matcher slot = TemplatePlaces.PLACE.matcher(text);
        String name = slot.matches() ? slot.group(1) : "";
        String own = slot.matches() ? content.fitting(name, slot.group(2)) : text;
        if (own.isEmpty() && slot.matches() && !slot.group(2).isEmpty() && content.written(name).isEmpty()) {
            return false;
        }
        boolean written = content.written(name).isPresent();
        if (!written && !MarkedText.hasMark(text)) {
            Quotes.parts(text).stream().filter(Quotes.Part::number).forEach(number -> loose.add(number.text()));
            return true;
        }
        List<Piece> filled = pieces.isHeading(paragraph) ? content.heading(own) : content.passage(name, own);
        String none = words.get("figure.no-value");
        if (!written && !name.isEmpty()
                && filled.stream().anyMatch(piece -> piece instanceof Piece.Words said && said.text().equals(none))) {
            return false;
        }
        if (!written) {
            looseOf(filled);
        }
        pieces.rewrite(paragraph, text, filled);
        return true;
    }

    private void looseOf(List<Piece> filled) {
        for (Piece piece : filled) {
            if (piece instanceof Piece.Words said && !said.text().equals(content.stamp().planName())
                    && !said.text().equals(content.stamp().periodName())) {
                Quotes.parts(said.text()).stream().filter(Quotes.Part::number).forEach(n -> loose.add(n.text()));
            }
        }
    }

    private void insert(Block block, XWPFParagraph before) {
        switch (block) {
            case Block.Heading heading -> {
                XWPFParagraph paragraph = insertBefore(before);
                paragraph.setStyle("Heading" + heading.level());
                pieces.write(paragraph, heading.pieces(), null);
                contents.met(paragraph, heading.text());
            }
            case Block.Paragraph said -> {
                XWPFParagraph paragraph = insertBefore(before);
                paragraph.setStyle(before.getStyle() == null ? "GangmuBody" : before.getStyle());
                if (!said.origin().isEmpty()) {
                    marks.sentence(paragraph, said.origin());
                }
                pieces.write(paragraph, said);
                contents.met(paragraph, PieceWriter.text(paragraph));
            }
            case Block.Listing listing -> {
                if (!listing.measure().isEmpty()) {
                    XWPFParagraph measure = insertBefore(before);
                    measure.setStyle("GangmuMeasure");
                    measure.createRun().setText(listing.measure());
                }
                try (XmlCursor cursor = before.getCTP().newCursor()) {
                    new ListingTable(document.insertNewTbl(cursor), pieces).write(listing);
                }
                contents.rows(listing.rows().size());
            }
        }
    }

    private XWPFParagraph insertBefore(XWPFParagraph paragraph) {
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            return document.insertNewParagraph(cursor);
        }
    }

    private void remove(XWPFParagraph paragraph) {
        @Nullable Object section = paragraph.getCTP().getPPr() == null ? null : paragraph.getCTP().getPPr().getSectPr();
        if (section == null) {
            document.removeBodyElement(document.getPosOfParagraph(paragraph));
        } else {
            pieces.rewrite(paragraph, "", List.of());
        }
    }
}
