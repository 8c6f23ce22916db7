package gangmu.columns;

import gangmu.changes.Phrases;

/** The value of a cell that is a sentence: it says itself once it has the words of a language. */
@FunctionalInterface
public interface Sentence {
    String in(Phrases words);
}
