package gangmu.returns.reading;

import gangmu.returns.reading.CellReading.Blank;
import gangmu.returns.reading.CellReading.Doubtful;
import gangmu.returns.reading.CellReading.Understood;
import gangmu.returns.reading.CellReading.Unreadable;
import gangmu.returns.reading.CellValue.TextValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell as what its column expects. Pure, and never throws on what people write.
 * <pre>
 * read(text("1.2亿元"), Amount.in("万元"), null)  Understood 12000, note "1.2亿元"
 * read(text("0.5"), new Percent(), null)         Doubtful 50 or 0.5
 * read(text("—"), new Percent(), null)           Blank DASH
 * read(text("140%"), new Percent(), null)        Unreadable percent.out-of-range
 * </pre>
 */
public final class CellReader {
    private static final Map<BlankKind, Set<String>> PLACEHOLDERS = Map.of(
            BlankKind.NONE, Vocabulary.set("blank.none"),
            BlankKind.NOT_APPLICABLE, Vocabulary.set("blank.not-applicable"),
            BlankKind.NOT_YET, Vocabulary.set("blank.not-yet"));
    private static final Set<String> UNDECIDED = Vocabulary.set("blank.undecided");
    private static final Set<String> DITTO = Vocabulary.set("blank.ditto");
    private static final String STROKES = String.join("", Vocabulary.words("blank.strokes"));
    /** Raised and circled digits, stars and daggers, behind a digit or a word but for a unit of length. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=[\\d%)\\u4e00-\\u9fff])(?<!\\u7c73)"
            + "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2460-\u2473\u2020\u2021\u203b*#]{1,3}(?!\\d)");
    private static final int LONGEST_PLACEHOLDER = 8;
    /** A text as long as this is no placeholder, whatever it folds to. */
    private static final int LONG = 16;

    private CellReader() {
    }

    /** @param above the reading of the cell above, which 同上 repeats; null in the first row */
    public static CellReading read(RawCell cell, ExpectedValue expected, @Nullable CellReading above) {
        String error = cell.error();
        if (error != null) {
            return new Unreadable(Said.of(Reasons.ERROR_CELL, error), expected.said());
        }
        if (expected instanceof ExpectedValue.Text && cell.text().length() > LONG) {
            String clean = CellText.clean(cell.text());
            if (clean.length() > LONG) {
                CellReading text = new Understood(new TextValue(clean));
                return cell.formula() ? text.noting(new Note(NoteKind.FORMULA, clean)) : text;
            }
        }
        String folded = CellText.fold(cell.text());
        if (cell.number() == null && cell.date() == null) {
            Optional<CellReading> placeholder = placeholder(folded, cell.text(), expected, above);
            if (placeholder.isPresent()) {
                return placeholder.get();
            }
        }
        CellReading reading = withoutFootnote(cell, folded, expected);
        return cell.formula() ? reading.noting(new Note(NoteKind.FORMULA, folded)) : reading;
    }

    /** 1868¹ is 1868 with a footnote; m² and 平方米² keep their sign. */
    private static CellReading withoutFootnote(RawCell cell, String folded, ExpectedValue expected) {
        Matcher footnote = cell.number() != null || cell.date() != null || expected instanceof ExpectedValue.Text ? null
                : FOOTNOTE.matcher(folded);
        if (footnote == null || !footnote.find()) {
            return value(cell, folded, expected);
        }
        String mark = footnote.group();
        String plain = footnote.replaceAll("").strip();
        return value(RawCell.text(plain), plain, expected).noting(new Note(NoteKind.FOOTNOTE, mark));
    }

    private static CellReading value(RawCell cell, String folded, ExpectedValue expected) {
        LocalDate date = cell.date();
        boolean number = expected instanceof ExpectedValue.Percent || expected instanceof ExpectedValue.Amount
                || expected instanceof ExpectedValue.PlainNumber;
        ShownFormat format = ShownFormat.of(cell.format());
        boolean time = format.time() && !format.isDate() && cell.number() != null && !(expected instanceof ExpectedValue.Text);
        if (time || number && (date != null || cell.number() != null && format.isDate())) {
            // Excel takes a typed 5/1 for the first of May, and 8:30 for a time of day.
            return new Unreadable(Said.of(Reasons.DATE_INSTEAD, folded, expected.said()), expected.said());
        }
        return switch (expected) {
            case ExpectedValue.Percent percent -> new PercentReader(percent).read(cell, folded);
            case ExpectedValue.Amount amount -> AmountReader.of(amount).read(cell, folded);
            case ExpectedValue.PlainNumber plain -> AmountReader.of(plain).read(cell, folded);
            case ExpectedValue.Dated dated -> new DateReader(dated).read(cell, folded);
            case ExpectedValue.Text ignored -> new Understood(new TextValue(CellText.clean(cell.text())));
            case ExpectedValue.OneOf oneOf -> ChoiceReader.of(oneOf).read(folded);
            case ExpectedValue.YesNo yesNo -> ChoiceReader.of(yesNo).read(folded);
        };
    }

    private static Optional<CellReading> placeholder(String folded, String written, ExpectedValue expected,
            @Nullable CellReading above) {
        if (folded.isEmpty()) {
            return Optional.of(new Blank(BlankKind.EMPTY, ""));
        }
        if (folded.length() > LONGEST_PLACEHOLDER) {
            return Optional.empty();
        }
        String compact = CellText.compact(folded);
        String bare = compact.length() > 2 && compact.startsWith("(") && compact.endsWith(")")
                ? compact.substring(1, compact.length() - 1) : compact;
        if (DITTO.contains(bare)) {
            return Optional.of(ditto(folded, above));
        }
        if (bare.chars().allMatch(c -> STROKES.indexOf(c) >= 0)) {
            return Optional.of(new Blank(BlankKind.DASH, CellText.clean(written)));
        }
        if (UNDECIDED.contains(bare) && !(expected instanceof ExpectedValue.Text)) {
            return Optional.of(new Doubtful(List.of(), Said.of(Reasons.UNDECIDED, folded)));
        }
        boolean answer = expected instanceof ExpectedValue.YesNo && Choices.YES_NO.stream()
                .anyMatch(choice -> choice.words().contains(bare));
        return answer ? Optional.empty() : PLACEHOLDERS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(bare)).findFirst()
                .map(entry -> new Blank(entry.getKey(), CellText.clean(written)));
    }

    private static CellReading ditto(String folded, @Nullable CellReading above) {
        return above == null || above.likeliest().isEmpty()
                ? new Doubtful(List.of(), Said.of(Reasons.NOTHING_ABOVE, folded))
                : above.noting(new Note(NoteKind.DITTO, folded));
    }
}
