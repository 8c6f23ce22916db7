package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.Elapsed;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Figure.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of the plan itself, of one indicator or item, and digits quoted from a text. */
final class SingleFigures {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Counted counted;

    SingleFigures(Assessment assessment, PlanTree tree, Counted counted) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.tree = tree;
        this.counted = counted;
    }

    private static Refusal unknown(FigureKey key) {
        return Refusal.of("figure.unknown", key.toString());
    }

    Figure ofPlan(FigureKey.OfPlan key) {
        Plan plan = assessment.plan();
        List<Ref> source = List.of(plan.entity().ref());
        LocalDate date = assessment.period().dataDate();
        return switch (key.what()) {
            case START_YEAR -> new Figure(key, Form.YEAR, year(plan.start()), "", date, source);
            case END_YEAR -> new Figure(key, Form.YEAR, year(plan.end()), "", date, source);
            case BASE_YEAR -> new Figure(key, Form.YEAR, Integer.toString(plan.baseYear()), "", date, source);
            case ELAPSED -> new Figure(key, Form.SHARE, Numbers.whole(Elapsed.percent(plan.start(), plan.end(), date)),
                    "", date, source);
            case GROUPS -> new Figure(key, Form.COUNT, Integer.toString(tree.groups().size()), "", date,
                    tree.groups().stream().map(group -> group.entity().ref()).toList());
            case EVIDENCE -> {
                List<Ref> proven = snapshot.all(EvidenceLink.KIND).stream().map(link -> new EvidenceLink(link).target())
                        .distinct().filter(id -> counted.item(id) != null).map(id -> new Ref(Item.KIND, id)).toList();
                yield new Figure(key, Form.COUNT, Integer.toString(proven.size()), "", date, proven);
            }
        };
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    Figure ofPeriod(FigureKey.OfPeriod key) {
        LocalDate date = assessment.period().dataDate();
        List<Ref> source = List.of(assessment.period().entity().ref());
        return switch (key.what()) {
            case DATA_DATE -> new Figure(key, Form.DATE, date.toString(), "", date, source);
            case YEAR -> new Figure(key, Form.YEAR, year(date), "", date, source);
        };
    }

    Figure ofIndicator(FigureKey.OfIndicator key) {
        UUID id = key.id();
        Entity entity = snapshot.find(Indicator.KIND, id);
        IndicatorResult result = assessment.indicators().get(id);
        if (entity == null || result == null) {
            throw unknown(key);
        }
        Indicator indicator = new Indicator(entity);
        List<Ref> source = List.of(entity.ref());
        LocalDate base = LocalDate.of(assessment.plan().baseYear(), 12, 31);
        return switch (key.what()) {
            case VALUE -> amount(key, result.value(), indicator, result.dataDate(), source);
            case BASE -> amount(key, indicator.base(), indicator, base, source);
            case TARGET -> range(key, Form.AMOUNT, indicator.target(), Numbers::plain, indicator, assessment.plan().end(), source);
            case EXPECTED -> range(key, Form.AMOUNT, result.expected(), Numbers::hundredths, indicator, result.dataDate(), source);
            case TARGET_RATE -> range(key, Form.SHARE, indicator.targetRate(), Numbers::tenths, indicator,
                    assessment.plan().end(), source);
            case PROGRESS -> share(key, result.progress(), result.dataDate(), source);
            case RATE -> share(key, result.rate(), result.dataDate(), source);
            case ELAPSED -> new Figure(key, Form.SHARE, Numbers.whole(result.elapsed()), "", result.dataDate(), source);
            case DATA_DATE -> new Figure(key, Form.DATE, result.dataDate().toString(), "", result.dataDate(), source);
            case YEAR -> new Figure(key, Form.YEAR, year(result.dataDate()), "", result.dataDate(), source);
            case VERDICT -> verdict(key, result.verdict(), result.dataDate(), source);
        };
    }

    private static Figure amount(FigureKey key, @Nullable BigDecimal value, Indicator indicator, LocalDate date,
            List<Ref> source) {
        return new Figure(key, Form.AMOUNT, Numbers.plain(value), indicator.measure(), date, source);
    }

    /** What the plan asks for: one number, or two bounds as they are written. */
    private static Figure range(FigureKey key, Form form, @Nullable Range range, Function<BigDecimal, String> number,
            Indicator indicator, LocalDate date, List<Ref> source) {
        return new Figure(key, form, range == null ? "" : range.written(number),
                form == Form.AMOUNT ? indicator.measure() : "", date, source);
    }

    private static Figure share(FigureKey key, @Nullable BigDecimal value, LocalDate date, List<Ref> source) {
        return new Figure(key, Form.SHARE, Numbers.tenths(value), "", date, source);
    }

    Figure ofItem(FigureKey.OfItem key) {
        Counted.ItemLine line = counted.item(key.id());
        if (line == null) {
            throw unknown(key);
        }
        ItemResult result = line.result();
        ProgressEntry report = counted.report(line.item().id());
        List<Ref> source = List.of(line.ref());
        LocalDate date = result.dataDate();
        return switch (key.what()) {
            case PROGRESS -> share(key, result.progress(), date, source);
            case ELAPSED -> new Figure(key, Form.SHARE, Numbers.whole(result.elapsed()), "", date, source);
            case PLANNED -> share(key, result.planned(), date, source);
            case POINTS -> share(key, result.points(), date, source);
            case INVESTMENT -> money(key, line.item().totalInvestment(), date, source);
            case INVESTED -> money(key, report == null ? null : report.invested(), dateOf(report, date), source);
            case END -> new Figure(key, Form.DATE, Objects.toString(line.item().end(), ""), "", date, source);
            case ISSUED -> new Figure(key, Form.DATE,
                    Objects.toString(line.item().entity().get(Item.ISSUED), ""), "", date, source);
            case VERDICT -> verdict(key, result.verdict(), date, source);
        };
    }

    private static Figure verdict(FigureKey key, @Nullable Enum<?> verdict, LocalDate date, List<Ref> source) {
        return new Figure(key, Form.VERDICT, verdict == null ? "none" : ValueType.choiceName(verdict), "", date, source);
    }

    /** The day of what a report says: its own, else its period's; another where there is none. */
    private LocalDate dateOf(@Nullable ProgressEntry report, LocalDate without) {
        LocalDate own = report == null ? without : report.dataDate();
        return own == null ? assessment.period().dataDate() : own;
    }

    private static Figure money(FigureKey key, @Nullable BigDecimal value, LocalDate date, List<Ref> source) {
        return new Figure(key, Form.MONEY, Numbers.plain(value), "", date, source);
    }

    Figure quote(FigureKey.Quoted key) {
        Entity entity = find(key, key.of());
        String text = Objects.toString(key.field().write(entity.get(key.field())), "");
        List<String> numbers = Quotes.parts(text).stream().filter(Quotes.Part::number).map(Quotes.Part::text).toList();
        LocalDate date = entity.kind() == ProgressEntry.KIND && new ProgressEntry(entity).dataDate() != null
                ? Objects.requireNonNull(new ProgressEntry(entity).dataDate()) : assessment.period().dataDate();
        return new Figure(key, Form.QUOTED, key.number() <= numbers.size() ? numbers.get(key.number() - 1) : "", "", date,
                List.of(entity.ref()));
    }

    Figure date(FigureKey.Dated key) {
        Entity entity = find(key, key.of());
        return new Figure(key, Form.DATE, entity.get(key.field()) instanceof LocalDate day ? day.toString() : "", "",
                assessment.period().dataDate(), List.of(entity.ref()));
    }

    private Entity find(FigureKey key, Ref of) {
        Entity entity = snapshot.find(of);
        if (entity == null) {
            throw unknown(key);
        }
        return entity;
    }

    UUID subjectOf(Ref source) {
        if (source.kind() != ProgressEntry.KIND && source.kind() != IndicatorValue.KIND) {
            return source.id();
        }
        Entity entity = snapshot.find(source);
        if (entity == null) {
            return source.id();
        }
        return source.kind() == ProgressEntry.KIND ? new ProgressEntry(entity).item()
                : new IndicatorValue(entity).indicator();
    }

    /** What a part of the plan is called; empty for what belongs to none, or has no name. */
    String named(Part part) {
        return switch (part) {
            case Part.Group group -> group.id() == null || tree.group(group.id()) == null ? ""
                    : Objects.requireNonNull(tree.group(group.id())).name();
            case Part.LedBy unit -> tree.unitName(unit.id());
            case Part.Section section -> section.id() == null ? "" : named(section.id());
            case Part.Below item -> item.id() == null ? "" : named(item.id());
            case Part.Leader leader -> leader.name();
            case Part.Category category -> category.name();
            case Part.Of _, Part.Lagging _ -> "";
        };
    }

    /** What an item, an indicator or anything else that is quoted is called. */
    String named(UUID id) {
        Entity entity = snapshot.find(Item.KIND, id);
        entity = entity == null ? snapshot.find(Indicator.KIND, id) : entity;
        return entity == null ? other(id) : entity.kind() == Item.KIND ? new Item(entity).name()
                : new Indicator(entity).name();
    }

    /** The name or title of anything else whose texts are quoted. */
    private String other(UUID id) {
        for (Kind kind : Quotable.KINDS) {
            Entity entity = snapshot.find(kind, id);
            if (entity == null) {
                continue;
            }
            for (String field : List.of("name", "title", "slot", "comment")) {
                String text = kind.field(field).map(f -> f.write(entity.get(f))).orElse(null);
                if (text != null) {
                    return text;
                }
            }
        }
        return "";
    }
}
