package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.words.LedgerWords;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.NoteKind;
import gangmu.returns.reading.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is to reach, and by which rule it is judged: proposed with the reason, from its name and unit of
 * measure, and from how base, target and growth are written: 6.5左右, ＜5.5, [25].
 */
final class TargetReading {
    // [25] and 〔25〕: the sum of all years.
    private static final Pattern BRACKETED = Pattern.compile("^[\\[(]\\s*([^\\[\\]()]+?)\\s*[\\])]\\s*(%?)$");
    // U+5E74 U+5747, U+589E U+957F, U+589E U+901F: average growth; U+4E0B U+964D: falling.
    private static final Pattern GROWING = Pattern.compile("^(\u5e74\u5747)?(?:\u589e\u957f|\u589e\u901f|\u9012\u589e)(?:\u7387)?(?:"
            + "\u4e3a|\u8fbe\u5230|\u4fdd\u6301\u5728)?(.+)$");
    private static final Pattern LEAD_IN = Pattern.compile("^(?:\u63a7\u5236\u5728|\u4fdd\u6301\u5728|\u7a33\u5b9a\u5728|"
            + "\u8fbe\u5230|\u63d0\u9ad8\u5230|\u63d0\u5347\u81f3|\u63d0\u9ad8\u81f3|\u964d\u5230|\u964d\u81f3|\u4e0b\u964d\u5230|"
                    + "\u529b\u4e89\u8fbe\u5230|\u529b\u4e89)+");
    private static final String AT_MOST = "\u63a7\u5236\u5728";
    private static final double NEAR = 0.03;
    private final TableContext context;
    private final LedgerSheet sheet;
    private final String name;
    private final String measure;
    private @Nullable Told base;
    private @Nullable Told target;
    private @Nullable Told rate;
    private @Nullable IndicatorType type;

    TargetReading(TableContext context, String name, String measure) {
        this.context = context;
        this.sheet = context.sheet();
        this.name = name;
        this.measure = measure;
    }

    /** A cell with a figure. */
    record Figure(LedgerColumn column, int row, boolean sure) {
    }

    /**
     * What a cell says.
     *
     * @param summed whether it is the sum of all years
     * @param growth whether its own words say that it is a growth, a year's where they say so
     */
    private record Told(String text, CellValues.Read read, LedgerPlace place, LedgerColumn column, boolean sure, boolean summed,
            boolean growth, boolean yearly, boolean capped) {
        @Nullable BigDecimal number() {
            return read.value() instanceof BigDecimal number ? number : read.value() instanceof Range range ? range.lower() : null;
        }

        boolean below() {
            return capped || read.has(NoteKind.UNDER, NoteKind.AT_MOST);
        }

        boolean above() {
            return read.has(NoteKind.OVER, NoteKind.AT_LEAST);
        }
    }

    private Told tell(Figure figure, boolean percent) {
        SheetCell cell = sheet.cell(figure.row(), figure.column().column());
        String text = sheet.text(figure.row(), figure.column().column());
        LedgerPlace place = sheet.place(figure.row(), figure.column().column());
        String folded = CellText.fold(text);
        Matcher brackets = BRACKETED.matcher(folded);
        boolean summed = brackets.matches();
        String bare = summed ? brackets.group(1) + brackets.group(2) : folded;
        boolean capped = bare.startsWith(AT_MOST);
        bare = LEAD_IN.matcher(bare).replaceFirst("");
        Matcher growing = GROWING.matcher(bare);
        boolean growth = growing.matches();
        bare = growth ? growing.group(2) : bare;
        ExpectedValue expected = percent || growth ? new ExpectedValue.Amount(UnitOfMeasure.of("%"), true)
                : measure.isEmpty() ? new ExpectedValue.PlainNumber() : new ExpectedValue.Amount(UnitOfMeasure.of(measure), true);
        CellValues.Read read = cell == null ? CellValues.Read.BLANK : cell.number() != null && bare.equals(folded)
                ? CellValues.read(cell, expected)
                : CellValues.read(bare, expected);
        if (!read.sure() && read.value() == null && !read.isBlank() && !measure.isEmpty() && !percent && !growth) {
            CellValues.Read plain = CellValues.read(bare, new ExpectedValue.PlainNumber());
            read = plain.sure() && plain.value() != null ? plain : read;
        }
        return new Told(text, fraction(read, cell), place, figure.column(), figure.sure(), summed, growth, growth
                && growing.group(1) != null, capped);
    }

