package gangmu.usecase.content;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change set says of itself, apart: {@code 1.1.2 progress} is the field {@code progress} of {@code 1.1.2}, and
 * {@code 生态组 working_group.leader} one of a group, since items have a field of that name too.
 *
 * @param about what was edited; the whole where no field is named
 * @param field the field at its end; null for none
 */
public record EditDetail(String about, @Nullable Field<?> field) {
    /** Names stood for items and indicators first; another kind's field of such a name is told with its kind. */
    private static final List<Kind> KINDS =
            Stream.concat(Stream.of(Item.KIND, Indicator.KIND), Kinds.OF_PLANS.stream()).distinct().toList();

    /** As a change set says it. */
    public static String text(String about, Field<?> field) {
        return about + " " + (named(field.name()).filter(field::equals).isPresent() ? field.name() : field.key());
    }

    public static EditDetail of(String detail) {
        int cut = detail.lastIndexOf(' ');
        return named(detail.substring(cut + 1)).map(field -> new EditDetail(detail.substring(0, cut + 1), field))
                .orElseGet(() -> new EditDetail(detail, null));
    }

    /** The field of a name, or of a kind and a name. */
    private static Optional<Field<?>> named(String text) {
        int dot = text.indexOf('.');
        return KINDS.stream().filter(kind -> dot < 0 || kind.name().equals(text.substring(0, dot)))
                .flatMap(kind -> kind.field(text.substring(dot + 1)).stream()).findFirst();
    }
}
