package gangmu.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A reading on one line, as the tables of the tests write it: {@code 50 +about} understood with a note, {@code ? reason
 * 50 0.5} doubtful, {@code ! reason} unreadable, {@code _dash} blank.
 */
final class Shown {
    private Shown() {
    }

    static String of(CellReading reading) {
        return switch (reading) {
            case CellReading.Understood understood -> value(understood.value()) + notes(understood.notes());
            case CellReading.Doubtful doubtful -> "? " + doubtful.reason().code() + doubtful.readings().stream()
                    .map(value -> " " + value(value)).collect(Collectors.joining()) + notes(doubtful.notes());
            case CellReading.Blank blank -> "_" + blank.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case CellReading.Unreadable unreadable -> "! " + unreadable.reason().code();
        };
    }

    static String of(ApproximateDate date) {
        String start = date.earliest().toString();
        String span = switch (date.precision()) {
            case YEAR -> start.substring(0, 4);
            case HALF_YEAR -> start.substring(0, 4) + "-H" + (date.earliest().getMonthValue() <= 6 ? 1 : 2);
            case QUARTER -> start.substring(0, 4) + "-Q" + (date.earliest().getMonthValue() + 2) / 3;
            case MONTH -> start.substring(0, 7);
            case TEN_DAYS -> start.substring(0, 7) + "-T" + Math.min(3, (date.earliest().getDayOfMonth() + 9) / 10);
            case DAY -> start;
        };
        return span + (date.part() == DatePart.WHOLE ? "" : "." + date.part().name().toLowerCase(Locale.ROOT));
    }

    private static String value(CellValue value) {
        return switch (value) {
            case CellValue.PercentValue percent -> percent.percent().toPlainString();
            case CellValue.AmountValue amount -> amount.number().toPlainString();
            case CellValue.NumberValue number -> number.number().toPlainString();
            case CellValue.DateValue date -> of(date.date());
            case CellValue.TextValue text -> text.text();
            case CellValue.ChoiceValue choice -> choice.code();
            case CellValue.YesNoValue answer -> answer.yes() ? "yes" : "no";
        };
    }

    private static String notes(List<Note> notes) {
        List<String> kinds = new ArrayList<>();
        notes.forEach(note -> kinds.add(" +" + note.kind().code().substring("note.".length())));
        return String.join("", kinds);
    }
}
