package gangmu.ledgers.words;

import gangmu.returns.reading.CellText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading or a row begins with, as GB/T 9704 and offices write it: chapters, 一、, （一）, 1., （1）, ①, and
 * decimal numbers such as 1.1.2.
 *
 * @param style what it looks like; rows of one style are on one level
 * @param number as it is written, without what surrounds it
 * @param rest the text behind it
 */
public record Numbering(Style style, String number, String rest) {
    // U+4E00 to U+5343: the numerals one to thousand; U+7BC7 U+7AE0 chapters, U+8282 sections; U+3001 the mark behind numbers.
    private static final String NUMERALS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u3007\u96f6";
    private static final List<Form> PREFIXES = List.of(
            new Form(Style.CHAPTER, "\u7b2c([" + NUMERALS + "\\d]{1,4})[\u7bc7\u7ae0\u90e8]\u5206?[\\s:\u3001]*(.*)"),
            new Form(Style.SECTION, "\u7b2c([" + NUMERALS + "\\d]{1,4})\u8282[\\s:\u3001]*(.*)"),
            new Form(Style.CHINESE, "([" + NUMERALS + "]{1,4})\\s*[\u3001.,:]\\s*(.*)"),
            new Form(Style.CHINESE_BRACKETED, "\\(([" + NUMERALS + "]{1,4})\\)\\s*[\u3001.]?\\s*(.*)"),
            new Form(Style.DECIMAL, "(\\d{1,3}(?:\\.\\d{1,3})+)(?:[.\u3001](?!\\d)|\\s+)\\s*(.*)"),
            new Form(Style.NUMBER, "(\\d{1,4})\\s*(?:\u3001|[.](?!\\d)|\\))\\s*(.*)"),
            new Form(Style.BRACKETED, "\\((\\d{1,3})\\)\\s*[\u3001.]?\\s*(.*)"),
            new Form(Style.CIRCLED, "([\u2460-\u2473])\\s*[\u3001.]?\\s*(.*)"));
    private static final Form CLOSE = new Form(Style.DECIMAL, "(\\d{1,3}(?:\\.\\d{1,3})+)(?=[^\\d.%\\s])(.*)");
    private static final List<Form> ALONE = List.of(
            new Form(Style.CHAPTER, "\u7b2c([" + NUMERALS + "\\d]{1,4})[\u7bc7\u7ae0](.{0})"),
            new Form(Style.CHINESE_BRACKETED, "\\(([" + NUMERALS + "]{1,4})\\)(.{0})"),
            new Form(Style.CHINESE, "([" + NUMERALS + "]{1,4})[\u3001.]?(.{0})"),
            new Form(Style.DECIMAL, "(\\d{1,3}(?:[.-]\\d{1,3})+)(.{0})"),
            new Form(Style.NUMBER, "(\\d{1,5})[.\u3001]?(.{0})"),
            new Form(Style.BRACKETED, "\\((\\d{1,3})\\)(.{0})"),
            new Form(Style.CIRCLED, "([\u2460-\u2473])(.{0})"));

    /** What a number looks like. */
    public enum Style {
        NONE,
        /** Chapters and parts. */
        CHAPTER,
        SECTION,
        /** A Chinese numeral with a mark. */
        CHINESE,
        /** A Chinese numeral in brackets. */
        CHINESE_BRACKETED,
        NUMBER,
        /** 1.1, 1.1.1; the level follows from the dots. */
        DECIMAL,
        BRACKETED,
        CIRCLED;

        /** Whether it is written in front of headings more often than of rows. */
        public boolean isOfHeadings() {
            return this == CHAPTER || this == SECTION || this == CHINESE || this == CHINESE_BRACKETED;
        }
    }

    private record Form(Style style, Pattern pattern) {
        Form(Style style, String regex) {
            this(style, Pattern.compile(regex, Pattern.DOTALL));
        }
    }

    /** The number in front of a text; {@link Style#NONE} with the whole text where there is none. */
    public static Numbering before(String text) {
        String clean = CellText.clean(text);
        Numbering found = match(PREFIXES, clean);
        // What is only a number is no heading, and 2026.6 is a month.
        return found.style == Style.NONE || found.rest.isBlank() ? new Numbering(Style.NONE, "", clean) : found;
    }

    /** As {@link #before}, in a column where decimal numbers stand right before the words: 1.1\u63a8\u8fdb; elsewhere 5.8 is a length. */
    public static Numbering decimalBefore(String text) {
        Numbering found = before(text);
        return found.style == Style.NONE ? match(List.of(CLOSE), found.rest) : found;
    }

    /** What the cell of a number says; {@link Style#NONE} where it holds something else. */
    public static Numbering alone(String text) {
        return match(ALONE, CellText.clean(text));
    }

    private static Numbering match(List<Form> forms, String clean) {
        // Folding keeps the length, but for what is stripped at the ends; what is kept comes from the text as it was.
        String folded = CellText.fold(clean);
        String own = folded.length() == clean.length() ? clean : folded;
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(folded);
            if (matcher.matches()) {
                return new Numbering(form.style(), matcher.group(1), own.substring(matcher.start(2)).strip());
            }
        }
        return new Numbering(Style.NONE, "", clean);
    }

    /** How many levels a decimal number names: 2 for 1.1. */
    public int dots() {
        return style == Style.DECIMAL ? number.split("[.-]").length : 1;
    }

    /** What rows of one level share. */
    public String level() {
        // 1 and 1.1 are of one family: the first is the level above the second.
        return style == Style.DECIMAL ? "decimal" + dots() : style == Style.NUMBER ? "decimal1" : style.name();
    }
}
