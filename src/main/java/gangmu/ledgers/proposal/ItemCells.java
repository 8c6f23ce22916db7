package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TextDates;
import gangmu.period.ProgressEntry;
import gangmu.period.StartState;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.WorkingGroup;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.Choices;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the cells of one item, each by what its column means. */
final class ItemCells {
    private static final Map<Meaning, Field<String>> TEXTS = texts();
    private static final Map<Meaning, Field<?>> REPORTED = Map.of(Meaning.PROGRESS, ProgressEntry.PROGRESS,
            Meaning.NARRATIVE, ProgressEntry.NARRATIVE, Meaning.EFFECT, ProgressEntry.EFFECT, Meaning.ISSUES, ProgressEntry.PROBLEMS,
            Meaning.NEXT_STEPS, ProgressEntry.NEXT_STEPS, Meaning.INVESTED, ProgressEntry.INVESTED,
            Meaning.START_STATE, ProgressEntry.START_STATE);
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?[\\s-]?(1\\d{10}|0\\d{2,3}[-\\s]?\\d{7,8}|\\d{7,8})(?!\\d)");
    private final TableContext context;
    private final LedgerSheet sheet;
    private final ItemBook book;
    private final UnitBook units;
    private final Spans spans;
    private final Map<Proposed, TreeMap<Integer, Planned>> planned = new java.util.HashMap<>();

    private record Planned(BigDecimal amount, LedgerPlace place, boolean sure) {
    }

    ItemCells(TableContext context, ItemBook book, UnitBook units) {
        this.context = context;
        this.sheet = context.sheet();
        this.book = book;
        this.units = units;
        this.spans = new Spans(context.frame(), context.year().orElse(null));
    }

    private static Map<Meaning, Field<String>> texts() {
        Map<Meaning, Field<String>> texts = new EnumMap<>(Meaning.class);
        texts.put(Meaning.CONTENT, Item.CONTENT);
        texts.put(Meaning.LEADER, Item.LEADER);
        texts.put(Meaning.LEGAL_PERSON, Item.LEGAL_PERSON);
        texts.put(Meaning.NATURE, Item.NATURE);
        texts.put(Meaning.PLACE, Item.PLACE);
        texts.put(Meaning.FUNDING, Item.FUNDING);
        texts.put(Meaning.PHONE, Item.PHONE);
        texts.put(Meaning.DOCUMENT_NUMBER, Item.DOCUMENT_NUMBER);
        texts.put(Meaning.SOURCE, Item.SOURCE);
        texts.put(Meaning.REMARK, Item.REMARK);
        return texts;
    }

    void take(Proposed item, LedgerColumn column, int row) {
        Meaning meaning = Objects.requireNonNull(column.meaning());
        LedgerPlace at = sheet.place(row, column.column());
        if (sheet.cell(row, column.column()) == null) {
            return;
        }
        Field<?> reported = REPORTED.get(meaning);
        Field<String> text = TEXTS.get(meaning);
        if (reported != null) {
            report(item, meaning, reported, column, row);
        } else if (text != null) {
            text(item, text, column, row);
        } else {
            switch (meaning) {
                case LEAD, COOPERATING -> units(item, column, row);
                case START, END, SPAN -> dates(item, column, row);
                case ISSUED -> issued(item, column, row);
                case TOTAL_INVESTMENT -> context.say(item, Item.TOTAL_INVESTMENT, column, row, money(column, row));
                case PLANNED_INVESTMENT -> planned(item, column, row);
                case WEIGHT -> context
                        .say(item, Item.WEIGHT, column, row, CellValues.read(sheet, row, column.column(), new ExpectedValue.PlainNumber()));
                case CONTACT -> contact(item, column, row);
                case GROUP -> group(item, column, row);
                case ORDINAL -> context.findings().taken(at);
                default -> context.findings().left(at, Problem.of("ledger.no-place", column.heading()));
            }
        }
    }

    private void text(Proposed item, Field<String> field, LedgerColumn column, int row) {
        CellValues.Read read = CellValues.read(sheet, row, column.column(), new ExpectedValue.Text());
        LedgerPlace at = sheet.place(row, column.column());
        if (!context.settle(read, column, at)) {
            return;
        }
        String text = String.valueOf(read.value());
        Proposed.Value before = item.values().get(field);
        if (before == null || !before.place().file().equals(at.file()) || !before.place().cell().sheet().equals(at.cell().sheet())) {
            context.put(item, field, text, at, column.sure() && read.sure());
        } else {
            // The second column of one meaning says what it is.
            boolean other = before.place().cell().column() != at.cell().column();
            item.append(field, other ? column.heading().replaceAll("\\s", "") + "\uff1a" + text : text, at, column.sure() && read.sure());
        }
    }

    private void report(Proposed item, Meaning meaning, Field<?> field, LedgerColumn column, int row) {
        CellValues.Read read = switch (meaning) {
            case PROGRESS -> CellValues.read(sheet, row, column.column(), new ExpectedValue.Percent());
            case INVESTED -> money(column, row);
            case START_STATE -> CellValues.read(sheet, row, column.column(), Choices.startState());
            default -> CellValues.read(sheet, row, column.column(), new ExpectedValue.Text());
        };
        if (meaning == Meaning.START_STATE && read.value() instanceof String code) {
            read = new CellValues.Read(StartState.valueOf(code), read.sure(), read.notes(), read.said());
        }
        context.report(item, field, column, row, read);
    }

