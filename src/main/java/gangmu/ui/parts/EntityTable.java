package gangmu.ui.parts;

import gangmu.changes.Field;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The entities of one kind as a table, edited in place, with buttons above it. */
public final class EntityTable {
    /** The first of these that a table has takes the room that is left: it has the most to say. */
    private static final List<String> LONGEST = List.of("columns", "content", "comment", "name", "title");
    private final Session session;
    private final EntityTableModel model;
    private final Grid grid;
    private final HBox tools = new HBox(8);
    private final BorderPane root = new BorderPane();

    public EntityTable(Session session, EntityTableModel model) {
        this.session = session;
        this.model = model;
        grid = new Grid(model.grid(), session.words());
        grid.setId(model.kind().name() + "-table");
        grid.setRowHeaders(true);
        LONGEST.stream().filter(key -> model.grid().columns().stream()
                .anyMatch(column -> column.key().equals(key))).findFirst().ifPresent(grid::setStretched);
        Current.bind(grid, model.current());
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
        session.follow(root, model::refresh);
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
        Button button = button(key, () -> { });
        button.setOnAction(e -> {
            List<UUID> chosen = chosen();
            if (chosen.size() < 2 || session.desktop().confirm(button.getText(),
                    session.words().get("shell.delete-many", chosen.size()), button.getText())) {
                model.delete(chosen);
            }
        });
        return this;
    }

    /** The chosen rows, the current one where none is selected whole. */
    private List<UUID> chosen() {
        List<UUID> chosen = grid.selectedRows().stream().map(key -> (UUID) key).toList();
        UUID current = (UUID) grid.currentRow();
        return chosen.isEmpty() && current != null ? List.of(current) : chosen;
    }

    public Grid grid() {
        return grid;
    }

    public Node node() {
        return root;
    }

    /** Starts to write into a field of a row. */
    public void write(UUID id, Field<?> field) {
        grid.select(id, field.name());
        grid.editWhole();
    }
}
