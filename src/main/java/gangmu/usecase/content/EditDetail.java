package gangmu.usecase.content;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change set says of itself, apart: {@code 1.1.2 progress} is the field {@code progress} of {@code 1.1.2}.
 *
 * @param about what was edited; the whole where no field is named
 * @param field the field at its end; null for none
 */
public record EditDetail(String about, @Nullable Field<?> field) {
    /** As a change set says it. */
    public static String text(String about, Field<?> field) {
        return about + " " + field.name();
    }

    public static EditDetail of(String detail) {
        int cut = detail.lastIndexOf(' ');
        for (Kind kind : Kinds.OF_PLANS) {
            Optional<Field<?>> field = kind.field(detail.substring(cut + 1));
            if (field.isPresent()) {
                return new EditDetail(detail.substring(0, cut + 1), field.get());
            }
        }
        return new EditDetail(detail, null);
    }
}
