package gangmu.status.figures;

import gangmu.assessment.ItemVerdict;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.period.ProgressEntry;
import gangmu.plan.ItemKind;
import gangmu.status.figures.Counted.By;
import gangmu.status.figures.Counted.IndicatorLine;
import gangmu.status.figures.Counted.ItemLine;
import gangmu.status.figures.Figure.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Figures that count or add up many items or indicators. */
final class Counting {
    /** The subjects that count items, by the kinds that they count. */
    static final Map<String, Set<ItemKind>> SUBJECTS = Map.of("tasks", Set.of(ItemKind.TASK), "projects",
            Set.of(ItemKind.PROJECT), "policies", Set.of(ItemKind.POLICY),
            "items", Set.of(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY));
    private static final Map<String, By> PARTS = Map.of("section", By.SECTION, "group", By.GROUP, "unit", By.UNIT,
            "leader", By.LEADER);
    static final String INDICATORS = "indicators";
    /** The condition's value for items of no group, unit or section. */
    static final String NONE = "none";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Counted counted;
    private final LocalDate dataDate;

    Counting(Counted counted, LocalDate dataDate) {
        this.counted = counted;
        this.dataDate = dataDate;
    }

    /** The figure of a key whose subject is one of {@link #SUBJECTS}. */
    Figure items(FigureKey key) {
        List<ItemLine> scope = scope(key, Objects.requireNonNull(SUBJECTS.get(key.subject())));
        List<ItemLine> counting = scope.stream().filter(line -> line.result().counted()).toList();
        return switch (key.what()) {
            case "total" -> count(key, counting);
            case "met" -> count(key, which(counting, line -> line.result().met()));
            case "not-met" -> count(key, which(counting, line -> !line.result().met()));
            case "rate" -> share(key, counting, BigDecimal.valueOf(parts(which(counting, l -> l.result().met()))),
                    BigDecimal.valueOf(parts(counting)));
            case "mean-progress" -> mean(key, counting, line -> line.result().progress());
            case "mean-elapsed" -> mean(key, counting, line -> line.result().elapsed());
            case "unreported" -> count(key, which(counting, line -> line.result().verdict() == null));
            case "without-evidence" -> lines(key, which(counting, line -> line.result().met()
                    && !counted.proven(line.item().id())));
            case "rulers-disagree" -> lines(key, which(counting, line -> line.result().rulersDisagree()));
            case "investment" -> money(key, which(counting, line -> line.item().totalInvestment() != null),
                    line -> line.item().totalInvestment());
            case "invested" -> money(key, which(counting, line -> invested(line) != null), this::invested);
            case "investment-yi" -> inHundredMillions(key, items(new FigureKey(key.subject(), "investment", key.where())));
            case "invested-yi" -> inHundredMillions(key, items(new FigureKey(key.subject(), "invested", key.where())));
            case "invested-rate" -> share(key, counting, sum(counting, this::invested),
                    sum(counting, line -> line.item().totalInvestment()));
            default -> {
                ItemVerdict verdict = verdict(key);
                yield lines(key, which(scope, line -> line.result().verdict() == verdict));
            }
        };
    }

    private static ItemVerdict verdict(FigureKey key) {
        for (ItemVerdict verdict : ItemVerdict.values()) {
            if (ValueType.choiceName(verdict).equals(key.what())) {
                return verdict;
            }
        }
        throw Refusal.of("figure.unknown", key.toString());
    }

    private List<ItemLine> scope(FigureKey key, Set<ItemKind> kinds) {
        List<ItemLine> scope = counted.items(kinds);
        for (Map.Entry<String, String> condition : key.where().entrySet()) {
            String wanted = condition.getValue();
            By by = PARTS.get(condition.getKey());
            if (by != null) {
                scope = scope == counted.items(kinds) ? counted.items(kinds, by, wanted)
                        : which(scope, line -> by.of(line).toString().equals(wanted));
            } else {
                scope = switch (condition.getKey()) {
                    case "below" -> which(scope, line -> is(line.item().parent(), wanted));
                    case "lagging" -> which(scope, line -> !line.result().met());
                    default -> throw Refusal.of("figure.unknown", key.toString());
                };
            }
        }
        return scope;
    }

    private static boolean is(@Nullable UUID id, String wanted) {
        return id == null ? wanted.equals(NONE) : wanted.equals(id.toString());
    }

    private @Nullable BigDecimal invested(ItemLine line) {
        ProgressEntry report = counted.report(line.item().id());
        return report == null ? null : report.invested();
    }

    /** Indicators: each counts once. */
    Figure indicators(FigureKey key) {
        List<IndicatorLine> scope = counted.indicators().stream().filter(line -> key.where().entrySet().stream()
                .allMatch(condition -> switch (condition.getKey()) {
                    case "attribute" -> ValueType.choiceName(line.indicator().attribute()).equals(condition.getValue());
                    case "category" -> line.indicator().category().equals(condition.getValue());
                    case "unit" -> is(line.indicator().lead(), condition.getValue());
                    case "lagging" -> !line.result().met();
                    // Indicators belong to no group and no section.
                    case "group", "section" -> false;
                    default -> throw Refusal.of("figure.unknown", key.toString());
                })).toList();
        List<IndicatorLine> met = scope.stream().filter(line -> line.result().met()).toList();
        return switch (key.what()) {
            case "total" -> indicators(key, scope.size(), scope);
            case "met" -> indicators(key, met.size(), met);
            case "not-met" -> indicators(key, scope.size() - met.size(),
                    scope.stream().filter(line -> !line.result().met()).toList());
            case "rate" -> new Figure(key, Form.SHARE, scope.isEmpty() ? "" : percent(BigDecimal.valueOf(met.size()),
                    BigDecimal.valueOf(scope.size())), "", dataDate, refs(scope));
            case "categories" -> indicators(key, new LinkedHashSet<>(scope.stream()
                    .map(line -> line.indicator().category()).filter(c -> !c.isEmpty()).toList()).size(), scope);
            case "unjudged" -> {
                List<IndicatorLine> open = scope.stream().filter(line -> line.result().verdict() == null).toList();
                yield indicators(key, open.size(), open);
            }
            default -> {
                List<IndicatorLine> judged = scope.stream().filter(line -> line.result().verdict() != null
                        && ValueType.choiceName(line.result().verdict()).equals(key.what())).toList();
                if (judged.isEmpty() && !isJudgement(key.what())) {
                    throw Refusal.of("figure.unknown", key.toString());
                }
                yield indicators(key, judged.size(), judged);
            }
        };
    }

    private static boolean isJudgement(String what) {
        for (gangmu.period.Judgement judgement : gangmu.period.Judgement.values()) {
            if (ValueType.choiceName(judgement).equals(what)) {
                return true;
            }
        }
        return false;
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
        return new Figure(key, Form.SHARE, lines.isEmpty() ? "" : Numbers.share(sum(lines, share)
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
