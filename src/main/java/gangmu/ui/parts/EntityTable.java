package gangmu.ui.parts;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.ValueType;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.ui.controls.grid.Grid;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The entities of one kind as a table, edited in place, with buttons above it. */
public final class EntityTable {
    private static final int SUGGESTIONS = 12;
    /** The first of these that a table has takes the room that is left: it has the most to say. */
    private static final List<String> LONGEST = List.of("columns", "content", "comment", "name", "title");
    private final Session session;
    private final Kind kind;
    private final Function<Session.View, List<Entity>> rows;
    private final List<RecordColumn<Entity>> columns = new ArrayList<>();
    private final Map<Field<?>, List<String>> vocabularies = new HashMap<>();
    private final Map<Field<?>, UnaryOperator<String>> meanings = new HashMap<>();
    private final ListGridModel<Entity> model;
    private final Grid grid;
    private final HBox tools = new HBox(8);
    private final BorderPane root = new BorderPane();

    /**
     * @param rows which entities, in which order
     * @param editable the fields that are shown and can be edited, in their order
     * @param more columns after them, worked out
     */
    public EntityTable(Session session, Kind kind, Function<Session.View, List<Entity>> rows,
            List<Field<?>> editable, List<RecordColumn<Entity>> more) {
        this.session = session;
        this.kind = kind;
        this.rows = rows;
        editable.forEach(field -> columns.add(column(field)));
        columns.addAll(more);
        model = new ListGridModel<>(columns, Entity::id);
        model.onEdit(edits -> Edits.outcome(session, edits, session.edit().edit(plan(), "edit",
                edits.stream().map(edit -> {
                    Field<?> field = kind.field(edit.column()).orElseThrow();
                    return new EditPlan.CellEdit(new EditPlan.Subject(kind, (UUID) edit.row(), null), field,
                            meant(field, edit.text()));
                }).toList())));
        grid = new Grid(model, session.words());
        grid.setId(kind.name() + "-table");
        grid.setRowHeaders(true);
        LONGEST.stream().filter(key -> editable.stream().anyMatch(field -> field.name().equals(key))).findFirst()
                .ifPresent(grid::setStretched);
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
        session.follow(root, this::refresh);
    }

    /**
     * A list of keys: shown and written in the words for them.
     *
     * @param meant the key that a word means, the word itself where it means none
     */
    public EntityTable spoken(Field<List<String>> field, List<String> keys, UnaryOperator<String> meant) {
        vocabularies.put(field, keys);
        meanings.put(field, meant);
        return this;
    }

    /** More fields, after the columns that are worked out. */
    public EntityTable then(List<Field<?>> editable) {
        editable.forEach(field -> columns.add(column(field)));
        model.setColumns(columns);
        return this;
    }

    /** What to show where there are no rows. */
    public EntityTable empty(String key) {
        grid.setPlaceholder(new Label(session.words().get(key)));
        return this;
    }

    public EntityTable frozen(int count) {
        grid.setFrozenColumns(count);
        return this;
    }

    /** A button above the table. */
    public Button button(String key, Runnable action) {
        Button button = new Button(session.words().get(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(e -> action.run());
        button.setDisable(session.workspace().readOnly());
        tools.getChildren().add(button);
        return button;
    }

    /** Any node above the table. */
    public void tool(Node node) {
        tools.getChildren().add(node);
    }

    /** A node above the table, at its right end. */
    public void atEnd(Node node) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tools.getChildren().addAll(space, node);
    }

    /** A button that takes out the chosen rows, as far as nothing uses them. */
    public EntityTable deletable(String key) {
        button(key, () -> {
            List<UUID> chosen = chosen();
            if (!chosen.isEmpty()) {
                session.perform(session.edit().delete(kind, chosen), "shell.deleted");
            }
        });
        return this;
    }

    /** The chosen rows, the current one where none is selected whole. */
    public List<UUID> chosen() {
        List<UUID> chosen = grid.selectedRows().stream().map(key -> (UUID) key).toList();
        UUID current = (UUID) grid.currentRow();
        return chosen.isEmpty() && current != null ? List.of(current) : chosen;
    }

    public @Nullable Entity current() {
        Object key = grid.currentRow();
        return key == null ? null : session.view().get().snapshot().find(kind, (UUID) key);
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

    private void refresh() {
        model.setRows(rows.apply(session.view().get()));
    }

    public ListGridModel<Entity> model() {
        return model;
    }

    public Grid grid() {
        return grid;
    }

    public Node node() {
        return root;
    }

    /** Puts the cursor on a row. */
    public void select(UUID id) {
        grid.select(id);
        grid.requestFocus();
    }

    /** As {@link #select}, starting to write into one of its fields. */
    public void write(UUID id, Field<?> field) {
        grid.select(Objects.requireNonNull(id), field.name());
        grid.editWhole();
    }
}