    /** An amount in 万元, whatever the heading, the notes or the cell count in. */
    private CellValues.Read money(LedgerColumn column, int row) {
        Optional<UnitOfMeasure> unit = context.reading().money(column);
        UnitOfMeasure own = unit.orElse(TableReading.MONEY);
        CellValues.Read read = CellValues.read(sheet, row, column.column(), new ExpectedValue.Amount(own)).single();
        if (!(read.value() instanceof BigDecimal amount)) {
            return read;
        }
        BigDecimal converted = own.convert(amount, TableReading.MONEY);
        boolean named = unit.isPresent() || read.said() != null;
        return new CellValues.Read(converted, read.sure() && named, read.notes(),
                named ? read.said() : Problem.of("ledger.no-unit-of-measure", column.heading()));
    }

    private void units(Proposed item, LedgerColumn column, int row) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (text.isEmpty()) {
            context.blank(at);
            return;
        }
        UnitBook.Named named = units.read(text);
        boolean leads = column.is(Meaning.LEAD);
        List<Proposed> others = new ArrayList<>(named.cooperating());
        List<Proposed> found = named.leading();
        Problem said = named.said();
        if (said != null) {
            boolean some = !found.isEmpty() || !others.isEmpty();
            Problem whole = Problem.of("ledger.units-doubtful", column.heading(), said);
            if (some) {
                context.findings().asked(at, whole);
            } else {
                context.findings().left(at, whole);
            }
        } else if (column.sure()) {
            context.findings().taken(at);
        } else {
            context.findings().account().mark(at, gangmu.ledgers.sheet.CellAccount.Fate.ASKED);
        }
        boolean sure = named.sure() && column.sure();
        if (leads && !found.isEmpty()) {
            context.put(item, Item.LEAD, found.getFirst(), at, sure);
            others.addAll(0, found.subList(1, found.size()));
        } else if (!leads) {
            others.addAll(0, found);
        }
        Proposed lead = item.reference(Item.LEAD);
        if (!others.isEmpty()) {
            cooperate(item, others.stream().filter(unit -> unit != lead).toList(), at, sure);
        }
    }

    @SuppressWarnings("unchecked")
    private static void cooperate(Proposed item, List<Proposed> others, LedgerPlace at, boolean sure) {
        Proposed.Value before = item.values().get(Item.COOPERATING);
        List<Proposed> all = new ArrayList<>(before == null ? List.of() : (List<Proposed>) before.value());
        others.stream().filter(unit -> !all.contains(unit)).forEach(all::add);
        if (!all.isEmpty()) {
            item.values().put(Item.COOPERATING, new Proposed.Value(List.copyOf(all), before == null ? at : before.place(),
                    sure && (before == null || before.sure())));
        }
    }

    private void dates(Proposed item, LedgerColumn column, int row) {
        LedgerPlace at = sheet.place(row, column.column());
        Spans.Dates dates = spans.read(sheet, row, column.column());
        if (dates.isBlank()) {
            context.blank(at);
            return;
        }
        LocalDate end = column.is(Meaning.START) ? null : dates.end();
        boolean both = column.is(Meaning.SPAN) || column.is(Meaning.START) || isSpan(dates, row, column);
        LocalDate start = both ? dates.start() : null;
        if (start == null && end == null && !dates.endless()) {
            context.findings().left(at, Problem.of("ledger.unreadable", column.heading(), Objects.requireNonNull(dates.said())));
            return;
        }
        LocalDate began = start != null ? start : item.get(Item.START);
        LocalDate ends = end != null ? end : item.get(Item.END);
        if (began != null && ends != null && ends.isBefore(began)) {
            context.findings().asked(at, Problem.of("ledger.end-before-start", began, ends));
            return;
        }
        Object shown = end != null ? end : start != null ? start : "";
        CellValues.Read read = new CellValues.Read(shown, dates.sure(), List.of(), dates.said());
        if (context.settle(read, column, at)) {
            boolean sure = dates.sure() && column.sure();
            if (start != null) {
                context.put(item, Item.START, start, at, sure);
            }
            if (end != null) {
                context.put(item, Item.END, end, at, sure);
            }
        }
    }

    /** 2026-2028 in a column of deadlines says both ends; 2026年12月 there says one. */
    private boolean isSpan(Spans.Dates dates, int row, LedgerColumn column) {
        LocalDate start = dates.start();
        LocalDate end = dates.end();
        return start != null && (end == null || start.getYear() != end.getYear()
                || start.getMonthValue() != end.getMonthValue()
                        && !CellValues.text(sheet, row, column.column()).matches("(?:19|20)\\d\\d\u5e74?[\u5e95\u672b\u524d\u5185]*"));
    }

    private void issued(Proposed item, LedgerColumn column, int row) {
        CellValues.Read read = CellValues.read(sheet, row, column.column(), new ExpectedValue.Dated());
        if (read.value() instanceof ApproximateDate date) {
            read = new CellValues.Read(date.latest(), read.sure(), read.notes(), read.said());
        }
        context.say(item, Item.ISSUED, column, row, read);
    }

    private void planned(Proposed item, LedgerColumn column, int row) {
        CellValues.Read read = money(column, row);
        LedgerPlace at = sheet.place(row, column.column());
        LocalDate end = context.frame().end();
        Optional<TextDates.Named> named = context.asOf(column);
        boolean whole = column.sense().wholePlan() && column.sense().dates().isEmpty();
        if (!read.isBlank() && read.value() != null && (whole ? end == null : named.isEmpty())) {
            context.findings().left(at, Problem.of("ledger.no-year", column.heading()));
        } else if (context.settle(read, column, at) && read.value() instanceof BigDecimal amount) {
            int year = whole ? Objects.requireNonNull(end).getYear() + 1_000 : named.orElseThrow().year();
            planned.computeIfAbsent(item, none -> new TreeMap<>()).putIfAbsent(year, new Planned(amount, at, read.sure() && column.sure()));
        }
    }

    /**
     * The phased plan of an item, cumulative: what is planned for its years on top of what was invested before. Where that
     * is not told and the item began earlier, it is asked.
     */
    void planned(Proposed item) {
        TreeMap<Integer, Planned> years = planned.remove(item);
        if (years == null) {
            return;
        }
        LocalDate end = context.frame().end();
        int wholeKey = end == null ? Integer.MAX_VALUE : end.getYear() + 1_000;
        Planned whole = years.remove(wholeKey);
        int first = years.isEmpty() ? context.frame().start() == null ? 0 : Objects.requireNonNull(context.frame().start()).getYear()
                : years.firstKey();
        BigDecimal before = before(item, first);
        BigDecimal sum = before == null ? BigDecimal.ZERO : before;
        for (Map.Entry<Integer, Planned> year : years.entrySet()) {
            sum = sum.add(year.getValue().amount());
            milestone(item, year.getKey(), sum, year.getValue(), before != null);
        }
        if (whole != null && end != null && !years.containsKey(end.getYear())) {
            milestone(item, end.getYear(), (before == null ? BigDecimal.ZERO : before).add(whole.amount()), whole, before != null);
        }
    }

    private static @org.jspecify.annotations.Nullable BigDecimal before(Proposed item, int year) {
        for (Proposed.Report report : item.reports()) {
            if (report.field() == ProgressEntry.INVESTED && report.dataDate().equals(LocalDate.of(year - 1, 12, 31))) {
                return (BigDecimal) report.value().value();
            }
        }
        LocalDate start = item.get(Item.START);
        return start != null && start.getYear() >= year ? BigDecimal.ZERO : null;
    }

    private void milestone(Proposed item, int year, BigDecimal sum, Planned planned, boolean known) {
        Proposed milestone = new Proposed(Milestone.KIND, planned.place(), item, null);
        milestone.put(Milestone.DUE, LocalDate.of(year, 12, 31), planned.place(), true);
        milestone.put(Milestone.PLANNED_INVESTMENT, sum, planned.place(), planned.sure() && known);
        if (!known) {
            milestone.doubt();
            context.findings().asked(planned.place(), Problem.of("ledger.planned-from", year, sum));
        }
        book.tell(milestone);
    }

    /** The text of a cell, which is accounted for; empty where there is none. */
    private String settled(LedgerColumn column, int row) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        if (text.isEmpty()) {
            context.blank(at);
        } else {
            context.settle(CellValues.Read.of(text), column, at);
        }
        return text;
    }

    /** A name, perhaps with a number to call. */
    private void contact(Proposed item, LedgerColumn column, int row) {
        String text = settled(column, row);
        if (text.isEmpty()) {
            return;
        }
        LedgerPlace at = sheet.place(row, column.column());
        Matcher phone = PHONE.matcher(text);
        String name = text;
        if (phone.find() && text.length() > phone.group().length()) {
            name = (text.substring(0, phone.start()) + text.substring(phone.end()))
                    .replaceAll("[\\s,\uff0c\u3001:\uff1a;\uff1b()\uff08\uff09]+$", "").strip();
            item.append(Item.PHONE, phone.group().strip(), at, column.sure());
        }
        item.append(Item.CONTACT, name.isEmpty() ? text : name, at, column.sure());
    }

    private void group(Proposed item, LedgerColumn column, int row) {
        String text = settled(column, row);
        if (text.isEmpty()) {
            return;
        }
        LedgerPlace at = sheet.place(row, column.column());
        context.put(item, Item.GROUP, group(book, text, at), at, column.sure());
    }

    /** The working group of a name; a new one where none is known by it. */
    static Proposed group(ItemBook book, String name, LedgerPlace at) {
        List<Proposed> known = book.named(WorkingGroup.KIND.name(), name);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        Proposed group = new Proposed(WorkingGroup.KIND, at, null, null);
        group.put(WorkingGroup.NAME, name, at, true);
        return book.add(group, WorkingGroup.KIND.name(), name);
    }
}
