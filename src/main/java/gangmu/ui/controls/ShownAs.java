package gangmu.ui.controls;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a control that is only chosen from shows what it offers; nothing is ever read back from the text. */
public final class ShownAs<T> extends StringConverter<T> {
    private final Function<T, String> text;

    /** @param text what stands for a thing; nothing is shown as nothing */
    public ShownAs(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}
