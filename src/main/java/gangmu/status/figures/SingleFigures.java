package gangmu.status.figures;

import gangmu.assessment.Assessment;
import gangmu.assessment.Elapsed;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.figures.Figure.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Figures of the plan itself, of one indicator or item, and digits quoted from a text. */
final class SingleFigures {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Counted counted;
    private final Map<Kind, Map<String, String>> named = new ConcurrentHashMap<>();

    SingleFigures(Assessment assessment, PlanTree tree, Counted counted) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.tree = tree;
        this.counted = counted;
    }

    Figure figure(FigureKey key) {
        return switch (key.subject()) {
            case "plan" -> ofPlan(key);
            case "period" -> ofPeriod(key);
            case "indicator" -> ofIndicator(key);
            case "item" -> ofItem(key);
            case "quote" -> quote(key);
            case "date" -> date(key);
            default -> throw unknown(key);
        };
    }

    private static Refusal unknown(FigureKey key) {
        return Refusal.of("figure.unknown", key.toString());
    }

    private Figure ofPlan(FigureKey key) {
        Plan plan = assessment.plan();
        List<Ref> source = List.of(plan.entity().ref());
        LocalDate date = assessment.period().dataDate();
        return switch (key.what()) {
            case "start-year" -> new Figure(key, Form.YEAR, year(plan.start()), "", date, source);
            case "end-year" -> new Figure(key, Form.YEAR, year(plan.end()), "", date, source);
            case "base-year" -> new Figure(key, Form.YEAR, Integer.toString(plan.baseYear()), "", date, source);
            case "elapsed" -> new Figure(key, Form.SHARE, Numbers.time(Elapsed.percent(plan.start(), plan.end(), date)),
                    "", date, source);
            case "groups" -> new Figure(key, Form.COUNT, Integer.toString(tree.groups().size()), "", date,
                    tree.groups().stream().map(group -> group.entity().ref()).toList());
            case "evidence" -> {
                List<Ref> proven = snapshot.all(EvidenceLink.KIND).stream().map(link -> new EvidenceLink(link).target())
                        .distinct().filter(id -> counted.item(id) != null).map(id -> new Ref(Item.KIND, id)).toList();
                yield new Figure(key, Form.COUNT, Integer.toString(proven.size()), "", date, proven);
            }
            default -> throw unknown(key);
        };
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    private Figure ofPeriod(FigureKey key) {
        LocalDate date = assessment.period().dataDate();
        List<Ref> source = List.of(assessment.period().entity().ref());
        return switch (key.what()) {
            case "data-date" -> new Figure(key, Form.DATE, date.toString(), "", date, source);
            case "year" -> new Figure(key, Form.YEAR, year(date), "", date, source);
            default -> throw unknown(key);
        };
    }

    private Figure ofIndicator(FigureKey key) {
        UUID id = id(key);
        Entity entity = snapshot.find(Indicator.KIND, id);
        IndicatorResult result = assessment.indicators().get(id);
        if (entity == null || result == null) {
            throw unknown(key);
        }
        Indicator indicator = new Indicator(entity);
        List<Ref> source = List.of(entity.ref());
        LocalDate base = LocalDate.of(assessment.plan().baseYear(), 12, 31);
        return switch (key.what()) {
            case "value" -> amount(key, result.value(), indicator, result.dataDate(), source);
            case "base" -> amount(key, indicator.base(), indicator, base, source);
            case "target" -> amount(key, indicator.target(), indicator, assessment.plan().end(), source);
            case "expected" -> amount(key, result.expected() == null ? null : result.expected()
                    .setScale(2, java.math.RoundingMode.HALF_UP), indicator, result.dataDate(), source);
            case "target-rate" -> share(key, indicator.targetRate(), assessment.plan().end(), source);
            case "progress" -> share(key, result.progress(), result.dataDate(), source);
            case "rate" -> share(key, result.rate(), result.dataDate(), source);
            case "elapsed" -> new Figure(key, Form.SHARE, Numbers.time(result.elapsed()), "", result.dataDate(), source);
            case "data-date" -> new Figure(key, Form.DATE, result.dataDate().toString(), "", result.dataDate(), source);
            case "year" -> new Figure(key, Form.YEAR, year(result.dataDate()), "", result.dataDate(), source);
            default -> throw unknown(key);
        };
    }

    private static Figure amount(FigureKey key, @Nullable BigDecimal value, Indicator indicator, LocalDate date,
            List<Ref> source) {
        return new Figure(key, Form.AMOUNT, Numbers.plain(value), indicator.measure(), date, source);
    }

    private static Figure share(FigureKey key, @Nullable BigDecimal value, LocalDate date, List<Ref> source) {
        return new Figure(key, Form.SHARE, Numbers.share(value), "", date, source);
    }

    private Figure ofItem(FigureKey key) {
        Counted.ItemLine line = counted.item(id(key));
        if (line == null) {
            throw unknown(key);
        }
        ItemResult result = line.result();
        ProgressEntry report = counted.report(line.item().id());
        List<Ref> source = List.of(line.ref());
        LocalDate date = result.dataDate();
        return switch (key.what()) {
            case "progress" -> share(key, result.progress(), date, source);
            case "elapsed" -> new Figure(key, Form.SHARE, Numbers.time(result.elapsed()), "", date, source);
            case "planned" -> share(key, result.planned(), date, source);
            case "points" -> share(key, result.points(), date, source);
            case "investment" -> money(key, line.item().totalInvestment(), date, source);
            case "invested" -> money(key, report == null ? null : report.invested(), date, source);
            case "end" -> new Figure(key, Form.DATE, Objects.toString(line.item().end(), ""), "", date, source);
            case "issued" -> new Figure(key, Form.DATE,
                    Objects.toString(line.item().entity().get(Item.ISSUED), ""), "", date, source);
            default -> throw unknown(key);
        };
    }

    private static Figure money(FigureKey key, @Nullable BigDecimal value, LocalDate date, List<Ref> source) {
        return new Figure(key, Form.MONEY, Numbers.plain(value), "", date, source);
    }

    /** The n-th number, from 1, of a text field of any entity. */
    private Figure quote(FigureKey key) {
        Entity entity = quoted(key);
        Field<?> field = entity.kind().field(key.where().getOrDefault("field", "")).orElseThrow(() -> unknown(key));
        String text = Objects.toString(field.write(entity.get(field)), "");
        int number = Integer.parseInt(key.where().getOrDefault("n", "1"));
        List<String> numbers = Quotes.parts(text).stream().filter(Quotes.Part::number).map(Quotes.Part::text).toList();
        LocalDate date = entity.kind() == ProgressEntry.KIND && new ProgressEntry(entity).dataDate() != null
                ? Objects.requireNonNull(new ProgressEntry(entity).dataDate()) : assessment.period().dataDate();
        return new Figure(key, Form.QUOTED, number <= numbers.size() ? numbers.get(number - 1) : "", "", date,
                List.of(entity.ref()));
    }

    /** A date field of any entity. */
    private Figure date(FigureKey key) {
        Entity entity = quoted(key);
        Field<?> field = entity.kind().field(key.where().getOrDefault("field", "")).orElseThrow(() -> unknown(key));
        return new Figure(key, Form.DATE, entity.get(field) instanceof LocalDate day ? day.toString() : "", "",
                assessment.period().dataDate(), List.of(entity.ref()));
    }

    private Entity quoted(FigureKey key) {
        UUID id = id(key);
        for (Kind kind : Quotable.KINDS) {
            Entity entity = kind.name().equals(key.what()) ? snapshot.find(kind, id) : null;
            if (entity != null) {
                return entity;
            }
        }
        throw unknown(key);
    }

    private static UUID id(FigureKey key) {
        try {
            return UUID.fromString(key.where().getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw unknown(key);
        }
    }

    /** The key with ids in place of names and codes. */
    FigureKey resolved(FigureKey key) {
        FigureKey resolved = new FigureKey(key.subject(), key.what(), new java.util.TreeMap<>());
        for (Map.Entry<String, String> condition : key.where().entrySet()) {
            String value = condition.getValue();
            resolved = switch (condition.getKey()) {
                case "code" -> resolved.where("id", byCode(key, value));
                case "group" -> resolved.where("group", id(value, WorkingGroup.KIND, WorkingGroup.NAME, key));
                case "unit" -> resolved.where("unit", id(value, Unit.KIND, Unit.SHORT_NAME, key));
                case "section" -> resolved.where("section", id(value, Item.KIND, Item.NAME, key));
                default -> resolved.where(condition.getKey(), value);
            };
        }
        return resolved;
    }

    private String byCode(FigureKey key, String code) {
        Indicator indicator = key.subject().equals("indicator") ? tree.indicatorByCode(code) : null;
        Item item = key.subject().equals("item") ? tree.byCode(code) : null;
        if (indicator == null && item == null) {
            throw unknown(key);
        }
        return (indicator == null ? Objects.requireNonNull(item).id() : indicator.id()).toString();
    }

    private String id(String value, Kind kind, Field<String> name, FigureKey key) {
        if (value.equals(Counting.NONE) || isId(value)) {
            return value;
        }
        String id = named.computeIfAbsent(kind, all -> idsByName(all, name)).get(value);
        if (id == null) {
            throw unknown(key);
        }
        return id;
    }

    /** By the full and the short name, of items the top ones; of two things of one name, the first. */
    private Map<String, String> idsByName(Kind kind, Field<String> name) {
        Map<String, String> ids = new HashMap<>();
        Collection<Entity> all = kind == Item.KIND ? tree.roots().stream().map(Item::entity).toList() : snapshot.all(kind);
        for (Entity entity : all) {
            String id = entity.id().toString();
            ids.putIfAbsent(Objects.toString(entity.get(name), ""), id);
            kind.field("name").map(full -> full.write(entity.get(full))).ifPresent(full -> ids.putIfAbsent(full, id));
        }
        return ids;
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
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

    String named(String condition, String value) {
        if (!isId(value)) {
            return value.equals(Counting.NONE) ? "" : value;
        }
        UUID id = UUID.fromString(value);
        return switch (condition) {
            case "group" -> tree.group(id) == null ? "" : Objects.requireNonNull(tree.group(id)).name();
            case "unit" -> tree.unitName(id);
            default -> {
                Entity entity = snapshot.find(Item.KIND, id);
                entity = entity == null ? snapshot.find(Indicator.KIND, id) : entity;
                yield entity == null ? other(id) : entity.kind() == Item.KIND ? new Item(entity).name()
                        : new Indicator(entity).name();
            }
        };
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
