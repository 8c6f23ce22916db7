package gangmu.status.planworkbook;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of the plan workbook.
 *
 * @param key its name in the hidden key row: a field's name, {@code <field>#id}, {@code id}, {@code annual.2021} …
 * @param type how its cells are typed
 * @param role whether people read it, only the program reads it, or it repeats for people what stands elsewhere
 * @param words the field whose words head it: {@code item.name}
 * @param choices the canonical names of the choices, empty for every other type
 * @param argument what the heading names besides: the year of an annual target; 0 for none
 * @param field the field of the plan that it holds, null where it holds none by itself
 */
public record PlanColumn(String key, Type type, Role role, String words, List<String> choices, int argument,
        @Nullable Field<?> field) {
    /** What a cell of this column may hold. */
    public enum Type { TEXT, NUMBER, PERCENT, DATE, COUNT, FLAG, CHOICE }

    /** What a column is for. */
    public enum Role {
        /** Read and written by people. */
        SHOWN,
        /** Ids and ranks: kept hidden, may be missing. */
        HIDDEN,
        /** Repeats something for the reader; what stands in it is never read back. */
        NOTE
    }

    /** The column of a field; references are texts, their ids stand in {@link #idsOf}. */
    public static PlanColumn of(Field<?> field) {
        return new PlanColumn(field.name(), typeOf(field.type()), Role.SHOWN, field.key(), field.type().choices(), 0,
                field);
    }

    /** A column of a field that people need not see. */
    public static PlanColumn hidden(Field<?> field) {
        return new PlanColumn(field.name(), typeOf(field.type()), Role.HIDDEN, field.key(), field.type().choices(), 0,
                field);
    }

    /** The hidden column beside a reference: its ids, and the text beside it as it was written. */
    public static PlanColumn idsOf(Field<?> reference) {
        return new PlanColumn(reference.name() + "#id", Type.TEXT, Role.HIDDEN, reference.key(), List.of(), 0,
                reference);
    }

    /** The hidden column with the global id of what a row stands for. */
    public static PlanColumn id() {
        return new PlanColumn("id", Type.TEXT, Role.HIDDEN, "id", List.of(), 0, null);
    }

    /** A column that names, for the reader, what a reference points to. */
    public static PlanColumn nameOf(Field<?> reference) {
        return new PlanColumn(reference.name() + "#name", Type.TEXT, Role.NOTE, reference.key() + ".name", List.of(),
                0, reference);
    }

    private static Type typeOf(ValueType<?> type) {
        return switch (type.name()) {
            case "number", "range" -> Type.NUMBER;
            case "percent" -> Type.PERCENT;
            case "date" -> Type.DATE;
            case "flag" -> Type.FLAG;
            case "count" -> Type.COUNT;
            case "choice" -> Type.CHOICE;
            default -> Type.TEXT;
        };
    }

    public boolean hidden() {
        return role == Role.HIDDEN;
    }

    /** Whether it holds references to other rows, by their names. */
    public boolean reference() {
        return field != null && !key.contains("#")
                && (field.type() == ValueType.REF || field.type() == ValueType.REFS);
    }

    /** The field, for a column that has one. */
    public Field<?> needField() {
        return Objects.requireNonNull(field);
    }
}
