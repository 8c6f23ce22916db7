package gangmu.ledgers.proposal;

import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.FiveYears;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TableKind;
import gangmu.ledgers.words.TextDates;
import gangmu.returns.document.CellPlace;
import gangmu.returns.reading.CellText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from titles what a plan is called and which years it is for: 十五五 is 2026 to 2030. */
final class FrameReader {
    // U+5173 U+4E8E U+300A: on the (document); U+9644 U+4EF6 U+9644 U+8868: annex.
    private static final Pattern ANNEX = Pattern.compile("^(?:\u9644\u4ef6|\u9644\u8868|\u9644|\u8868)\\s*[\\d\u4e00-\u5341]*\\s*[:"
            + "\uff1a]?\\s*");
    private static final int LONGEST = 60;
    /** The last row of a cover that is looked at. */
    private static final int COVER = 20;
    private final List<Text> texts = new ArrayList<>();
    private final List<TableReading> readings;

    private record Text(String text, LedgerPlace place) {
    }

    FrameReader(List<LedgerTable> tables, List<TableReading> readings, List<LedgerSheet> covers) {
        this.readings = readings;
        for (LedgerSheet cover : covers) {
            for (int row : cover.rows().headSet(COVER, true)) {
                cover.written(row).keySet().forEach(column -> texts.add(new Text(cover.text(row, column), cover.place(row, column))));
            }
        }
        for (LedgerTable table : tables) {
            for (LedgerTable.Line line : table.titles()) {
                texts.add(new Text(line.text(), table.sheet().place(line.row(), line.column())));
            }
        }
        for (LedgerTable table : tables) {
            LedgerPlace tab = new LedgerPlace(table.sheet().file(), new CellPlace(table.sheet().name(), 0, 0));
            String file = table.sheet().file();
            texts.add(new Text(table.sheet().name(), tab));
            texts.add(new Text(file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file, tab));
        }
    }

    /** The frame: what is given, and for the rest what titles say. */
    Frame read(Frame given) {
        LocalDate start = given.start();
        LocalDate end = given.end();
        LedgerPlace from = given.yearsFrom();
        if (start == null || end == null) {
            Optional<Years> years = years();
            start = start != null ? start : years.map(each -> LocalDate.of(each.span().first(), 1, 1)).orElse(null);
            end = end != null ? end : years.map(each -> LocalDate.of(each.span().last(), 12, 31)).orElse(null);
            from = years.map(Years::place).orElse(null);
        }
        if (given.name() != null) {
            return new Frame(given.name(), start, end, null, from);
        }
        Optional<Text> name = name();
        return new Frame(name.map(each -> planName(each.text())).orElse(null), start, end, name.map(Text::place).orElse(null), from);
    }

    private record Years(TextDates.Span span, @Nullable LedgerPlace place) {
    }

    private Optional<Years> years() {
        for (Text each : texts) {
            Optional<TextDates.Span> five = FiveYears.in(each.text());
            if (five.isPresent()) {
                return Optional.of(new Years(five.get(), each.place()));
            }
        }
        for (Text each : texts) {
            Optional<TextDates.Span> span = TextDates.span(each.text());
            if (span.isPresent()) {
                return Optional.of(new Years(span.get(), each.place()));
            }
        }
        return ofIndicators().or(this::ofHeadings).or(this::oneYear);
    }

    /** From the base 2025 to the target 2030: the plan begins in 2026. */
    private Optional<Years> ofIndicators() {
        for (TableReading reading : readings) {
            if (reading.kind() == TableKind.INDICATORS) {
                TreeSet<Integer> years = new TreeSet<>();
                reading.columns().stream().filter(column -> column.is(Meaning.BASE) || column.is(Meaning.TARGET) || column.is(Meaning.YEAR))
                        .forEach(column -> column.sense().dates().forEach(date -> years.add(date.year())));
                if (years.size() >= 2 && years.last() - years.first() >= 3) {
                    int base = years.lower(years.last()) == null ? years.first() : Math.max(years.first(), years.last() - 5);
                    return Optional.of(new Years(new TextDates.Span(base + 1, years.last()),
                            reading.table().sheet().place(reading.table().headerFirst(), 0)));
                }
            }
        }
        return Optional.empty();
    }

