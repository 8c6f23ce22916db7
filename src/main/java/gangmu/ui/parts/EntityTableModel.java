package gangmu.ui.parts;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Pinyin;
import gangmu.ui.shell.Session;
import gangmu.usecase.content.FieldTexts;
import gangmu.usecase.editing.EditPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<Field<?>, List<String>> vocabularies = new HashMap<>();
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
        grid.onEdit(edits -> Edits.save(session, edits, edit -> {
            Field<?> field = kind.field(edit.column()).orElseThrow();
            return new EditPlan.FieldEdit(new EditPlan.Subject(kind, (UUID) edit.row(), null), field,
                    meant(field, edit.text()));
        }));
    }

    /**
     * A list of keys: shown and written in the words for them.
     *
     * @param meant the key that a word means, the word itself where it means none
     */
    public EntityTableModel spoken(Field<List<String>> field, List<String> keys, UnaryOperator<String> meant) {
        vocabularies.put(field, keys);
        meanings.put(field, meant);
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
        String title = session.words().get("field." + kind.name() + "." + field.name());
        RecordColumn<Entity> column;
        if (field.type().javaType() == BigDecimal.class) {
            column = RecordColumn.<Entity>number(field.name(), title,
                    row -> Amounts.thousands((BigDecimal) row.get(field)));
        } else if (!field.type().choices().isEmpty()) {
            column = RecordColumn.<Entity>choice(field.name(), title, row -> shown(field, row),
                    (row, typed) -> Pinyin.matching(field.type().choices().stream().map(c -> choice(field, c)), typed));
        } else if (field.type() == ValueType.FLAG) {
            column = RecordColumn.<Entity>choice(field.name(), title, row -> shown(field, row),
                    (row, typed) -> Pinyin.matching(Stream.of(session.words().get("fieldgrid.true"),
                            session.words().get("fieldgrid.false")), typed));
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
                : field.type().javaType() == BigDecimal.class ? 84 : 108;
        return column.width(width).unit(FieldWords.measure(session.words(), field)).editable().edits(row -> field.type().choices().isEmpty()
                && field.type() != ValueType.FLAG && !vocabularies.containsKey(field) ? texts().write(row, field) : shown(field, row));
    }

    private String choice(Field<?> field, String name) {
        return session.words().get("choice." + kind.name() + "." + field.name() + "." + name);
    }

    private String shown(Field<?> field, Entity row) {
        String text = texts().write(row, field);
        if (text.isEmpty()) {
            return text;
        }
        List<String> vocabulary = vocabularies.get(field);
        if (vocabulary != null) {
            return translated(text, key -> vocabulary.contains(key) ? choice(field, key) : key);
        }
        if (field.type() == ValueType.FLAG) {
            return session.words().get("fieldgrid." + text);
        }
        return field.type().choices().isEmpty() ? text : choice(field, text);
    }

    private static String translated(String list, UnaryOperator<String> word) {
        return FieldTexts.parts(list).stream().map(word).collect(Collectors.joining(FieldTexts.SEPARATOR));
    }

    private String meant(Field<?> field, String typed) {
        UnaryOperator<String> meaning = meanings.get(field);
        if (meaning != null) {
            return translated(typed, meaning);
        }
        for (String choice : field.type().choices()) {
            if (choice(field, choice).equals(typed.strip())) {
                return choice;
            }
        }
        if (field.type() == ValueType.FLAG) {
            return typed.strip().equals(session.words().get("fieldgrid.true")) ? "true"
                    : typed.strip().equals(session.words().get("fieldgrid.false")) ? "false" : typed;
        }
        return typed;
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
