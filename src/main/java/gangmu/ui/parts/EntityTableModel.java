package gangmu.ui.parts;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The entities of one kind as a table that is edited in place. */
public final class EntityTableModel {
    private static final int SUGGESTIONS = 12;
    private final Session session;
    private final Kind kind;
    private final Function<Session.View, List<Entity>> rows;
    private final List<RecordColumn<Entity>> columns = new ArrayList<>();
    private final Map<Field<?>, UnaryOperator<String>> vocabularies = new HashMap<>();
    private final Map<Field<?>, UnaryOperator<String>> meanings = new HashMap<>();
    private final ListGridModel<Entity> grid;
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();

    /**
     * @param rows which entities, in which order
     * @param editable the fields that are shown and can be edited, in their order
     * @param more columns after them, worked out
     */
    public EntityTableModel(Session session, Kind kind, Function<Session.View, List<Entity>> rows,
            List<Field<?>> editable, List<RecordColumn<Entity>> more) {
        this.session = session;
        this.kind = kind;
        this.rows = rows;
        editable.forEach(field -> columns.add(column(field)));
        columns.addAll(more);
        grid = new ListGridModel<>(columns, Entity::id);
        grid.lockedWhile(() -> Edits.locked(session));
        grid.onEdit(edits -> Edits.save(session, edits, edit -> {
            Field<?> field = kind.field(edit.column()).orElseThrow();
            return new EditPlan.FieldEdit(new EditPlan.Subject(kind, (UUID) edit.row(), null), field,
                    meant(field, edit.text()));
        }, id -> new EditPlan.NewRow(kind, id, null)));
    }

    /**
     * A list of keys: shown and written in the words for them.
     *
     * @param word what a key is called
     * @param meant the key that a word means, the word itself where it means none
     */
    public EntityTableModel spoken(Field<List<String>> field, UnaryOperator<String> word, UnaryOperator<String> meant) {
        vocabularies.put(field, word);
        meanings.put(field, meant);
        return this;
    }

    /** Lets rows be pasted below the last one; each becomes an entity of the plan that is looked at. */
    public EntityTableModel takingRows() {
        grid.takeNewRows();
        return this;
    }

    /** More fields, after the columns that are worked out. */
    public EntityTableModel then(List<Field<?>> editable) {
        editable.forEach(field -> columns.add(column(field)));
        grid.setColumns(columns);
        return this;
    }

    private UUID plan() {
        var plan = session.view().get().plan();
        return plan == null ? new UUID(0, 0) : plan.id();
    }

    private FieldTexts texts() {
        return new FieldTexts(session.view().get().snapshot(), plan());
    }

    private RecordColumn<Entity> column(Field<?> field) {
        String title = FieldWords.name(session.words(), field);
        RecordColumn<Entity> column;
        if (field.type() == ValueType.RANGE) {
            column = RecordColumn.<Entity>number(field.name(), title, row -> Amounts.thousands((Range) row.get(field)));
        } else if (field.type().javaType() == BigDecimal.class) {
            column = RecordColumn.<Entity>number(field.name(), title,
                    row -> Amounts.thousands((BigDecimal) row.get(field)));
        } else if (!ChoiceWords.of(field).names().isEmpty()) {
            column = RecordColumn.<Entity>choice(field.name(), title, row -> shown(field, row),
                    (row, typed) -> Pinyin.matching(ChoiceWords.of(field).words(session.words()).stream(), typed));
        } else if (field.target() == Unit.KIND && field.type() == ValueType.REF) {
            column = RecordColumn.<Entity>choice(field.name(), title, row -> shown(field, row),
                    (row, typed) -> PlanTree.units(session.view().get().snapshot()).stream().map(Unit::shortName)
                            .filter(name -> typed.isBlank() || Pinyin.matches(name, typed.strip()))
                            .limit(SUGGESTIONS).toList());
        } else {
            column = RecordColumn.<Entity>text(field.name(), title, row -> shown(field, row));
        }
        boolean name = field.name().equals("name") || field.name().equals("title");
        double width = name ? 240 : field.name().equals("code") ? 64 : !field.type().choices().isEmpty() ? 76
                : field.type().javaType() == BigDecimal.class || field.type() == ValueType.RANGE ? 84 : 108;
        return column.width(width).unit(FieldWords.measure(session.words(), field)).editable()
                .edits(row -> ChoiceWords.of(field).names().isEmpty() && !vocabularies.containsKey(field)
                        ? texts().write(row, field) : shown(field, row));
    }

    private String shown(Field<?> field, Entity row) {
        String text = texts().write(row, field);
        if (text.isEmpty()) {
            return text;
        }
        UnaryOperator<String> word = vocabularies.get(field);
        if (word != null) {
            return translated(text, word);
        }
        return FieldWords.shown(session.words(), field, text);
    }

    private static String translated(String list, UnaryOperator<String> word) {
        return FieldTexts.parts(list).stream().map(word).collect(Collectors.joining(FieldTexts.SEPARATOR));
    }

    private String meant(Field<?> field, String typed) {
        UnaryOperator<String> meaning = meanings.get(field);
        return meaning == null ? FieldWords.meant(field, typed) : translated(typed, meaning);
    }

    /** Brings the rows up to the newest view. */
    public void refresh() {
        grid.setRows(rows.apply(session.view().get()));
    }

    /** Takes out rows, as far as nothing uses them. */
    public void delete(List<UUID> chosen) {
        if (!chosen.isEmpty()) {
            session.perform(session.edit().delete(kind, chosen), "shell.deleted");
        }
    }

    public Kind kind() {
        return kind;
    }

    public ListGridModel<Entity> grid() {
        return grid;
    }

    /** The id of the chosen row. */
    public ObjectProperty<@Nullable Object> current() {
        return current;
    }

    /** The chosen entity as it is now. */
    public @Nullable Entity chosen() {
        return current.get() instanceof UUID id ? session.view().get().snapshot().find(kind, id) : null;
    }
}