    /** The plan that a heading names: 十五五计划投资. */
    private Optional<Years> ofHeadings() {
        for (TableReading reading : readings) {
            for (LedgerTable.Heading heading : reading.table().headings()) {
                Optional<TextDates.Span> five = FiveYears.in(heading.text());
                if (five.isPresent()) {
                    return Optional.of(new Years(five.get(),
                            reading.table().sheet().place(reading.table().headerFirst(), heading.column())));
                }
            }
        }
        return Optional.empty();
    }

    /** A plan of one year, as 2026年重点工作任务分解表. */
    private Optional<Years> oneYear() {
        for (Text each : texts) {
            List<TextDates.Named> dates = TextDates.in(each.text());
            if (!dates.isEmpty() && dates.getFirst().wholeYear()) {
                int year = dates.getFirst().year();
                return Optional.of(new Years(new TextDates.Span(year, year), each.place()));
            }
        }
        return Optional.empty();
    }

    /** The longest title that names a plan; else the first title. */
    private Optional<Text> name() {
        List<Text> named = texts.stream().filter(each -> each.text().length() <= LONGEST && namesPlan(each.text())).toList();
        Comparator<Text> byLength = Comparator.comparingInt(each -> planName(each.text()).length());
        Optional<Text> best = named.isEmpty() ? Optional.empty() : Optional.of(Collections.max(named, byLength));
        return best.or(() -> texts.stream().filter(each -> each.text().length() >= 6 && each.text().length() <= LONGEST
                && LedgerWords.in("plan.title-tail", each.text())).findFirst());
    }

    private static boolean namesPlan(String text) {
        return LedgerWords.of("plan.names").stream().limit(2).anyMatch(CellText.compact(text)::contains) || FiveYears.in(text).isPresent();
    }

    /** What a title says of the plan: all up to its word for a plan, without annex numbers. */
    static String planName(String title) {
        String text = ANNEX.matcher(CellText.clean(title).replaceAll("(?<![a-zA-Z\\d])\\s+|\\s+(?![a-zA-Z\\d])", "")).replaceFirst("")
                .replaceAll("[\u300a\u300b]", "").strip();
        for (String word : LedgerWords.of("plan.names")) {
            int at = text.indexOf(word);
            if (at > 0) {
                return text.substring(0, at + word.length());
            }
        }
        String five = FiveYears.upTo(text);
        if (five != null) {
            return five;
        }
        Matcher brackets = Pattern.compile("[\uff08(][^\uff08(]*[\uff09)]$").matcher(text);
        String bare = brackets.find() && brackets.start() > 4 ? text.substring(0, brackets.start()) : text;
        List<String> tails = LedgerWords.of("plan.title-tail").stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        for (String tail : tails) {
            if (bare.endsWith(tail) && bare.length() - tail.length() >= 4) {
                return bare.substring(0, bare.length() - tail.length()).strip();
            }
        }
        return bare;
    }

    /** Where the plan is from, outermost first, as titles begin: 某市某区. */
    List<String> places() {
        for (Text each : texts) {
            List<String> places = places(planName(each.text()));
            if (!places.isEmpty() && namesPlan(each.text())) {
                return places;
            }
        }
        return texts.stream().map(each -> places(planName(each.text()))).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<String> places(String name) {
        String title = FiveYears.without(name).strip();
        List<String> places = new ArrayList<>();
        String levels = String.join("", LedgerWords.of("unit.levels"));
        Matcher matcher = Pattern.compile("\\G[\"\u201c]?([\u4e00-\u9fff]{1,7}?(?:\u81ea\u6cbb)?[" + levels + "])").matcher(title);
        while (matcher.find() && places.size() < 3) {
            // A city is no market, and a region no field.
            if (title.startsWith("\u573a", matcher.end()) || title.startsWith("\u57df", matcher.end())) {
                break;
            }
            places.add(matcher.group(1));
        }
        return places.stream().filter(place -> place.length() >= 2).toList();
    }
}
