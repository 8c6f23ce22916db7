package gangmu.ui.shell;

import java.util.Locale;

/** The entries of the rail, in their order. */
public enum Place {
    OVERVIEW, TREE, INDICATORS, RETURNS, EVIDENCE, ASSESSMENT, STATUS, HISTORY, SETTINGS;

    /** The key of its words: {@code place.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
