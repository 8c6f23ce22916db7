package gangmu.excel.plan;

import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanForm;
import gangmu.words.ChoiceWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of sheets, columns and choices in the plan workbook: one language to write, both and more to read. */
final class PlanHeadings {
    private static final List<Words> LANGUAGES = Words.languages();
    // Brackets in both widths: U+FF08, U+FF09, U+3010, U+3011.
    private static final Pattern BRACKETS =
            Pattern.compile("[\uff08(\\[\u3010][^\uff09)\\]\u3011]*[\uff09)\\]\u3011]$");
    /** The second, third … target of one year. */
    private static final Pattern AGAIN = Pattern.compile("^annual\\.-?\\d+\\.(\\d+)");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private PlanHeadings() {
    }

    static String sheet(Words words, PlanForm form) {
        return words.get("plan-workbook.sheet." + form.key());
    }

    /** What a column is called, with its unit of measure. */
    static String column(Words words, PlanForm form, PlanColumn column) {
        if (column.hidden()) {
            return column.key();
        }
        if (column.argument() != 0) {
            String name = words.get("plan-workbook." + column.words(), Integer.toString(column.argument()));
            Matcher again = AGAIN.matcher(column.key());
            return again.find() ? words.get("plan-workbook.measured", name, again.group(1)) : name;
        }
        return words.measured(name(words, form, column), column.words());
    }

    private static String name(Words words, PlanForm form, PlanColumn column) {
        String own = "plan-workbook." + form.key() + "." + column.key().replace('#', '.');
        return words.has(own) ? words.get(own) : words.field(column.words());
    }

    /** The choices of a column, of yes and no where it holds that. */
    static ChoiceWords choices(PlanColumn column) {
        return ChoiceWords.of(column.words(), column.type() == PlanColumn.Type.FLAG, column.choices());
    }

    /** The table that a sheet of this name holds, in either language or by another name of it. */
    static Optional<PlanForm> form(String sheetName) {
        String wanted = normal(sheetName);
        PlanForm inside = null;
        int longest = 1;
        for (PlanForm form : PlanForm.values()) {
            for (Words words : LANGUAGES) {
                List<String> names = new ArrayList<>(aliases(words, "plan-workbook.sheet-alias." + form.key()));
                String own = normal(sheet(words, form));
                names.add(own);
                if (names.contains(wanted)) {
                    return Optional.of(form);
                }
                if (wanted.contains(own) && own.length() > longest) {
                    inside = form;
                    longest = own.length();
                }
            }
        }
        return Optional.ofNullable(inside);
    }

    /** The language in which a sheet is named, Chinese where it cannot be told. */
    static Words language(String sheetName) {
        boolean latin = !sheetName.isBlank() && sheetName.chars().allMatch(c -> c < 0x250);
        return LANGUAGES.get(latin ? 1 : 0);
    }

    /** The columns of a table by their headings, as people may write them. */
    static Map<String, PlanColumn> byHeading(PlanForm form) {
        Map<String, PlanColumn> columns = new HashMap<>();
        List<PlanColumn> shown = new ArrayList<>(form.columns());
        shown.addAll(form.extras());
        shown.removeIf(column -> column.role() != PlanColumn.Role.SHOWN);
        for (Words words : LANGUAGES) {
            shown.forEach(column -> columns.putIfAbsent(normal(name(words, form, column)), column));
        }
        for (Words words : LANGUAGES) {
            for (PlanColumn column : shown) {
                columns.putIfAbsent(normal(words.hasField(column.words()) ? words.field(column.words())
                        : column.key()), column);
                aliases(words, "plan-workbook.header-alias." + column.words())
                        .forEach(alias -> columns.putIfAbsent(alias, column));
            }
        }
        return columns;
    }

    /** The column of a heading, null where it is none of this table. */
    static @Nullable PlanColumn column(PlanForm form, Map<String, PlanColumn> byHeading, String heading) {
        String whole = normal(heading);
        String bare = BRACKETS.matcher(whole).replaceFirst("");
        for (String each : List.of(whole, bare)) {
            if (byHeading.containsKey(each)) {
                return byHeading.get(each);
            }
        }
        if (form == PlanForm.PROJECTS && LANGUAGES.stream()
                .anyMatch(words -> aliases(words, "plan-workbook.years").stream().anyMatch(bare::equals))) {
            return PlanForm.YEARS;
        }
        if (form != PlanForm.INDICATORS) {
            return null;
        }
        Matcher year = YEAR.matcher(bare);
        if (!year.find()) {
            return null;
        }
        String pattern = bare.replace(year.group(), "#");
        for (PlanColumn annual : PlanForm.ofYear(Integer.parseInt(year.group()))) {
            if (yearly(annual.words()).contains(pattern)) {
                return annual;
            }
        }
        return yearly("base").contains(pattern) ? form.column("base").orElse(null)
                : yearly("target").contains(pattern) ? form.column("target").orElse(null) : null;
    }

    /** Whether a heading is that of a column which only repeats what stands elsewhere. */
    static boolean isNote(PlanForm form, String heading) {
        String wanted = normal(heading);
        return form.columns().stream().filter(column -> column.role() == PlanColumn.Role.NOTE)
                .anyMatch(column -> LANGUAGES.stream().anyMatch(words -> normal(name(words, form, column)).equals(wanted)));
    }

    /** How people head a column of a year, with # for the year. */
    private static List<String> yearly(String what) {
        return LANGUAGES.stream().flatMap(words -> aliases(words, "plan-workbook.yearly." + what).stream()).toList();
    }

    private static List<String> aliases(Words words, String key) {
        return words.has(key) ? Pattern.compile("\\|").splitAsStream(words.get(key)).map(PlanHeadings::normal)
                .collect(Collectors.toList()) : List.of();
    }

    private static String normal(String text) {
        // Blanks and asterisks in both widths: U+3000, U+FF0A.
        return text.replaceAll("[\\s\\u3000*\uff0a]", "").toLowerCase(Locale.ROOT);
    }
}
