package gangmu.ui.controls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of the verdicts' lights, the same everywhere; the colour follows from the shape where a rule set does not name another. */
public enum VerdictShape {
    /** 已完成 ✔ */
    DONE("done"),
    /** 超前, 快于预期, 提前实现 » */
    AHEAD("ahead"),
    /** 达到进度, 符合预期 ● */
    ON_TRACK("on-track"),
    /** 基本达到 ▲ */
    NEARLY("nearly"),
    /** 滞后 ■ */
    BEHIND("behind"),
    /** 未启动 ○ */
    NOT_STARTED("not-started"),
    /** 未完成 ✖ */
    UNFINISHED("unfinished"),
    /** 未到期 ◌ */
    NOT_DUE("not-due"),
    /** 已调整 – */
    ADJUSTED("adjusted"),
    /** Takes part in the comparison of a return: what they changed + */
    THEIRS("theirs"),
    /** Waits for a person's answer ? */
    ASKED("asked"),
    /** Both sides changed it ◆ */
    CONFLICT("conflict"),
    /** Can't be taken × */
    REFUSED("refused");

    private final String style;

    VerdictShape(String style) {
        this.style = style;
    }

    /** The style classes of a shape in a colour; null for the shape's own. */
    static List<String> styles(@Nullable VerdictShape shape, @Nullable String colour) {
        return shape == null ? List.of() : colour == null ? List.of("verdict-" + shape.style())
                : List.of("verdict-" + shape.style(), "light-" + colour);
    }

    /** The name after {@code verdict-} in the style sheets. */
    public String style() {
        return style;
    }
}
