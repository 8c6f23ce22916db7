package gangmu.architecture.planted.plan;

import com.ibm.icu.text.Transliterator;

/** Planted: a library in the core, where only the reading of returns may have one. */
public final class KnowsText {
    public String read(Transliterator text, String written) {
        return text.transliterate(written);
    }
}
