package gangmu.returns;

import java.util.List;
import java.util.Map;

/** The words of templates: what is written in headers and drop-downs, and what else people write there. */
public interface TemplateWords {
    /** The words over a column, the one that templates carry first, then others that mean the same. */
    List<String> headers(TemplateSheet sheet, TemplateColumn column);

    /** What a choice or flag column may hold: word → canonical text, also of words that mean the same. */
    Map<String, String> choices(TemplateColumn column);
}
