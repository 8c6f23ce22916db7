package gangmu.excel.template;

import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateSheet;
import gangmu.returns.template.TemplateWords;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of templates from the bundle {@code excel-template}. Templates are in Chinese whatever the window speaks. */
public final class BundledTemplateWords implements TemplateWords {
    /** Of the text of a cell with all its spaces; asked of every cell of rows that nobody knows. */
    private static final int LONGEST_TOTAL = 60;
    private static final int PARAGRAPHS = 9;
    private static final List<String> REPORTED = List.of("progress.narrative", "projects.progress.narrative",
            "policies.progress.narrative", "progress.progress", "progress.problems", "progress.invested", "indicator_value.value");
    private final Words words = Words.of(Locale.SIMPLIFIED_CHINESE);
    /** Asked for with every cell. */
    private final Map<String, String> measures = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<String>>> choices = new ConcurrentHashMap<>();
    private final Set<String> totals = Set.copyOf(parts(get("template.totals")));

    @Override
    public String sheetName(TemplateSheet sheet) {
        return get("template.sheet." + sheet.code());
    }

    @Override
    public List<String> headers(TemplateSheet sheet, TemplateColumn column) {
        String key = keyInBundle(column);
        List<String> headers = new ArrayList<>();
        String own = specific("template.header.", sheet, key);
        // A column that templates have no word of their own for is called as everywhere.
        headers.add(words.has(own) || column.field() == null ? get(own, column.headerArgs().toArray())
                : FieldWords.measured(words, column.field()));
        String also = specific("template.also.", sheet, key);
        if (words.has(also)) {
            headers.addAll(parts(words.get(also, column.headerArgs().toArray())));
        }
        return headers;
    }

    /** A sheet may have a word of its own for a column that others share: 形象进度 for 进展情况. */
    private String specific(String area, TemplateSheet sheet, String key) {
        String own = area + sheet.code() + "." + key;
        return words.has(own) ? own : area + key;
    }

    private static String keyInBundle(TemplateColumn column) {
        return column.key().startsWith(TemplateLayout.EARLIER + ".") ? TemplateLayout.EARLIER : column.key();
    }

    @Override
    public boolean isTotal(String text) {
        if (text.length() > LONGEST_TOTAL) {
            return false;
        }
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != ':' && c != '\uff1a') {
                word.append(c);
            }
        }
        return totals.contains(word.toString());
    }

    @Override
    public Set<String> standing(TemplateContent content) {
        Set<String> texts = new HashSet<>(instructions(content));
        texts.add(get("template.sheet.instructions"));
        texts.add(get("template.footer", "", ""));
        texts.add(get("template.instructions.sample"));
        texts.add(get("template.note", content.unit().name(), content.dataDate().toString(), content.code()));
        for (TemplateSheet sheet : TemplateSheet.values()) {
            texts.add(get("template.title", content.plan().name(), content.period().name(), sheetName(sheet)));
        }
        parts(get("template.instructions.earlier")).forEach(texts::add);
        return texts;
    }

    /** The lines of the sheet of instructions, but for the sample of a cell. */
    List<String> instructions(TemplateContent content) {
        List<String> lines = new ArrayList<>();
        lines.add(get("template.instructions.title", content.plan().name(), content.period().name()));
        lines.add(get("template.instructions.unit", content.unit().name()));
        lines.add(get("template.instructions.date", content.dataDate().toString()));
        if (content.due() != null) {
            lines.add(get("template.instructions.due", content.due().toString()));
        }
        lines.add(get("template.instructions.code", content.code()));
        content.sheets().forEach(sheet -> lines.add(get("template.instructions.rows", sheetName(sheet.kind()),
                sheet.rows().size())));
        lines.add("");
        for (int i = 1; i <= PARAGRAPHS; i++) {
            lines.add(get("template.instructions." + i));
        }
        return lines;
    }

    @Override
    public String ofPeople(String author, String comment) {
        String own = comment;
        String start = get("reply.comment-from");
        String end = get("reply.comment-to");
        for (int from = own.indexOf(start); from >= 0; from = own.indexOf(start)) {
            int to = own.indexOf(end, from);
            own = own.substring(0, from) + (to < 0 ? "" : own.substring(to + end.length()));
        }
        // Replies of earlier versions mark nothing; their author was the program.
        boolean marked = own.length() < comment.length();
        return !marked && author.equals(get("template.program")) ? "" : own.strip();
    }

    /** Whether texts of a row may be the header of a template: over names, and over what is to be reported of them. */
    public boolean isHeader(List<String> row) {
        return row.stream().anyMatch(text -> Wording.folded(text).endsWith(nameHeader()))
                && row.stream().map(BundledTemplateWords::bare).anyMatch(reported()::contains);
    }

    private Set<String> reported() {
        Set<String> headers = new HashSet<>();
        for (String key : REPORTED) {
            headers.add(bare(get("template.header." + key)));
            parts(get("template.also." + key)).forEach(header -> headers.add(bare(header)));
        }
        return headers;
    }

    private static String bare(String header) {
        String folded = Wording.folded(header);
        return folded.indexOf('(') > 0 ? folded.substring(0, folded.indexOf('(')) : folded;
    }

    @Override
    public String nameHeader() {
        return get("template.name-header");
    }

    @Override
    public boolean isListOfCorrections(List<String> header) {
        return header.equals(List.of(get("reply.headers").split("\\|")));
    }

    @Override
    public String measure(TemplateColumn column) {
        return measures.computeIfAbsent(column.key(), of -> column.field() == null || column.form() != TemplateColumn.Form.NUMBER
                ? "" : FieldWords.measure(words, column.field()));
    }

    @Override
    public Map<String, List<String>> choices(TemplateColumn column) {
        return choices.computeIfAbsent(column.key(), of -> choicesOf(column));
    }

    private Map<String, List<String>> choicesOf(TemplateColumn column) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        ChoiceWords known = ChoiceWords.of(column.key(), column.form() == TemplateColumn.Form.FLAG, column.choices());
        known.names().forEach(choice -> choices.put(choice, known.known(words, choice)));
        return Collections.unmodifiableMap(choices);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    String get(String key, Object... args) {
        return words.get(key, args);
    }
}
