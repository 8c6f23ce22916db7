package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.ledgers.sheet.LedgerPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the plan as a ledger tells of it. References among what is proposed are {@link Proposed} themselves, or
 * lists of them.
 */
public final class Proposed {
    private final Kind kind;
    private final LedgerPlace place;
    private final @Nullable Proposed parent;
    private final @Nullable UUID known;
    private final Map<Field<?>, Value> values = new LinkedHashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private boolean sure = true;

    Proposed(Kind kind, LedgerPlace place, @Nullable Proposed parent, @Nullable UUID known) {
        this.kind = kind;
        this.place = place;
        this.parent = parent;
        this.known = known;
    }

    /**
     * A value.
     *
     * @param value as the field holds it, or a {@link Proposed} or a list of them for a reference
     * @param sure whether no second look is needed
     */
    public record Value(Object value, LedgerPlace place, boolean sure) {
    }

    /**
     * What is reported of it in a period.
     *
     * @param dataDate the day at whose end the figures stand
     */
    public record Report(LocalDate dataDate, Field<?> field, Value value) {
    }

    public Kind kind() {
        return kind;
    }

    /** The cell that names it. */
    public LedgerPlace place() {
        return place;
    }

    /** The item above it, or what it belongs to; null for none. */
    public @Nullable Proposed parent() {
        return parent;
    }

    /** What the workspace knows it as already; null where it is to be found by its name, or new. */
    public @Nullable UUID known() {
        return known;
    }

    public Map<Field<?>, Value> values() {
        return values;
    }

    public List<Report> reports() {
        return reports;
    }

    /** Whether it may be made without a second look. */
    public boolean isSure() {
        return sure && (parent == null || parent.isSure());
    }

    void doubt() {
        sure = false;
    }

    /** The value of a field, whether it is sure or not. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Field<T> field) {
        Value value = values.get(field);
        return value == null ? null : (T) value.value();
    }

    /** What is referred to in a field. */
    public @Nullable Proposed reference(Field<UUID> field) {
        Value value = values.get(field);
        return value != null && value.value() instanceof Proposed one ? one : null;
    }

    /** Says a value; where one is there already, it stays. */
    boolean put(Field<?> field, @Nullable Object value, LedgerPlace at, boolean isSure) {
        return value != null && values.putIfAbsent(field, new Value(value, at, isSure)) == null;
    }

    /** Puts a text behind what is there already, on a line of its own. */
    void append(Field<String> field, String text, LedgerPlace at, boolean isSure) {
        Value before = values.get(field);
        if (before == null) {
            values.put(field, new Value(text, at, isSure));
        } else if (!before.value().toString().contains(text)) {
            values.put(field, new Value(before.value() + "\n" + text, before.place(), before.sure() && isSure));
        }
    }

    void report(LocalDate dataDate, Field<?> field, @Nullable Object value, LedgerPlace at, boolean isSure) {
        if (value != null && reports.stream().noneMatch(each -> each.dataDate().equals(dataDate) && each.field() == field)) {
            reports.add(new Report(dataDate, field, new Value(value, at, isSure)));
        }
    }
}
