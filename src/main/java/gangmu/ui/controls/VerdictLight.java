package gangmu.ui.controls;

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
        VerdictShape before = mark == null ? null : mark.shape();
        mark = newMark;
        setText(newMark == null ? "" : newMark.word());
        VerdictShape now = newMark == null ? null : newMark.shape();
        if (now != before) {
            getStyleClass().removeIf(style -> style.startsWith("verdict-") && !style.equals("verdict-light"));
            if (now != null) {
                getStyleClass().add("verdict-" + now.style());
            }
            setGraphic(now == null ? null : shape);
        }
    }

    public @Nullable VerdictMark mark() {
        return mark;
    }
}
