package gangmu.architecture.planted.plan;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Planted: PDFBox outside {@code cleaning}. */
public final class ReadsPdf {
    public int read(PDDocument document) {
        return document.getNumberOfPages();
    }
}
