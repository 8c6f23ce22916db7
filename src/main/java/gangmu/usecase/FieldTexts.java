package gangmu.usecase;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a field as a person reads and types it: references by name or code instead of ids, lists separated by
 * 、; everything else in its canonical form. What it writes, it reads back.
 */
public final class FieldTexts {
    // Marks between entries in both languages: U+3001, U+FF0C, U+FF1B.
    private static final String LIST_SEPARATORS = "[\u3001\uff0c,\uff1b;\n]";
    private final Snapshot snapshot;
    private final UUID plan;

    public FieldTexts(Snapshot snapshot, UUID plan) {
        this.snapshot = snapshot;
        this.plan = plan;
    }

    /** The text of a field of an entity, empty where it has no value. */
    public String write(Entity entity, Field<?> field) {
        return writeValue(field, entity.get(field));
    }

    /** The text of a value of a field. */
    public String writeValue(Field<?> field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case UUID id -> name(field.target(), id);
            case List<?> list -> list.stream().map(e -> e instanceof UUID id ? name(field.target(), id) : (String) e)
                    // U+3001, the Chinese mark between entries.
                    .collect(Collectors.joining("\u3001"));
            default -> Objects.requireNonNull(field.write(value));
        };
    }

    private String name(@Nullable Kind target, UUID id) {
        Entity entity = target == null ? anywhere(id) : snapshot.find(target, id);
        return entity == null ? id.toString() : label(entity);
    }

    private @Nullable Entity anywhere(UUID id) {
        for (Kind kind : Kinds.ALL) {
            Entity entity = snapshot.find(kind, id);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** What people call an entity: its code, its short name, its name, its title. */
    public static String label(Entity entity) {
        for (String field : List.of("code", "shortName", "name", "title")) {
            String text = entity.kind().field(field).map(f -> f.write(entity.get(f))).orElse(null);
            if (text != null) {
                return text;
            }
        }
        return entity.id().toString();
    }

    /**
     * What people call an entity among others, with its code where it has one; a part without a name of its own, such
     * as a report, is called after what it is part of.
     */
    public String nameOf(Entity entity) {
        List<String> names = new ArrayList<>();
        for (Field<?> field : entity.kind().fields()) {
            if (field.owner() && field.target() != Plan.KIND && entity.get(field) instanceof UUID id) {
                Entity owner = field.target() == null ? anywhere(id) : snapshot.find(field.target(), id);
                names.add(owner == null ? id.toString() : owner.kind() == Period.KIND ? label(owner) : nameOf(owner));
            }
        }
        for (String own : List.of("code", "name", "title", "fileName", "due", "year")) {
            entity.kind().field(own).map(f -> f.write(entity.get(f))).ifPresent(names::add);
        }
        return names.isEmpty() ? entity.id().toString() : String.join(" ", names);
    }

    /**
     * Reads what a person typed; blank is no value.
     *
     * @throws Refusal {@code unit.unknown}, {@code group.unknown}, {@code value.unreadable.*}
     */
    public @Nullable Object read(Field<?> field, String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (field.type() == ValueType.REF) {
            return resolve(field, typed);
        }
        if (field.type() == ValueType.REFS) {
            return parts(typed).stream().map(part -> resolve(field, part)).distinct().toList();
        }
        if (field.type() == ValueType.TEXTS) {
            return parts(typed);
        }
        return field.read(field.type() == ValueType.TEXT ? text.stripTrailing() : typed.replace(",", ""));
    }

    private static List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.split(LIST_SEPARATORS)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private UUID resolve(Field<?> field, String name) {
        Kind target = field.target();
        if (target == Unit.KIND) {
            return unit(snapshot, name);
        }
        if (target != null) {
            Collection<Entity> all = target == WorkingGroup.KIND ? snapshot.where(WorkingGroup.PLAN, plan)
                    : snapshot.all(target);
            for (Entity entity : all) {
                boolean here = target != Item.KIND && target != Indicator.KIND || plan.equals(ownPlan(entity));
                if (here && (name.equals(label(entity)) || name.equals(entity.id().toString()))) {
                    return entity.id();
                }
            }
            throw target == WorkingGroup.KIND ? Refusal.of("group.unknown", name)
                    : Refusal.of("value.unreadable.reference", name);
        }
        return ValueType.REF.read(name);
    }

    private static @Nullable UUID ownPlan(Entity entity) {
        return entity.kind() == Item.KIND ? entity.get(Item.PLAN) : entity.get(Indicator.PLAN);
    }

    /**
     * The unit of this name, written in full, short, as an alias, or any of these with or without 区 in front.
     *
     * @throws Refusal {@code unit.unknown}
     */
    public static UUID unit(Snapshot snapshot, String name) {
        List<Unit> units = PlanTree.units(snapshot);
        String wanted = key(name);
        for (int round = 0; round < 2; round++) {
            for (Unit unit : units) {
                List<String> names = new ArrayList<>(unit.aliases());
                names.add(unit.name());
                names.add(unit.shortName());
                names.add(unit.id().toString());
                boolean loose = round == 1;
                if (names.stream().map(n -> loose ? bare(key(n)) : key(n))
                        .anyMatch(n -> n.equals(loose ? bare(wanted) : wanted))) {
                    return unit.id();
                }
            }
        }
        throw Refusal.of("unit.unknown", name);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        // U+533A, the first character of the names of district departments.
        return name.startsWith("\u533a") ? name.substring(1) : name;
    }
}
