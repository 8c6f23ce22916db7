package gangmu.returns.beside;

import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the rows that were sent a remark speaks of by code or name, where it speaks of one alone. */
final class MentionedRow {
    private static final int SHORTEST_NAME = 5;
    private static final int LONGEST_TEXT = 2_000;
    private final List<TemplateContent.Row> rows = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    MentionedRow(List<TemplateContent.Sheet> sheets) {
        sheets.forEach(sheet -> rows.addAll(sheet.rows()));
        rows.forEach(row -> names.add(Wording.of(row.name())));
    }

    TemplateContent.@Nullable Row in(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return null;
        }
        String said = Wording.of(text);
        Set<TemplateContent.Row> named = new HashSet<>();
        Set<String> longest = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = names.get(i);
            if (hasCode(text, rows.get(i).code())) {
                named.add(rows.get(i));
            } else if (name.length() >= SHORTEST_NAME && said.contains(name)) {
                // A name within a longer one that is there too is not meant.
                named.add(rows.get(i));
                longest.add(name);
            }
        }
        named.removeIf(row -> longest.contains(Wording.of(row.name())) && longest.stream().anyMatch(other ->
                other.length() > Wording.of(row.name()).length() && other.contains(Wording.of(row.name()))));
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** A code of one number alone is no sign, for there are other numbers. */
    private static boolean hasCode(String text, String code) {
        if (code.indexOf('.') < 0 || code.indexOf('.') == code.lastIndexOf('.')) {
            return false;
        }
        for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
            int end = at + code.length();
            boolean before = at > 0 && isOfCode(text.charAt(at - 1));
            boolean behind = end < text.length() && (Character.isDigit(text.charAt(end))
                    || text.charAt(end) == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
            if (!before && !behind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfCode(char c) {
        return Character.isDigit(c) || c == '.';
    }
}
