package gangmu.returns.template;

import java.util.List;
import java.util.Map;

/** The words of templates: what is written in headers and drop-downs, and what else people write there. */
public interface TemplateWords {
    /** What the sheet is called. */
    String sheetName(TemplateSheet sheet);

    /** The words over a column: the one that templates carry, then others that mean the same. */
    List<String> headers(TemplateSheet sheet, TemplateColumn column);

    /** Whether this starts a row of totals, which nobody takes in. */
    boolean isTotal(String text);

    /** The unit of measure of a column; empty where its rows have their own or it has none. */
    String measure(TemplateColumn column);

    /**
     * What a choice or flag column may hold: canonical text → the word that templates carry, then others that mean the
     * same; in the order of the choices.
     */
    Map<String, List<String>> choices(TemplateColumn column);
}