    /** 0.5 in a column of percent beside others is half a percent: the table says % once for all. */
    private static CellValues.Read fraction(CellValues.Read read, @Nullable SheetCell cell) {
        BigDecimal number = cell == null || cell.format().contains("%") ? null : cell.number();
        boolean fraction = !read.sure() && read.value() instanceof BigDecimal
                && read.said() != null && read.said().code().equals("reading.percent.fraction");
        return fraction && number != null ? new CellValues.Read(number, false, read.notes(), read.said()) : read;
    }

    void base(Figure figure) {
        Told told = tell(figure, false);
        base = keep(base, told);
    }

    void target(Figure figure) {
        Told told = tell(figure, false);
        target = keep(target, told);
    }

    void rate(Figure figure) {
        Told told = tell(figure, !figure.column().heading().contains("["));
        rate = keep(rate, told);
    }

    private @Nullable Told keep(@Nullable Told before, Told told) {
        if (told.read().isBlank()) {
            context.blank(told.place());
            return before;
        }
        if (before != null) {
            context.findings().left(told.place(), Problem.of("ledger.figure-twice", told.column().heading(), before.text()));
            return before;
        }
        return told;
    }

    void type(LedgerColumn column, int row) {
        String text = CellValues.text(sheet, row, column.column());
        LedgerPlace at = sheet.place(row, column.column());
        for (IndicatorType each : IndicatorType.values()) {
            if (LedgerWords.of("type." + each.name().toLowerCase(Locale.ROOT)).contains(text)) {
                type = each;
                context.findings().taken(at);
                return;
            }
        }
        if (text.isEmpty()) {
            context.blank(at);
        } else {
            context.findings().left(at, Problem.of("ledger.type-unreadable", text));
        }
    }

    /** Puts base, target and growth, and proposes the type with its reason. */
    void settle(Proposed indicator) {
        if (base != null) {
            base(indicator, base);
        }
        Told goal = target;
        Told growth = rate;
        if (goal != null && goal.number() == null) {
            words(indicator, goal);
            goal = null;
        }
        if (goal != null && isGrowth(goal)) {
            growth(indicator, goal, "ledger.type.growth");
        } else if (goal != null && growth != null && growth.number() != null) {
            both(indicator, goal, growth);
        } else if (goal != null) {
            if (growth != null) {
                figure(growth, null, indicator);
            }
            goal(indicator, goal);
        } else if (growth != null) {
            rateAlone(indicator, growth);
        }
        if (type != null) {
            indicator.values().remove(Indicator.TYPE);
            indicator.put(Indicator.TYPE, type, indicator.place(), true);
        }
    }

    private void base(Proposed indicator, Told told) {
        Told goal = target;
        boolean ofGrowth = goal != null && isGrowth(goal) || hasGrowthName() && isPercent();
        if (told.number() != null && ofGrowth) {
            context.findings().left(told.place(), Problem.of("ledger.base-is-growth", told.text()));
        } else {
            figure(told, Indicator.BASE, indicator);
        }
    }

    private void figure(Told told, @Nullable Field<?> field, Proposed indicator) {
        if (field == null && told.number() == null) {
            String words = told.text();
            context.findings().noted(told.place(), Problem.of("ledger.target-words", words));
            indicator.put(Indicator.TARGET_WORDS, words, told.place(), told.sure());
            return;
        }
        CellValues.Read read = field == null || field.type() == ValueType.RANGE ? told.read().target() : told.read().single();
        Object value = read.value();
        if (context.settle(read, told.column(), told.place()) && field != null && value != null) {
            context.put(indicator, field, value, told.place(), read.sure() && told.sure());
            if (!told.sure()) {
                context.findings().account().mark(told.place(), Fate.ASKED);
            }
        }
    }

    private boolean isPercent() {
        return measure.equals("%") || measure.equals("\uff05");
    }

    private boolean hasGrowthName() {
        return LedgerWords.in("indicator.growth", name);
    }

    private boolean isGrowth(Told told) {
        return !told.summed() && (told.growth() && (told.yearly() || hasGrowthName() || isPercent())
                || hasGrowthName() && (isPercent() || measure.isEmpty()));
    }

    private void growth(Proposed indicator, Told told, String reason) {
        figure(told, Indicator.TARGET_RATE, indicator);
        propose(indicator, IndicatorType.GROWTH, reason, told);
        if (rate != null && rate != told) {
            context.settle(rate.read(), rate.column(), rate.place());
        }
    }

