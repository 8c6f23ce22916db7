package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.rows.LedgerNode;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.LedgerWords;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TextDates;
import gangmu.period.IndicatorValue;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.returns.headers.HeaderText;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.UnitOfMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes indicators of the rows of a table, with their targets by year and what was reached. */
final class IndicatorTaker {
    private final TableContext context;
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final ItemBook book;
    private final ItemCells cells;
    private final Set<Proposed> here = new HashSet<>();
    private final List<Role> roles = new ArrayList<>();

    IndicatorTaker(TableContext context, ItemBook book, UnitBook units) {
        this.context = context;
        this.reading = context.reading();
        this.sheet = context.sheet();
        this.book = book;
        this.cells = new ItemCells(context, book, units);
        reading.columns().forEach(column -> roles.add(role(column)));
    }

    /** What a column of figures is, once it is known which years the plan is for. */
    enum Use { BASE, TARGET, RATE, ANNUAL, VALUE, OTHER }

    private record Role(LedgerColumn column, Use use, @Nullable LocalDate date, boolean sure) {
    }

    private Role role(LedgerColumn column) {
        Meaning meaning = column.meaning();
        List<TextDates.Named> dates = column.sense().dates();
        LocalDate date = dates.isEmpty() ? null : dates.getLast().end();
        LocalDate start = context.frame().start();
        LocalDate end = context.frame().end();
        if (meaning == Meaning.RATE) {
            return new Role(column, Use.RATE, date, column.sure());
        }
        if (meaning != Meaning.BASE && meaning != Meaning.TARGET && meaning != Meaning.YEAR && meaning != Meaning.VALUE) {
            return new Role(column, Use.OTHER, date, column.sure());
        }
        if (date == null || start == null || end == null) {
            return new Role(column, meaning == Meaning.TARGET ? Use.TARGET : meaning == Meaning.BASE ? Use.BASE
                    : meaning == Meaning.VALUE ? Use.VALUE : Use.OTHER, date, column.sure());
        }
        boolean inside = !date.isBefore(start) && !date.isAfter(end);
        if (meaning == Meaning.TARGET || meaning == Meaning.YEAR && inside && !reached(date)) {
            return new Role(column, date.getYear() == end.getYear() ? Use.TARGET : inside ? Use.ANNUAL : Use.OTHER, date,
                    column.sure() && (meaning == Meaning.TARGET || date.getYear() == end.getYear() || hasTarget()));
        }
        if (date.getYear() == start.getYear() - 1 && meaning != Meaning.VALUE) {
            return new Role(column, Use.BASE, date, column.sure());
        }
        return new Role(column, inside ? Use.VALUE : Use.OTHER, date, column.sure());
    }

    /** Whether a year was over when the table was made. */
    private boolean reached(LocalDate date) {
        return reading.columns().stream().filter(column -> column.is(Meaning.VALUE) || column.is(Meaning.DATA_DATE)).findFirst()
                .flatMap(context::asOf).filter(named -> !named.end().isBefore(date)).isPresent();
    }

    /** Where the last year is the target, the years before it are its stages. */
    private boolean hasTarget() {
        LocalDate end = context.frame().end();
        return end != null && reading.columns().stream().filter(column -> column.is(Meaning.YEAR) || column.is(Meaning.TARGET))
                .anyMatch(column -> column.sense().dates().stream().anyMatch(date -> date.year() == end.getYear()));
    }

    void take(List<LedgerNode> nodes) {
        for (LedgerNode node : nodes) {
            if (node.gathers()) {
                context.findings().taken(node.place());
            } else if (!node.rows().isEmpty()) {
                take(node);
            }
        }
    }

