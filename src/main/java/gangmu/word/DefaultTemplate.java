package gangmu.word;

import gangmu.period.Evaluation;
import gangmu.status.report.ReportPhrases;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The program's own template: the report's outline with marks where figures and the program's parts go, in the layout of
 * GB/T 9704. An office changes a copy of it in any word processor.
 */
final class DefaultTemplate {
    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    /** How far the title stands from the top of the first page: six lines. */
    private static final int COVER = 6 * 580;
    private final Words words;
    private final XWPFDocument document = new XWPFDocument();

    private final ReportPhrases phrases;

    private DefaultTemplate(Words words, Evaluation evaluation) {
        this.words = words;
        this.phrases = new ReportPhrases(words, evaluation);
    }

    static XWPFDocument make(Words words, Evaluation evaluation) {
        DefaultTemplate template = new DefaultTemplate(words, evaluation);
        template.looks();
        template.outline();
        return template.document;
    }

    /** A document with the same looks and nothing in it. */
    static XWPFDocument empty(Words words, boolean landscape) {
        DefaultTemplate template = new DefaultTemplate(words, Evaluation.MID_TERM);
        template.styles();
        template.foot(template.document.createFooter(HeaderFooterType.DEFAULT), true);
        template.page(template.section(), landscape);
        return template.document;
    }

    /** An upright page with the same looks, without page numbers and with nothing in it. */
    static XWPFDocument page(Words words) {
        DefaultTemplate template = new DefaultTemplate(words, Evaluation.MID_TERM);
        template.styles();
        template.page(template.section(), false);
        return template.document;
    }

    private CTSectPr section() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private void looks() {
        styles();
        document.setEvenAndOddHeadings(true);
        head(document.createHeader(HeaderFooterType.DEFAULT));
        head(document.createHeader(HeaderFooterType.EVEN));
        // The cover has no page number.
        head(document.createHeader(HeaderFooterType.FIRST));
        document.createFooter(HeaderFooterType.FIRST).createParagraph().setStyle("Footer");
        foot(document.createFooter(HeaderFooterType.DEFAULT), true);
        foot(document.createFooter(HeaderFooterType.EVEN), false);
    }

    private void styles() {
        try {
            document.createStyles().setStyles(StylesDocument.Factory.parse(resource("styles.xml")
                    .replace("@title@", words.get("report.font.title")).replace("@body@", words.get("report.font.body"))
                    .replace("@heading1@", words.get("report.font.heading1"))
                    .replace("@heading2@", words.get("report.font.heading2"))
                    .replace("@cell@", words.get("report.font.cell"))).getStyles());
            String numbering = resource("numbering.xml").replace("@annex@", words.get("report.number.annex"))
                    .replace("@s1@", words.get("report.number.style.1")).replace("@s2@", words.get("report.number.style.2"));
            for (int level = 1; level <= 4; level++) {
                numbering = numbering.replace("@n" + level + "@", words.get("report.number." + level));
            }
            document.createNumbering().setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        document.getProperties().getCoreProperties().setCreator("Gangmu");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DefaultTemplate.class.getResourceAsStream("/gangmu/word/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(XWPFHeader header) {
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setStyle("Header");
        paragraph.createRun().setText("[[draft]]");
    }

    /** The page number between dashes, one character in from the outer side. */
    private void foot(XWPFFooter footer, boolean right) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        paragraph.setAlignment(right ? org.apache.poi.xwpf.usermodel.ParagraphAlignment.RIGHT
                : org.apache.poi.xwpf.usermodel.ParagraphAlignment.LEFT);
        if (right) {
            paragraph.setIndentationRight(280);
        } else {
            paragraph.setIndentationLeft(280);
        }
        paragraph.createRun().setText("\u2014 ");
        Fields.simple(paragraph, "PAGE", "1");
        paragraph.createRun().setText(" \u2014");
    }

    private void outline() {
        XWPFParagraph cover = add("GangmuTitle", phrases.get("report.title"));
        cover.setSpacingBefore(COVER);
        XWPFParagraph date = add("GangmuContentsTitle", words.get("report.cover"));
        date.setPageBreak(false);
        add("GangmuContentsTitle", words.get("report.contents"));
        add("GangmuBody", "[[contents]]");
        slot("preface").setPageBreak(true);
        heading(1, "overall");
        heading(2, "indicators");
        phrases.ofIndicators().forEach(this::slot);
        add("GangmuBody", "[[indicators-behind]]");
        heading(2, "tasks");
        slot("overall.tasks");
        slot("overall.investment");
        add("GangmuBody", "[[projects-behind]]");
        heading(1, "progress");
        add("GangmuBody", "[[fields]]");
        for (String part : phrases.parts()) {
            heading(1, part);
            slot(part + ".intro");
            add("GangmuBody", "[[" + part + "]]");
        }
        XWPFParagraph end = document.createParagraph();
        CTSectPr text = end.getCTP().addNewPPr().addNewSectPr();
        page(text, false);
        text.addNewTitlePg();
        section().unsetTitlePg();
        end.setStyle("GangmuCell");
        for (String annex : List.of("annex-indicators", "annex-tasks", "annex-projects", "annex-policies")) {
            XWPFParagraph title = add("GangmuAnnex", words.get("report.heading." + annex));
            if (annex.equals("annex-indicators")) {
                title.setPageBreak(false);
            }
            add("GangmuBody", "[[" + annex + "]]");
        }
        page(section(), true);
    }

    private XWPFParagraph heading(int level, String key) {
        return add("Heading" + level, phrases.get("report.heading." + key));
    }

    private XWPFParagraph slot(String key) {
        return add("GangmuBody", "[[#" + key + "]]" + phrases.get("report.slot." + key));
    }

    private XWPFParagraph add(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** A4 with the margins of GB/T 9704: 37 mm above, 35 below, 28 at the binding side, 26 at the other. */
    private void page(CTSectPr section, boolean landscape) {
        CTSectPr whole = document.getDocument().getBody().getSectPr();
        if (section != whole && whole != null) {
            section.setHeaderReferenceArray(whole.getHeaderReferenceList().toArray(
                    org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef[]::new));
            section.setFooterReferenceArray(whole.getFooterReferenceList().toArray(
                    org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef[]::new));
        }
        if (landscape) {
            section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        }
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(landscape ? A4_SHORT : A4_LONG));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(twips(landscape ? 28 : 37));
        margins.setBottom(twips(landscape ? 26 : 35));
        margins.setLeft(twips(landscape ? 25 : 28));
        margins.setRight(twips(landscape ? 25 : 26));
        margins.setHeader(twips(15));
        margins.setFooter(twips(landscape ? 14 : 23));
        margins.setGutter(BigInteger.ZERO);
        if (!landscape) {
            var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
            grid.setType(STDocGrid.LINES);
            grid.setLinePitch(BigInteger.valueOf(580));
        }
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
