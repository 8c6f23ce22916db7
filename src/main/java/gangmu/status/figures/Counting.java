package gangmu.status.figures;

import gangmu.assessment.YearResult.State;
import gangmu.changes.Numbers;
import gangmu.changes.Ref;
import gangmu.period.ProgressEntry;
import gangmu.status.figures.Counted.By;
import gangmu.status.figures.Counted.IndicatorLine;
import gangmu.status.figures.Counted.ItemLine;
import gangmu.status.figures.Figure.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Figures that count or add up many items or indicators. */
final class Counting {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Counted counted;
    private final LocalDate dataDate;

    Counting(Counted counted, LocalDate dataDate) {
        this.counted = counted;
        this.dataDate = dataDate;
    }

    Figure items(FigureKey.OfItems key) {
        List<ItemLine> scope = scope(key);
        List<ItemLine> counting = scope.stream().filter(line -> line.result().counted()).toList();
        return switch (key.what()) {
            case TOTAL -> count(key, counting);
            case MET -> count(key, which(counting, line -> line.result().met()));
            case NOT_MET -> count(key, which(counting, line -> !line.result().met()));
            case RATE -> share(key, counting, BigDecimal.valueOf(parts(which(counting, l -> l.result().met()))),
                    BigDecimal.valueOf(parts(counting)));
            case REPORTED -> count(key, which(counting, line -> line.result().reportedNow()));
            case REPORTED_MET -> count(key, which(counting, line -> line.result().reportedNow() && line.result().met()));
            case MEAN_PROGRESS -> mean(key, counting, line -> line.result().progress());
            case MEAN_ELAPSED -> mean(key, counting, line -> line.result().elapsed());
            case UNREPORTED -> count(key, which(counting, line -> line.result().verdict() == null));
            case WITHOUT_EVIDENCE -> lines(key, which(counting, line -> line.result().wantsEvidence()
                    && !counted.proven(line.item().id())));
            case RULERS_DISAGREE -> lines(key, which(counting, line -> line.result().rulersDisagree()));
            case INVESTMENT -> money(key, which(counting, line -> line.item().totalInvestment() != null),
                    line -> line.item().totalInvestment());
            case INVESTED -> money(key, which(counting, line -> invested(line) != null), this::invested);
            case INVESTMENT_YI -> inHundredMillions(key, items(key.with(ItemTotal.INVESTMENT)));
            case INVESTED_YI -> inHundredMillions(key, items(key.with(ItemTotal.INVESTED)));
            case INVESTED_RATE -> share(key, counting, sum(counting, this::invested),
                    sum(counting, line -> line.item().totalInvestment()));
            case OF_YEAR -> count(key, which(counting, line -> counted.year(line) != null));
            case YEAR_ACHIEVED -> count(key, which(counting, line -> State.ACHIEVED == counted.year(line)));
            case YEAR_UNDER_WAY -> count(key, which(counting, line -> State.UNDER_WAY == counted.year(line)));
            case YEAR_NOT_ACHIEVED -> count(key, which(counting, line -> State.NOT_ACHIEVED == counted.year(line)));
            case COMPLETED, AHEAD, ON_PACE, NEARLY, BEHIND, NOT_STARTED, UNFINISHED, NOT_DUE, ADJUSTED ->
                lines(key, which(scope, line -> line.result().verdict() == key.what().verdict()));
        };
    }

    private List<ItemLine> scope(FigureKey.OfItems key) {
        List<ItemLine> all = counted.items(key.counted().kinds());
        List<ItemLine> scope = all;
        for (Part part : key.parts()) {
            By by = By.of(part);
            if (by != null) {
                scope = scope == all ? counted.items(key.counted().kinds(), by, part)
                        : which(scope, line -> by.of(line).equals(part));
            } else {
                scope = which(scope, line -> part instanceof Part.Below below
                        ? Objects.equals(line.item().parent(), below.id()) : !line.result().met());
            }
        }
        return scope;
    }

    private @Nullable BigDecimal invested(ItemLine line) {
        ProgressEntry report = counted.report(line.item().id());
        return report == null ? null : report.invested();
    }

