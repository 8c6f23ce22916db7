package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.FiveYears;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.TextDates;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.DatePrecision;
import gangmu.returns.reading.ExpectedValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when something begins and ends: 2026-2028, 2026年6月-2027年12月, 持续推进, 十五五期间. */
final class Spans {
    // A dash, a wave, U+81F3 or U+5230: from one to another.
    private static final Pattern TO = Pattern.compile("-+|~+|\u2014+|\u81f3|\u5230");
    // U+5E74 year, U+6708 month: the right side of a span says at least one of them, or four digits.
    private static final Pattern DATED = Pattern.compile(".*(?:(?:19|20)\\d\\d|\u6708).*");
    // U+5E95 U+524D: before the end of; U+8D77: from.
    private static final Pattern FROM = Pattern.compile("^(.*\\d[\u5e74\u6708\u65e5]?)(?:\u8d77|\u5f00\u59cb)(?:\u5b9e\u65bd)?[,"
            + "\u3001]?(.*)$");
    private static final int LONGEST = 60;
    private final Frame frame;
    private final ExpectedValue.Dated dated;

    /** @param year the year that dates without one are of; null where that is not known */
    Spans(Frame frame, @Nullable Integer year) {
        this.frame = frame;
        this.dated = year == null ? new ExpectedValue.Dated() : new ExpectedValue.Dated(year, true, ExpectedValue.DayMonthOrder.ASK);
    }

    /**
     * Both ends.
     *
     * @param start null where none is said
     * @param end null where none is said
     * @param endless whether it says that there is no end
     * @param said how it was understood, or why it is doubtful
     */
    record Dates(@Nullable LocalDate start, @Nullable LocalDate end, boolean endless, boolean sure, @Nullable Problem said) {
        static final Dates NOTHING = new Dates(null, null, false, true, null);

        boolean isBlank() {
            return start == null && end == null && !endless && said == null;
        }
    }

    Dates read(LedgerSheet sheet, int row, int column) {
        SheetCell cell = sheet.cell(row, column);
        if (cell == null || cell.look().struck()) {
            return cell == null ? Dates.NOTHING : new Dates(null, null, false, false, Problem.of("ledger.struck"));
        }
        if (cell.date() == null && cell.number() == null) {
            String text = CellText.compact(cell.shown());
            Optional<Dates> special = text.length() > LONGEST ? Optional.empty() : endless(text).or(() -> whole(text)).or(() -> span(text));
            if (special.isPresent()) {
                return special.get();
            }
        }
        return single(CellValues.read(cell, dated));
    }

    private static Dates single(CellValues.Read read) {
        if (read.value() instanceof ApproximateDate date) {
            // A year is a span of its own; whoever asks for one end takes that.
            boolean year = date.precision() == DatePrecision.YEAR || date.precision() == DatePrecision.MONTH;
            return new Dates(year || read.sure() ? date.earliest() : null, date.latest(), false, read.sure(), read.said());
        }
        return read.isBlank() ? Dates.NOTHING : new Dates(null, null, false, false, read.said());
    }

    private static Optional<Dates> endless(String text) {
        String bare = text.replaceAll("[\u3002;,\uff0c()]", "");
        if (LedgerWords.of("end.none").contains(bare)) {
            return Optional.of(new Dates(null, null, true, true, Problem.of("ledger.no-end", text)));
        }
        Matcher from = FROM.matcher(text);
        if (from.matches() && (from.group(2).isEmpty() || LedgerWords.of("end.none").contains(from.group(2)))) {
            return one(from.group(1)).map(date -> new Dates(date.earliest(), null, true, true, Problem.of("ledger.no-end", text)));
        }
        return Optional.empty();
    }

    /** 十五五期间 and 规划期内 are the plan's own years. */
    private Optional<Dates> whole(String text) {
        boolean named = FiveYears.in(text).filter(span -> TextDates.in(text).isEmpty() && frame.start() != null
                && span.first() == frame.start().getYear()).isPresent() && text.length() <= 10;
        if (!named && !LedgerWords.of("end.plan").contains(text)) {
            return Optional.empty();
        }
        LocalDate end = frame.end();
        return end == null ? Optional.empty()
                : Optional.of(new Dates(frame.start(), end, false, true, Problem.of("ledger.plan-span", text, end)));
    }

    private static Optional<Dates> span(String text) {
        Matcher mark = TO.matcher(text);
        while (mark.find()) {
            String left = text.substring(0, mark.start());
            String right = text.substring(mark.end());
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            Optional<ApproximateDate> from = one(left);
            if (from.isPresent() && LedgerWords.of("end.none").contains(right)) {
                return Optional.of(new Dates(from.get().earliest(), null, true, true, Problem.of("ledger.no-end", text)));
            }
            if (from.isEmpty() || !DATED.matcher(right).matches() || left.matches("(?:19|20)\\d\\d")
                    && right.matches("\\d{1,2}-\\d{1,2}")) {
                continue;
            }
            int year = from.get().earliest().getYear();
            Optional<ApproximateDate> to = one(right).or(() -> one(year + "\u5e74" + right));
            if (to.isPresent() && !to.get().latest().isBefore(from.get().earliest())) {
                return Optional.of(new Dates(from.get().earliest(), to.get().latest(), false, true, null));
            }
            if (to.isPresent()) {
                return Optional.of(new Dates(null, null, false, false,
                        Problem.of("ledger.end-before-start", from.get().earliest(), to.get().latest())));
            }
        }
        return Optional.empty();
    }

    private static Optional<ApproximateDate> one(String text) {
        CellValues.Read read = CellValues.read(text, new ExpectedValue.Dated());
        return read.sure() && read.value() instanceof ApproximateDate date ? Optional.of(date) : Optional.empty();
    }
}
