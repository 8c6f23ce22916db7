package gangmu.status.figures;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys of figures as people and documents write them: {@code subject.what@condition=value&…}, such as
 * {@code projects.met@group=…}. Printed with ids; read with ids, and with the names and codes of a plan.
 */
public final class FigureText {
    private static final String NONE = "none";
    private static final String LAGGING = "true";
    private final PlanTree tree;
    private final Snapshot snapshot;
    private final Map<Kind, Map<String, UUID>> named = new ConcurrentHashMap<>();

    FigureText(PlanTree tree, Snapshot snapshot) {
        this.tree = tree;
        this.snapshot = snapshot;
    }

    static String of(FigureKey key) {
        SortedMap<String, String> where = where(key);
        return where.isEmpty() ? definition(key) : definition(key) + "@" + where.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().replace("%", "%25").replace("&", "%26"))
                .collect(Collectors.joining("&"));
    }

    /** What it is, under which the bundles have its name: {@code projects.met}. */
    public static String definition(FigureKey key) {
        return subject(key) + "." + what(key);
    }

    /** What it is of: {@code projects}, {@code indicators}, {@code plan}, {@code item}, {@code quote} … */
    public static String subject(FigureKey key) {
        return switch (key) {
            case FigureKey.OfItems items -> subject(items.counted());
            case FigureKey.OfIndicators _ -> "indicators";
            case FigureKey.OfPlan _ -> "plan";
            case FigureKey.OfPeriod _ -> "period";
            case FigureKey.OfIndicator _ -> "indicator";
            case FigureKey.OfItem _ -> "item";
            case FigureKey.Quoted _ -> "quote";
            case FigureKey.Dated _ -> "date";
        };
    }

    /** {@code tasks}, {@code projects} … */
    public static String subject(CountedItems counted) {
        return ValueType.choiceName(counted);
    }

    private static String what(FigureKey key) {
        return switch (key) {
            case FigureKey.OfItems items -> ValueType.choiceName(items.what());
            case FigureKey.OfIndicators indicators -> ValueType.choiceName(indicators.what());
            case FigureKey.OfPlan plan -> ValueType.choiceName(plan.what());
            case FigureKey.OfPeriod period -> ValueType.choiceName(period.what());
            case FigureKey.OfIndicator indicator -> ValueType.choiceName(indicator.what());
            case FigureKey.OfItem item -> ValueType.choiceName(item.what());
            case FigureKey.Quoted quote -> quote.of().kind().name();
            case FigureKey.Dated date -> date.of().kind().name();
        };
    }

    /** Its conditions by name. */
    public static SortedMap<String, String> where(FigureKey key) {
        SortedMap<String, String> where = new TreeMap<>();
        switch (key) {
            case FigureKey.Total total -> total.parts().forEach(part -> where.put(condition(part), value(part)));
            case FigureKey.OfPlan _, FigureKey.OfPeriod _ -> { }
            case FigureKey.OfIndicator indicator -> where.put("id", indicator.id().toString());
            case FigureKey.OfItem item -> where.put("id", item.id().toString());
            case FigureKey.Quoted quote -> {
                where.put("id", quote.of().id().toString());
                where.put("field", quote.field().name());
                where.put("n", Integer.toString(quote.number()));
            }
            case FigureKey.Dated date -> {
                where.put("id", date.of().id().toString());
                where.put("field", date.field().name());
            }
        }
        return where;
    }

    /** The name of a condition. */
    public static String condition(Part part) {
        return switch (part) {
            case Part.Group _ -> "group";
            case Part.LedBy _ -> "unit";
            case Part.Section _ -> "section";
            case Part.Leader _ -> "leader";
            case Part.Below _ -> "below";
            case Part.Lagging _ -> "lagging";
            case Part.Category _ -> "category";
            case Part.Of _ -> "attribute";
        };
    }

    /** The value of a condition. */
    public static String value(Part part) {
        return switch (part) {
            case Part.Group group -> value(group.id());
            case Part.LedBy unit -> value(unit.id());
            case Part.Section section -> value(section.id());
            case Part.Below item -> value(item.id());
            case Part.Leader leader -> leader.name().isEmpty() ? NONE : leader.name();
            case Part.Lagging _ -> LAGGING;
            case Part.Category category -> category.name();
            case Part.Of of -> ValueType.choiceName(of.attribute());
        };
    }

    private static String value(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    /**
     * Reads a key, its conditions by id or by name.
     *
     * @throws Refusal {@code figure.unknown}
     */
    FigureKey read(String text) {
        int at = text.indexOf('@');
        String definition = at < 0 ? text : text.substring(0, at);
        int dot = definition.indexOf('.');
        if (dot <= 0 || dot == definition.length() - 1) {
            throw unknown(text);
        }
        Map<String, String> where = at < 0 ? Map.of() : conditions(text, text.substring(at + 1));
        try {
            return read(definition.substring(0, dot), definition.substring(dot + 1), where)
                    .orElseThrow(() -> unknown(text));
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static Refusal unknown(String text) {
        return Refusal.of("figure.unknown", text);
    }

    private static Map<String, String> conditions(String text, String written) {
        Map<String, String> where = new HashMap<>();
        for (String condition : written.split("&")) {
            int equals = condition.indexOf('=');
            if (equals <= 0) {
                throw unknown(text);
            }
            where.put(condition.substring(0, equals), condition.substring(equals + 1).replace("%26", "&").replace("%25", "%"));
        }
        return where;
    }

    private Optional<FigureKey> read(String subject, String what, Map<String, String> where) {
        return switch (subject) {
            case "indicators" -> choice(IndicatorTotal.class, what).map(of -> new FigureKey.OfIndicators(of, parts(where)));
            case "plan" -> alone(where, choice(FigureKey.OfPlan.What.class, what).map(FigureKey.OfPlan::new));
            case "period" -> alone(where, choice(FigureKey.OfPeriod.What.class, what).map(FigureKey.OfPeriod::new));
            case "indicator" -> choice(FigureKey.OfIndicator.What.class, what)
                    .flatMap(of -> subject(where, Indicator.KIND).map(id -> new FigureKey.OfIndicator(id, of)));
            case "item" -> choice(FigureKey.OfItem.What.class, what)
                    .flatMap(of -> subject(where, Item.KIND).map(id -> new FigureKey.OfItem(id, of)));
            case "quote" -> field(what, where).map(field -> new FigureKey.Quoted(new Ref(field.kind(), id(where)), field,
                    Integer.parseInt(where.getOrDefault("n", "1"))));
            case "date" -> field(what, where).map(field -> new FigureKey.Dated(new Ref(field.kind(), id(where)), field));
            default -> choice(CountedItems.class, subject).flatMap(counted -> choice(ItemTotal.class, what)
                    .map(of -> new FigureKey.OfItems(counted, of, parts(where))));
        };
    }

    private static Optional<FigureKey> alone(Map<String, String> where, Optional<? extends FigureKey> key) {
        return where.isEmpty() ? key.map(Function.identity()) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> ValueType.choiceName(each).equals(name)).findFirst();
    }

    /** The one thing that a figure is of, by id or code. */
    private Optional<UUID> subject(Map<String, String> where, Kind kind) {
        String code = where.get("code");
        if (code == null) {
            return Optional.of(id(where));
        }
        if (kind == Indicator.KIND) {
            return Optional.ofNullable(tree.indicatorByCode(code)).map(Indicator::id);
        }
        return Optional.ofNullable(tree.byCode(code)).map(Item::id);
    }

    private static UUID id(Map<String, String> where) {
        return UUID.fromString(where.getOrDefault("id", ""));
    }

    private static Optional<Field<?>> field(String kind, Map<String, String> where) {
        return Quotable.KINDS.stream().filter(each -> each.name().equals(kind)).findFirst()
                .flatMap(each -> each.field(where.getOrDefault("field", "")));
    }

    private List<Part> parts(Map<String, String> where) {
        return where.entrySet().stream().map(each -> part(each.getKey(), each.getValue())).toList();
    }

    private Part part(String condition, String value) {
        return switch (condition) {
            case "group" -> new Part.Group(id(value, WorkingGroup.KIND, WorkingGroup.NAME));
            case "unit" -> new Part.LedBy(id(value, Unit.KIND, Unit.SHORT_NAME));
            case "section" -> new Part.Section(id(value, Item.KIND, Item.NAME));
            case "below" -> new Part.Below(value.equals(NONE) ? null : UUID.fromString(value));
            case "leader" -> new Part.Leader(value.equals(NONE) ? "" : value);
            case "lagging" -> new Part.Lagging();
            case "category" -> new Part.Category(value);
            case "attribute" -> new Part.Of(choice(Attribute.class, value)
                    .orElseThrow(() -> new IllegalArgumentException(value)));
            default -> throw new IllegalArgumentException(condition);
        };
    }

    private Optional<Part> part(String condition, String name, Kind kind, Field<String> field) {
        boolean known = name.isEmpty() || named.computeIfAbsent(kind, all -> idsByName(all, field)).containsKey(name);
        return known ? Optional.of(part(condition, name.isEmpty() ? NONE : name)) : Optional.empty();
    }

    private @Nullable UUID id(String value, Kind kind, Field<String> name) {
        if (value.equals(NONE)) {
            return null;
        }
        UUID id = asId(value).orElseGet(() -> named.computeIfAbsent(kind, all -> idsByName(all, name)).get(value));
        if (id == null) {
            throw new IllegalArgumentException(value);
        }
        return id;
    }

    /** By the full and the short name, of items the top ones; of two things of one name, the first. */
    private Map<String, UUID> idsByName(Kind kind, Field<String> name) {
        Map<String, UUID> ids = new HashMap<>();
        Collection<Entity> all = kind == Item.KIND ? tree.roots().stream().map(Item::entity).toList() : snapshot.all(kind);
        for (Entity entity : all) {
            ids.putIfAbsent(Objects.toString(entity.get(name), ""), entity.id());
            kind.field("name").map(full -> full.write(entity.get(full)))
                    .ifPresent(full -> ids.putIfAbsent(full, entity.id()));
        }
        return ids;
    }

    private static Optional<UUID> asId(String value) {
        try {
            return Optional.of(UUID.fromString(value)).filter(id -> id.toString().equals(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The working group of a name, empty for none of it; of what belongs to none where the name is empty. */
    Optional<Part> group(String name) {
        return part("group", name, WorkingGroup.KIND, WorkingGroup.NAME);
    }

    /** The unit of a short or full name, as {@link #group}. */
    Optional<Part> unit(String name) {
        return part("unit", name, Unit.KIND, Unit.SHORT_NAME);
    }

    /** The top branch of a name, as {@link #group}. */
    Optional<Part> section(String name) {
        return part("section", name, Item.KIND, Item.NAME);
    }
}
