package gangmu.returns.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of templates: what is written in headers and drop-downs, and what else people write there. */
public interface TemplateWords {
    /** What the sheet is called. */
    String sheetName(TemplateSheet sheet);

    /** The words over a column: the one that templates carry, then others that mean the same. */
    List<String> headers(TemplateSheet sheet, TemplateColumn column);

    /** Whether this starts a row of totals, which nobody takes in. */
    boolean isTotal(String text);

    /** The texts that a template carries besides its rows and headers: titles, notes, instructions, footers. */
    Set<String> standing(TemplateContent content);

    /** What people wrote into a comment: without what the program writes into comments of replies. */
    String ofPeople(String author, String comment);

    /** The word with which headers over names end: 名称. */
    String nameHeader();

    /** Whether this is the header of the list of corrections that the program adds to replies. */
    boolean isListOfCorrections(List<String> header);

    /** The unit of measure of a column; empty where its rows have their own or it has none. */
    String measure(TemplateColumn column);

    /**
     * What a choice or flag column may hold: canonical text → the word that templates carry, then others that mean the
     * same; in the order of the choices.
     */
    Map<String, List<String>> choices(TemplateColumn column);
}