    private void words(Proposed indicator, Told told) {
        Problem said = told.read().said();
        if (!told.read().sure() && told.text().length() > 40 && said != null) {
            context.findings().left(told.place(), Problem.of("ledger.unreadable", told.column().heading(), said));
            return;
        }
        context.findings().noted(told.place(), Problem.of("ledger.target-words", told.text()));
        indicator.put(Indicator.TARGET_WORDS, told.text(), told.place(), told.sure());
        propose(indicator, IndicatorType.WORDING, "ledger.type.wording", told);
    }

    private void both(Proposed indicator, Told goal, Told growth) {
        BigDecimal from = base == null ? null : base.number();
        if (growth.summed()) {
            figure(goal, Indicator.TARGET, indicator);
            context.findings().noted(growth.place(), Problem.of("ledger.sum-checked", growth.text(), goal.text()));
            propose(indicator, level(goal, from), "ledger.type.level", goal);
            return;
        }
        figure(goal, Indicator.TARGET, indicator);
        figure(growth, Indicator.TARGET_RATE, indicator);
        boolean derived = from != null && goal.number() != null && isDerived(from, goal.number(), growth.number());
        propose(indicator, derived ? level(goal, from) : from != null && from.signum() <= 0 ? level(goal, from) : IndicatorType.DUAL,
                derived ? "ledger.type.level-with-rate" : "ledger.type.dual", goal);
    }

    /** Whether the target is what the base comes to with the growth of each year: both say the same. */
    private boolean isDerived(BigDecimal from, BigDecimal to, @Nullable BigDecimal percent) {
        java.time.LocalDate start = context.frame().start();
        java.time.LocalDate end = context.frame().end();
        if (percent == null || start == null || end == null || from.signum() == 0) {
            return false;
        }
        int years = end.getYear() - start.getYear() + 1;
        double grown = from.doubleValue() * Math.pow(1 + percent.doubleValue() / 100, years);
        return Math.abs(grown - to.doubleValue()) <= NEAR * Math.abs(to.doubleValue());
    }

    private void goal(Proposed indicator, Told goal) {
        BigDecimal from = base == null ? null : base.number();
        BigDecimal to = goal.number();
        figure(goal, Indicator.TARGET, indicator);
        if (goal.summed() || LedgerWords.in("indicator.cumulative", name + measure)) {
            propose(indicator, IndicatorType.CUMULATIVE, goal.summed() ? "ledger.type.summed" : "ledger.type.cumulative", goal);
        } else {
            IndicatorType proposed = level(goal, from);
            propose(indicator, proposed, proposed == IndicatorType.LEVEL ? "ledger.type.level"
                    : from != null && to != null && from.compareTo(to) == 0 && !goal.below() && !goal.above() ? "ledger.type.hold"
                    : proposed == IndicatorType.CEILING ? "ledger.type.ceiling" : "ledger.type.floor", goal);
        }
    }

    /** A limit is compared straight; where there is still a way to go to it, it is a level to be reached. */
    private static IndicatorType level(Told goal, @Nullable BigDecimal from) {
        BigDecimal to = goal.number();
        int way = from == null || to == null ? 0 : to.compareTo(from);
        if (goal.below()) {
            return way < 0 && from != null ? IndicatorType.LEVEL : IndicatorType.CEILING;
        }
        if (goal.above()) {
            return way > 0 && from != null ? IndicatorType.LEVEL : IndicatorType.FLOOR;
        }
        return from != null && way == 0 ? IndicatorType.FLOOR : IndicatorType.LEVEL;
    }

    private void rateAlone(Proposed indicator, Told growth) {
        if (growth.number() == null) {
            words(indicator, growth);
        } else if (growth.summed()) {
            figure(growth, Indicator.TARGET, indicator);
            propose(indicator, IndicatorType.CUMULATIVE, "ledger.type.summed", growth);
        } else {
            growth(indicator, growth, "ledger.type.rate");
        }
    }

    private void propose(Proposed indicator, IndicatorType proposed, String reason, Told why) {
        if (indicator.put(Indicator.TYPE, proposed, why.place(), true) && type == null && why.number() != null) {
            boolean plain = proposed == IndicatorType.LEVEL && reason.equals("ledger.type.level");
            if (!plain) {
                context.findings().noted(why.place(), new Problem(reason, java.util.List.of(name, why.text())));
            }
        }
    }
}