    private void take(LedgerNode node) {
        int row = node.rows().getFirst();
        HeaderText named = HeaderText.of(node.name());
        String measure = reading.column(Meaning.MEASURE).map(column -> CellValues.text(sheet, row, column.column())).orElse("");
        boolean bracketed = node.name().matches(".{2,}[\uff08(][^\uff08(]{1,12}[\uff09)]\\s*$");
        boolean inName = measure.isEmpty() && bracketed && (named.unit() != null || !reading.has(Meaning.MEASURE));
        String name = inName ? node.name().replaceAll("\\s*[\uff08(][^\uff08(]*[\uff09)]\\s*$", "") : node.name();
        String unit = CellText.fold(inName ? node.name().replaceAll("^.*[\uff08(]([^\uff08(]*)[\uff09)]\\s*$", "$1") : measure);
        Proposed indicator = indicator(node, name.replaceAll("\\s*\n\\s*", ""));
        if (!unit.isEmpty()) {
            indicator.put(Indicator.MEASURE, unit, node.place(), true);
        }
        category(node, indicator);
        figures(indicator, row, name, unit);
        for (LedgerColumn column : reading.columns()) {
            if (column.meaning() != null && sheet.cell(row, column.column()) != null) {
                other(indicator, column, row);
            }
        }
        indicator.put(Indicator.ATTRIBUTE, Attribute.ANTICIPATORY, node.place(), true);
    }

    private Proposed indicator(LedgerNode node, String name) {
        List<Proposed> named = book.named(Indicator.KIND.name(), name);
        Proposed known = named.stream().filter(each -> !here.contains(each)).findFirst().orElse(null);
        context.findings().taken(node.place());
        if (known != null) {
            here.add(known);
            book.tell(known);
            return known;
        }
        Proposed indicator = new Proposed(Indicator.KIND, node.place(), null, null);
        indicator.put(Indicator.NAME, name, node.place(), true);
        boolean sure = reading.sure() && !sheet.isHidden() && reading.column(Meaning.NAME).map(LedgerColumn::sure).orElse(true);
        if (!named.isEmpty()) {
            context.findings().asked(node.place(), Problem.of("ledger.named-twice", name, named.getFirst().place().toString()));
            sure = false;
        }
        if (!sure) {
            indicator.doubt();
        }
        here.add(indicator);
        return book.add(indicator, Indicator.KIND.name(), name);
    }

    /** The heading or group above a row is its category. */
    private static void category(LedgerNode node, Proposed indicator) {
        LedgerNode top = null;
        for (LedgerNode at = node.parent(); at != null; at = at.parent()) {
            top = at.gathers() ? at : top;
        }
        if (top != null) {
            indicator.put(Indicator.CATEGORY, top.name().replaceAll("\\s", ""), top.place(), true);
        }
    }

    private void figures(Proposed indicator, int row, String name, String measure) {
        TargetReading reader = new TargetReading(context, name, measure);
        for (Role role : roles) {
            LedgerColumn column = role.column();
            if (sheet.cell(row, column.column()) == null) {
                continue;
            }
            TargetReading.Figure figure = new TargetReading.Figure(column, row, role.sure());
            switch (role.use()) {
                case BASE -> reader.base(figure);
                case TARGET -> reader.target(figure);
                case RATE -> reader.rate(figure);
                case ANNUAL -> annual(indicator, figure, Objects.requireNonNull(role.date()), measure);
                case VALUE -> value(indicator, figure, measure);
                case OTHER -> outside(role, row);
            }
        }
        reading.column(Meaning.TYPE).ifPresent(column -> reader.type(column, row));
        reader.settle(indicator);
    }

    private void outside(Role role, int row) {
        Meaning meaning = role.column().meaning();
        if (meaning == Meaning.BASE || meaning == Meaning.TARGET || meaning == Meaning.YEAR || meaning == Meaning.VALUE) {
            context.findings().left(sheet.place(row, role.column().column()), Problem.of("ledger.year-outside", role.column().heading()));
        }
    }

    private static ExpectedValue expected(String measure) {
        return measure.isEmpty() ? new ExpectedValue.PlainNumber() : new ExpectedValue.Amount(UnitOfMeasure.of(measure), true);
    }

