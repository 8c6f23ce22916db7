package gangmu.ui.controls.grid;

import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.BulletReading;
import gangmu.ui.controls.VerdictMark;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose rows are values of one type: what it is called, and functions from the row to what its cell
 * says, shows and allows. Built by one of the static methods and refined in a chain before it is given to a model.
 *
 * @param <R> a row
 */
public final class RecordColumn<R> {
    private GridColumn column;
    private final Function<R, String> text;
    private Function<R, ? extends @Nullable Object> value;
    private @Nullable Function<R, String> editText;
    private @Nullable Function<R, String> copyText;
    private @Nullable Predicate<R> editable;
    private Function<R, @Nullable String> whyLocked = row -> null;
    private BiFunction<R, String, List<String>> choices = (row, typed) -> List.of();
    private Function<R, Set<Tone>> tones = row -> Set.of();
    private Function<R, @Nullable String> tooltip = row -> null;
    private @Nullable BiConsumer<R, String> pressed;
    private @Nullable Comparator<R> order;

    private RecordColumn(GridColumn column, Function<R, String> text) {
        this.column = column;
        this.text = text;
        this.value = text;
    }

    public static <R> RecordColumn<R> text(String key, String title, Function<R, String> text) {
        return new RecordColumn<>(GridColumn.of(key, title, GridColumn.Content.TEXT), text);
    }

    /** A number as the office writes it; {@link #edits} gives what an edit starts from. */
    public static <R> RecordColumn<R> number(String key, String title, Function<R, String> text) {
        return new RecordColumn<>(GridColumn.of(key, title, GridColumn.Content.NUMBER), text);
    }

    public static <R> RecordColumn<R> tree(String key, String title, Function<R, String> text) {
        return new RecordColumn<>(GridColumn.of(key, title, GridColumn.Content.TREE), text);
    }

    public static <R> RecordColumn<R> choice(String key, String title, Function<R, String> text,
            BiFunction<R, String, List<String>> choices) {
        RecordColumn<R> made = new RecordColumn<>(GridColumn.of(key, title, GridColumn.Content.CHOICE), text);
        return made.suggests(choices);
    }

    public static <R> RecordColumn<R> verdict(String key, String title, Function<R, @Nullable VerdictMark> mark) {
        return valued(GridColumn.of(key, title, GridColumn.Content.VERDICT), mark, VerdictMark::word);
    }

    public static <R> RecordColumn<R> bar(String key, String title, Function<R, @Nullable BarReading> reading) {
        return valued(GridColumn.of(key, title, GridColumn.Content.BAR), reading,
                shown -> Math.round(shown.progress()) + "%");
    }

    public static <R> RecordColumn<R> bullet(String key, String title, Function<R, @Nullable BulletReading> reading) {
        return valued(GridColumn.of(key, title, GridColumn.Content.BULLET), reading, BulletReading::label);
    }

    /** Chips to press; the row and the chip's action go to {@code pressed}. */
    public static <R> RecordColumn<R> chips(String key, String title, Function<R, List<Chip>> chips,
            BiConsumer<R, String> pressed) {
        RecordColumn<R> made = valued(GridColumn.of(key, title, GridColumn.Content.CHIPS), chips, list -> list.stream()
                .filter(Chip::chosen).map(Chip::text).findFirst().orElse(""));
        return made.pressed(pressed);
    }

    /** A box that is ticked or not; a press goes to {@code pressed}. */
    public static <R> RecordColumn<R> check(String key, String title, Predicate<R> ticked,
            BiConsumer<R, String> pressed) {
        RecordColumn<R> made = valued(GridColumn.of(key, title, GridColumn.Content.CHECK), ticked::test,
                on -> on ? "✓" : "");
        return made.pressed(pressed);
    }

    private static <R, V> RecordColumn<R> valued(GridColumn column, Function<R, ? extends @Nullable V> value,
            Function<V, String> text) {
        RecordColumn<R> made = new RecordColumn<>(column, row -> {
            V shown = value.apply(row);
            return shown == null ? "" : text.apply(shown);
        });
        made.value = value;
        return made;
    }

    public RecordColumn<R> as(UnaryOperator<GridColumn> refined) {
        column = refined.apply(column);
        return this;
    }

    public RecordColumn<R> width(double width) {
        return as(spec -> spec.withWidth(width));
    }

    public RecordColumn<R> unit(String unit) {
        return as(spec -> spec.withUnit(unit));
    }

    public RecordColumn<R> hidden() {
        return as(spec -> spec.withHidden(true));
    }

    public RecordColumn<R> editable() {
        return editable(row -> true);
    }

    public RecordColumn<R> editable(Predicate<R> when) {
        editable = when;
        return this;
    }

    /** Why its cell can't be edited, where it can't. */
    public RecordColumn<R> lockedBecause(Function<R, @Nullable String> why) {
        whyLocked = why;
        return this;
    }

    /** What an edit starts from, where it is not what the cell says. */
    public RecordColumn<R> edits(Function<R, String> from) {
        editText = from;
        return this;
    }

    /** What goes to the clipboard, where it is not what an edit starts from. */
    public RecordColumn<R> copies(Function<R, String> copied) {
        copyText = copied;
        return this;
    }

    /** What may be chosen or completed, given the row and what was typed so far. */
    public RecordColumn<R> suggests(BiFunction<R, String, List<String>> suggestions) {
        choices = suggestions;
        return this;
    }

    public RecordColumn<R> tones(Function<R, Set<Tone>> shown) {
        tones = shown;
        return this;
    }

    public RecordColumn<R> tooltip(Function<R, @Nullable String> explained) {
        tooltip = explained;
        return this;
    }

    public RecordColumn<R> pressed(BiConsumer<R, String> action) {
        pressed = action;
        return this;
    }

    /** Makes the column one to sort by. */
    public RecordColumn<R> sorted(Comparator<R> by) {
        order = by;
        return this;
    }

    GridColumn column() {
        return column;
    }

    String textOf(R row) {
        return text.apply(row);
    }

    @Nullable Object valueOf(R row) {
        return value.apply(row);
    }

    String editTextOf(R row) {
        return (editText == null ? text : editText).apply(row);
    }

    String copyTextOf(R row) {
        return copyText == null ? editTextOf(row) : copyText.apply(row);
    }

    boolean editableFor(R row) {
        return editable != null && editable.test(row);
    }

    boolean isEverEditable() {
        return editable != null;
    }

    @Nullable String whyLockedFor(R row) {
        return whyLocked.apply(row);
    }

    List<String> choicesFor(R row, String typed) {
        return choices.apply(row, typed);
    }

    Set<Tone> tonesOf(R row) {
        return tones.apply(row);
    }

    @Nullable String tooltipOf(R row) {
        return tooltip.apply(row);
    }

    void press(R row, String action) {
        if (pressed != null) {
            pressed.accept(row, action);
        }
    }

    @Nullable Comparator<R> order() {
        return order;
    }
}
