package gangmu.ui.controls.grid;

/**
 * A column as the model declares it. What the user makes of it (width, place, hidden) is kept by the grid, by key.
 *
 * @param key names the column in edits, in sorting and in remembered layouts
 * @param title the header's words
 * @param unit the unit of measure, shown in the header; empty for none
 * @param content what its cells show
 * @param width wanted width in pixels
 * @param minWidth least width in pixels
 * @param align where the text stands
 * @param hidden whether it is hidden until the user asks for it
 */
public record GridColumn(String key, String title, String unit, Content content, double width, double minWidth,
        Align align, boolean hidden) {

    /** From here on characters are as wide as they are high. */
    private static final char WIDE = '\u2e80';
    private static final double MOST_TITLE = 190;

    /** What the cells of a column show, which decides the renderer and what {@link GridModel#value} must give. */
    public enum Content {
        /** Words; the value is not asked for. */
        TEXT,
        /** A number as text, set to the right. */
        NUMBER,
        /** Words, indented by the row's depth, with the triangle that opens and closes the row. */
        TREE,
        /** A {@link gangmu.ui.controls.VerdictMark}. */
        VERDICT,
        /** A {@link gangmu.ui.controls.BarReading}. */
        BAR,
        /** A {@link gangmu.ui.controls.BulletReading}. */
        BULLET,
        /** A {@code List<Chip>}. */
        CHIPS,
        /** A {@link Boolean}. */
        CHECK,
        /** Words from a list of {@link GridModel#choices}. */
        CHOICE
    }

    /** Where the text stands in its cell. */
    public enum Align { LEFT, CENTER, RIGHT }

    /** A column of the kind, with the widths that suit it. */
    public static GridColumn of(String key, String title, Content content) {
        double width = switch (content) {
            case TREE -> 260;
            case BAR, BULLET -> 170;
            case CHIPS -> 160;
            case VERDICT -> 96;
            case NUMBER -> 88;
            case CHECK -> 44;
            case TEXT, CHOICE -> 120;
        };
        return new GridColumn(key, title, "", content, width, 36,
                content == Content.NUMBER ? Align.RIGHT : content == Content.CHECK ? Align.CENTER : Align.LEFT, false);
    }

    /** About how wide the header's words are, within reason. */
    double titleWidth() {
        double width = 18;
        String words = unit.isEmpty() ? title : title + unit + "  ";
        for (int i = 0; i < words.length(); i++) {
            width += words.charAt(i) < WIDE ? 7.6 : 13.4;
        }
        return Math.min(MOST_TITLE, Math.ceil(width));
    }

    public GridColumn withWidth(double newWidth) {
        return new GridColumn(key, title, unit, content, newWidth, Math.min(minWidth, newWidth), align, hidden);
    }

    public GridColumn withUnit(String newUnit) {
        return new GridColumn(key, title, newUnit, content, width, minWidth, align, hidden);
    }

    public GridColumn withHidden(boolean newHidden) {
        return new GridColumn(key, title, unit, content, width, minWidth, align, newHidden);
    }
}