    private void annual(Proposed indicator, TargetReading.Figure figure, LocalDate date, String measure) {
        LedgerPlace at = sheet.place(figure.row(), figure.column().column());
        CellValues.Read read = CellValues.read(sheet, figure.row(), figure.column().column(), expected(measure)).target();
        if (context.settle(read, figure.column(), at)) {
            Proposed target = new Proposed(AnnualTarget.KIND, at, indicator, null);
            target.put(AnnualTarget.YEAR, (long) date.getYear(), at, true);
            target.put(AnnualTarget.TARGET, read.value(), at, read.sure() && figure.sure());
            if (!read.sure() || !figure.sure()) {
                target.doubt();
                context.findings().account().mark(at, Fate.ASKED);
            }
            book.tell(target);
        }
    }

    private void value(Proposed indicator, TargetReading.Figure figure, String measure) {
        context.report(indicator, IndicatorValue.VALUE, figure.column(), figure.row(),
                CellValues.read(sheet, figure.row(), figure.column().column(), expected(measure)));
    }

    private void other(Proposed indicator, LedgerColumn column, int row) {
        LedgerPlace at = sheet.place(row, column.column());
        String text = CellValues.text(sheet, row, column.column());
        switch (Objects.requireNonNull(column.meaning())) {
            case ORDINAL -> context.findings().taken(at);
            case MEASURE -> context.findings().taken(at);
            case ATTRIBUTE -> attribute(indicator, column, text, at);
            case CODE -> context
                    .say(indicator, Indicator.CODE, column, row, text.isEmpty() ? CellValues.Read.BLANK : CellValues.Read.of(text));
            case SOURCE -> context
                    .say(indicator, Indicator.SOURCE, column, row, text.isEmpty() ? CellValues.Read.BLANK : CellValues.Read.of(text));
            case REMARK -> context
                    .say(indicator, Indicator.REMARK, column, row, text.isEmpty() ? CellValues.Read.BLANK : CellValues.Read.of(text));
            case LEAD, COOPERATING -> units(indicator, column, row);
            case VALUE_RATE -> context.report(indicator, IndicatorValue.RATE, column, row,
                    CellValues.read(sheet, row, column.column(), new ExpectedValue.Amount(UnitOfMeasure.of("%"), true)));
            case DATA_DATE -> dataDate(indicator, column, row);
            default -> {
                // Names, categories and figures are taken where they are made sense of.
            }
        }
    }

    private void attribute(Proposed indicator, LedgerColumn column, String text, LedgerPlace at) {
        if (text.isEmpty()) {
            context.blank(at);
            return;
        }
        String bare = text.replaceAll("[\uff08()\uff09\\s]", "");
        Attribute attribute = LedgerWords.of("indicator.binding").contains(bare) ? Attribute.BINDING
                : LedgerWords.of("indicator.anticipatory").contains(bare) ? Attribute.ANTICIPATORY : null;
        if (attribute == null) {
            context.findings().left(at, Problem.of("ledger.attribute-unreadable", text));
        } else {
            context.settle(CellValues.Read.of(attribute), column, at);
            context.put(indicator, Indicator.ATTRIBUTE, attribute, at, column.sure());
        }
    }

    private void units(Proposed indicator, LedgerColumn column, int row) {
        // Items and indicators name their units in the same words; what was read of an item's fields is theirs.
        Proposed carrier = new Proposed(gangmu.plan.Item.KIND, indicator.place(), null, null);
        cells.take(carrier, column, row);
        Proposed.Value lead = carrier.values().get(gangmu.plan.Item.LEAD);
        Proposed.Value others = carrier.values().get(gangmu.plan.Item.COOPERATING);
        if (lead != null) {
            context.put(indicator, Indicator.LEAD, lead.value(), lead.place(), lead.sure());
        }
        if (others != null) {
            indicator.put(Indicator.COOPERATING, others.value(), others.place(), others.sure());
        }
    }

    private void dataDate(Proposed indicator, LedgerColumn column, int row) {
        CellValues.Read read = CellValues.read(sheet, row, column.column(), new ExpectedValue.Dated());
        if (read.value() instanceof ApproximateDate date) {
            read = new CellValues.Read(date.latest(), read.sure(), read.notes(), read.said());
        }
        context.report(indicator, IndicatorValue.DATA_DATE, column, row, read);
    }
}
