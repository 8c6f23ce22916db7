package gangmu.ui.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A verdict: a shape, a word and a colour, the same everywhere. Reads well in grey too. */
public final class VerdictLight extends Label {
    private final Region shape = new Region();
    private @Nullable VerdictMark mark;

    public VerdictLight() {
        getStyleClass().add("verdict-light");
        shape.getStyleClass().add("verdict-shape");
        shape.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    public VerdictLight(@Nullable VerdictMark mark) {
        this();
        show(mark);
    }

    /** Shows another verdict; null for none. */
    public void show(@Nullable VerdictMark newMark) {
        List<String> before = styles(mark);
        List<String> now = styles(newMark);
        mark = newMark;
        setText(newMark == null ? "" : newMark.word());
        if (!now.equals(before)) {
            getStyleClass().removeAll(before);
            getStyleClass().addAll(now);
            setGraphic(newMark == null ? null : shape);
        }
    }

    private static List<String> styles(@Nullable VerdictMark mark) {
        return mark == null ? List.of() : VerdictShape.styles(mark.shape(), mark.colour());
    }

    public @Nullable VerdictMark mark() {
        return mark;
    }
}
