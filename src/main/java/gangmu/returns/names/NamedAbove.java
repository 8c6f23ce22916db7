package gangmu.returns.names;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.Vocabulary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in the lines above a table the name of the unit that filled it in. */
public final class NamedAbove {
    private static final int LONGEST = 200;
    private static final Pattern FILLED_BY = Pattern.compile("(?:" + Vocabulary.longestFirst("name.filled-by").stream()
            .map(Pattern::quote).collect(Collectors.joining("|")) + ")(?:\\([^()]{0,10}\\))?:\\s*([^\\s:,;()]{2,40})");

    private NamedAbove() {
    }

    /** The name as it is written. */
    public static Optional<String> unit(String text) {
        Matcher matcher = FILLED_BY.matcher(CellText.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
