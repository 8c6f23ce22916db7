package gangmu.columns;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Naming;
import gangmu.changes.Range;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of fields with names in place of ids. */
final class Named {
    private Named() {
    }

    /** A value; a reference by what people call it, several as a list of names. */
    static @Nullable Object value(PlanTree tree, Field<?> field, @Nullable Object value) {
        return switch (value) {
            case UUID id -> name(tree, field, id);
            case Range range -> shown(range);
            case List<?> list -> list.stream().map(each -> each instanceof UUID id ? name(tree, field, id) : each).toList();
            case null, default -> value;
        };
    }

    /** One number, or both bounds as they are written. */
    static Object shown(Range range) {
        return range.isPoint() ? range.lower() : range.toString();
    }

    private static String name(PlanTree tree, Field<?> field, UUID id) {
        if (field.target() == Unit.KIND) {
            return tree.unitName(id);
        }
        Entity entity = field.target() == null ? tree.snapshot().findAnywhere(id) : tree.snapshot().find(field.target(), id);
        return entity == null ? "" : Naming.label(entity);
    }
}