    /** Indicators: each counts once. */
    Figure indicators(FigureKey.OfIndicators key) {
        List<IndicatorLine> scope = counted.indicators().stream()
                .filter(line -> key.parts().stream().allMatch(part -> is(line, part))).toList();
        List<IndicatorLine> met = scope.stream().filter(line -> line.result().met()).toList();
        return switch (key.what()) {
            case TOTAL -> indicators(key, scope.size(), scope);
            case MET -> indicators(key, met.size(), met);
            case NOT_MET -> indicators(key, scope.size() - met.size(),
                    scope.stream().filter(line -> !line.result().met()).toList());
            case RATE -> new Figure(key, Form.SHARE, scope.isEmpty() ? "" : percent(BigDecimal.valueOf(met.size()),
                    BigDecimal.valueOf(scope.size())), "", dataDate, refs(scope));
            case REPORTED -> {
                List<IndicatorLine> reported = scope.stream().filter(counted::reported).toList();
                yield indicators(key, reported.size(), reported);
            }
            case REPORTED_MET -> {
                List<IndicatorLine> reported = met.stream().filter(counted::reported).toList();
                yield indicators(key, reported.size(), reported);
            }
            case CATEGORIES -> indicators(key, new LinkedHashSet<>(scope.stream()
                    .map(line -> line.indicator().category()).filter(c -> !c.isEmpty()).toList()).size(), scope);
            case OF_YEAR -> years(key, scope, State.values());
            case YEAR_ACHIEVED -> years(key, scope, State.ACHIEVED);
            case YEAR_UNDER_WAY -> years(key, scope, State.UNDER_WAY);
            case YEAR_NOT_ACHIEVED -> years(key, scope, State.NOT_ACHIEVED);
            case UNJUDGED, ACHIEVED_EARLY, FASTER, AS_EXPECTED, BEHIND, ACHIEVED, NOT_ACHIEVED -> {
                List<IndicatorLine> judged = scope.stream()
                        .filter(line -> line.result().verdict() == key.what().judgement()).toList();
                yield indicators(key, judged.size(), judged);
            }
        };
    }

    private Figure years(FigureKey key, List<IndicatorLine> scope, State... states) {
        List<IndicatorLine> such = scope.stream().filter(line -> Arrays.asList(states).contains(counted.year(line))).toList();
        return indicators(key, such.size(), such);
    }

    private static boolean is(IndicatorLine line, Part part) {
        return switch (part) {
            case Part.Of of -> line.indicator().attribute() == of.attribute();
            case Part.Category category -> line.indicator().category().equals(category.name());
            case Part.LedBy unit -> Objects.equals(line.indicator().lead(), unit.id());
            case Part.Lagging _ -> !line.result().met();
            // Indicators belong to no group and no section.
            case Part.Group _, Part.Section _, Part.Below _, Part.Leader _ -> false;
        };
    }

    private Figure indicators(FigureKey key, int count, List<IndicatorLine> sources) {
        return new Figure(key, Form.COUNT, Integer.toString(count), "", dataDate, refs(sources));
    }

    private static List<Ref> refs(List<IndicatorLine> lines) {
        return lines.stream().map(line -> line.indicator().entity().ref()).toList();
    }

    private static List<ItemLine> which(List<ItemLine> lines, Predicate<ItemLine> condition) {
        return lines.stream().filter(condition).toList();
    }

    private static long parts(List<ItemLine> lines) {
        return lines.stream().mapToLong(ItemLine::parts).sum();
    }

    private Figure count(FigureKey key, List<ItemLine> lines) {
        return new Figure(key, Form.COUNT, Long.toString(parts(lines)), "", dataDate, itemRefs(lines));
    }

    private Figure lines(FigureKey key, List<ItemLine> lines) {
        return new Figure(key, Form.COUNT, Integer.toString(lines.size()), "", dataDate, itemRefs(lines));
    }

    private Figure share(FigureKey key, List<ItemLine> lines, BigDecimal part, BigDecimal whole) {
        return new Figure(key, Form.SHARE, whole.signum() == 0 ? "" : percent(part, whole), "", dataDate,
                itemRefs(lines));
    }

    /** The mean of shares; what has none counts as 0. */
    private Figure mean(FigureKey key, List<ItemLine> lines, Amount share) {
        return new Figure(key, Form.SHARE, lines.isEmpty() ? "" : Numbers.tenths(sum(lines, share)
                .divide(BigDecimal.valueOf(lines.size()), MathContext.DECIMAL64)), "", dataDate, itemRefs(lines));
    }

    private Figure money(FigureKey key, List<ItemLine> lines, Amount amount) {
        return new Figure(key, Form.MONEY, lines.isEmpty() ? "" : Numbers.plain(sum(lines, amount)), "", dataDate,
                itemRefs(lines));
    }

    /** The same amount in 亿元, as sentences have it. */
    private Figure inHundredMillions(FigureKey key, Figure money) {
        return new Figure(key, Form.MONEY, money.present() ? Numbers.plain(money.number().movePointLeft(4)
                .setScale(2, RoundingMode.HALF_UP)) : "", "", dataDate, money.sources());
    }

    /** The amount of a line, null for none. */
    private interface Amount {
        @Nullable BigDecimal of(ItemLine line);
    }

    private static BigDecimal sum(List<ItemLine> lines, Amount amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ItemLine line : lines) {
            BigDecimal one = amount.of(line);
            sum = one == null ? sum : sum.add(one);
        }
        return sum;
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return Numbers.plain(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP));
    }

    private static List<Ref> itemRefs(List<ItemLine> lines) {
        List<Ref> refs = new ArrayList<>(lines.size());
        lines.forEach(line -> refs.add(line.ref()));
        return refs;
    }
}
