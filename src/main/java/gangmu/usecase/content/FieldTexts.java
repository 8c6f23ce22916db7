package gangmu.usecase.content;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.office.SheetLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    /** U+3001, the Chinese mark between the entries of a list. */
    public static final String SEPARATOR = "\u3001";
    private static final String LIST_SEPARATORS = "[\u3001\uff0c,\uff1b;\n]";
    private final Snapshot snapshot;
    private final UUID plan;
    /** Made with the first unit that is asked for. */
    private @Nullable UnitNames units;

    public FieldTexts(Snapshot snapshot, UUID plan) {
        this.snapshot = snapshot;
        this.plan = plan;
    }

    /** The texts at a later moment of what is done together: the names of units are gone through anew only where they changed. */
    public FieldTexts at(Snapshot later) {
        FieldTexts texts = new FieldTexts(later, plan);
        if (units != null && units.serves(later)) {
            texts.units = units;
        }
        return texts;
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
                    .collect(Collectors.joining(SEPARATOR));
            default -> Objects.requireNonNull(field.write(value));
        };
    }

    private String name(@Nullable Kind target, UUID id) {
        Entity entity = target == null ? snapshot.findAnywhere(id) : snapshot.find(target, id);
        return entity == null ? id.toString() : Naming.label(entity);
    }

    /**
     * Reads what a person typed; blank is no value.
     *
     * @throws Refusal {@code unit.unknown}, {@code group.unknown}, {@code value.unreadable.*},
     *     {@code layout.unknown-word}
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
            List<String> parts = parts(typed);
            List<String> unknown = field == SheetLayout.COLUMNS ? parts.stream()
                    .filter(part -> !SheetLayout.COLUMN_KEYS.contains(part)).toList() : List.of();
            if (!unknown.isEmpty()) {
                throw Refusal.of("layout.unknown-word", String.join(SEPARATOR, unknown));
            }
            return parts;
        }
        if (field.type() == ValueType.DATE) {
            TypedDates.Taken taken = TypedDates.read(typed, TypedDates.Sense.of(field));
            return taken == null ? null : taken.day();
        }
        return field.read(field.type() == ValueType.TEXT ? text.stripTrailing() : typed.replace(",", ""));
    }

    /** The entries of a list as people write it. */
    public static List<String> parts(String typed) {
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
            return unit(name);
        }
        if (target != null) {
            Collection<Entity> all = target == WorkingGroup.KIND ? snapshot.where(WorkingGroup.PLAN, plan)
                    : snapshot.all(target);
            Field<?> owner = target.field("plan").orElse(null);
            for (Entity entity : all) {
                boolean here = owner == null || plan.equals(entity.get(owner));
                if (here && (name.equals(Naming.label(entity)) || name.equals(entity.id().toString()))) {
                    return entity.id();
                }
            }
            throw target == WorkingGroup.KIND ? Refusal.of("group.unknown", name)
                    : Refusal.of("value.unreadable.reference", name);
        }
        return ValueType.REF.read(name);
    }

    private UUID unit(String name) {
        UnitNames names = units;
        if (names == null) {
            names = new UnitNames(snapshot);
            units = names;
        }
        return names.find(name);
    }
}
