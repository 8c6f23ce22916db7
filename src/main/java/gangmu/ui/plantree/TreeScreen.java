package gangmu.ui.plantree;

import gangmu.ui.controls.grid.FileDrops;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.Fold;
import gangmu.ui.parts.GridLayouts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The task tree: tools above, the table, the pane of the chosen item. */
public final class TreeScreen implements Screen {
    private final Session session;
    private final Words words;
    private final TreeViewModel model;
    private final BorderPane root = new BorderPane();
    private final Grid grid;
    private final ItemPane pane;
    private final TreeFilters filters;

    public TreeScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.model = new TreeViewModel(session);
        this.grid = new Grid(model.grid(), words);
        this.pane = new ItemPane(session);
        this.filters = new TreeFilters(session, model);
        grid.setId("tree-grid");
        grid.setFrozenColumns(2);
        grid.setStretched("name");
        grid.setRowHeaders(true);
        grid.setRowMoves(model.moves());
        grid.setFileDrops(new FileDrops() {
            @Override
            public boolean allowed(Object row) {
                return !session.workspace().readOnly();
            }

            @Override
            public void dropped(Object row, List<Path> files) {
                // Dropped on one of the chosen rows, they are for all of these.
                model.attach(chosen().contains((UUID) row) ? chosen() : List.of((UUID) row), files);
            }
        });
        Label nothing = new Label();
        nothing.textProperty().bind(Bindings.createStringBinding(() -> words.get(!model.hasPlan() ? "shell.no-plan-yet"
                : model.filter().get().isNone() ? "tree.empty" : "tree.none-pass"), model.filter(), session.view()));
        grid.setPlaceholder(nothing);
        grid.setRowMenu(this::rowMenu);
        model.pasteBelow(() -> (UUID) grid.currentRow());
        GridLayouts.remember(grid, session.settings(), "tree");
        grid.currentRowProperty().addListener((o, was, is) -> pane.show((UUID) is));
        SplitPane split = new SplitPane(grid, pane.node());
        split.setDividerPositions(0.74);
        pane.show((UUID) grid.currentRow());
        SplitPane.setResizableWithParent(pane.node(), false);
        Fold fold = new Fold(split);
        root.setTop(new VBox(tools(fold), filters.bar()));
        root.setCenter(split);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        session.follow(root, model::catchUp);
    }

    private Node tools(Fold fold) {
        HBox bar = new HBox(
                tool("add-child", Feather.PLUS, "Ctrl+Enter", this::addChild, true),
                tool("add-sibling", Feather.PLUS_SQUARE, "Insert", this::addSibling, false),
                tool("outdent", Feather.ARROW_LEFT, "Alt+←", () -> model.outdent(chosen()), false),
                tool("indent", Feather.ARROW_RIGHT, "Alt+→", () -> model.indent(chosen()), false),
                tool("up", Feather.ARROW_UP, "Alt+Shift+↑", () -> model.moveUp(chosen()), false),
                tool("down", Feather.ARROW_DOWN, "Alt+Shift+↓", () -> model.moveDown(chosen()), false),
                tool("delete", Feather.TRASH_2, "Ctrl+Delete", this::delete, false),
                new Separator(Orientation.VERTICAL),
                tool("expand", Feather.CHEVRONS_DOWN, "Alt+Shift+→", model.grid()::expandAll, false),
                tool("collapse", Feather.CHEVRONS_UP, "Alt+Shift+←", model.grid()::collapseAll, false));
        MenuButton columns = new MenuButton(words.get("tree.tool.columns"), new FontIcon(Feather.COLUMNS));
        columns.setId("tree-columns");
        columns.setMinWidth(Region.USE_PREF_SIZE);
        columns.setTooltip(new Tooltip(words.get("tree.tip.columns") + "  F4"));
        columns.setOnShowing(e -> columns.getItems().setAll(grid.columnItems()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getChildren().addAll(columns, space, filters.search(), fold.button(words));
        bar.getStyleClass().add("tools");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button tool(String key, Feather icon, String shortcut, Runnable action, boolean accent) {
        Button button = new Button(words.get("tree.tool." + key), new FontIcon(icon));
        button.setId("tree-" + key);
        boolean looks = key.equals("expand") || key.equals("collapse");
        // In the least window these two give way, so that nothing is off the screen.
        button.setMinWidth(looks ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip((words.get("tree.tip." + key) + "  " + shortcut).strip()));
        button.setOnAction(e -> {
            action.run();
            grid.requestFocus();
        });
        if (accent) {
            button.getStyleClass().add("accent");
        }
        button.setDisable(session.workspace().readOnly() && !looks);
        return button;
    }

    private ContextMenu rowMenu() {
        ContextMenu menu = new ContextMenu();
        entry(menu, "add-child", "Ctrl+Enter", this::addChild);
        entry(menu, "add-sibling", "Insert", this::addSibling);
        menu.getItems().add(new SeparatorMenuItem());
        entry(menu, "up", "Alt+Shift+↑", () -> model.moveUp(chosen()));
        entry(menu, "down", "Alt+Shift+↓", () -> model.moveDown(chosen()));
        entry(menu, "outdent", "Alt+←", () -> model.outdent(chosen()));
        entry(menu, "indent", "Alt+→", () -> model.indent(chosen()));
        menu.getItems().add(new SeparatorMenuItem());
        entry(menu, "paste-below", "Ctrl+Shift+V", grid::pasteAsNewRows);
        entry(menu, "attach", "", this::attach);
        entry(menu, "delete", "Ctrl+Delete", this::delete);
        return menu;
    }

    private void entry(ContextMenu menu, String key, String shortcut, Runnable action) {
        MenuItem item = new MenuItem((words.get("tree.tip." + key) + "  " + shortcut).strip());
        item.setOnAction(e -> action.run());
        item.setDisable(session.workspace().readOnly());
        menu.getItems().add(item);
    }

    private void attach() {
        if (!chosen().isEmpty()) {
            model.attach(chosen(), session.desktop().chooseFiles(words.get("evidence.choose"), List.of()));
        }
    }

    /** Somebody pressed a number elsewhere: show what is behind it. */
    private void arrive(Destination destination) {
        switch (destination) {
            case Destination.Items items -> filters.apply(TreeFilter.of(items));
            case Destination.ItemsOfUnit items -> filters.apply(TreeFilter.ofUnit(items.unit()));
            case Destination.OneItem item -> {
                filters.apply(TreeFilter.NONE);
                model.reveal(item.id());
                grid.select(item.id());
            }
            default -> { }
        }
    }

    private List<UUID> chosen() {
        List<UUID> rows = grid.selectedRows().stream().map(key -> (UUID) key).toList();
        UUID current = (UUID) grid.currentRow();
        return rows.isEmpty() && current != null ? List.of(current) : rows;
    }

    private void addChild() {
        if (!model.hasPlan()) {
            session.notices().say("shell.no-plan-yet");
            return;
        }
        model.addChild((UUID) grid.currentRow()).thenAccept(this::nameIt);
    }

    private void addSibling() {
        if (!model.hasPlan()) {
            session.notices().say("shell.no-plan-yet");
            return;
        }
        UUID current = (UUID) grid.currentRow();
        (current == null ? model.addChild(null) : model.addSibling(current)).thenAccept(this::nameIt);
    }

    private void nameIt(UUID id) {
        grid.select(id, "name");
        grid.editWhole();
    }

    private void delete() {
        List<UUID> items = chosen();
        if (items.isEmpty()) {
            return;
        }
        int size = model.branchSize(items);
        if (size == 1 || session.desktop().confirm(words.get("tree.delete.title"),
                words.get("tree.delete.text", size), words.get("tree.tool.delete"))) {
            model.delete(items);
        }
    }

    private void keys(KeyEvent event) {
        record Key(KeyCombination combination, Runnable action) {
        }
        Consumer<Consumer<List<UUID>>> withChosen = action -> action.accept(chosen());
        List<Key> anywhere = List.of(
                new Key(new KeyCodeCombination(KeyCode.F4), ((MenuButton) root.lookup("#tree-columns"))::show),
                new Key(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), () -> grid.find(false)),
                new Key(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN), () -> grid.find(true)),
                new Key(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        filters.search()::requestFocus));
        // Keys that change rows belong to the table: in a field, or in a table of the pane, they mean something else.
        List<Key> inTable = event.getTarget() != grid || session.workspace().readOnly() ? List.of() : List.of(
                new Key(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), this::addChild),
                new Key(new KeyCodeCombination(KeyCode.INSERT), this::addSibling),
                new Key(new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN), this::delete),
                new Key(alt(KeyCode.LEFT), () -> withChosen.accept(model::outdent)),
                new Key(alt(KeyCode.RIGHT), () -> withChosen.accept(model::indent)),
                new Key(wholly(KeyCode.UP), () -> withChosen.accept(model::moveUp)),
                new Key(wholly(KeyCode.DOWN), () -> withChosen.accept(model::moveDown)));
        List<Key> looking = event.getTarget() != grid ? List.of() : List.of(
                new Key(wholly(KeyCode.RIGHT), model.grid()::expandAll),
                new Key(wholly(KeyCode.LEFT), model.grid()::collapseAll));
        for (Key key : Stream.of(anywhere, inTable, looking).flatMap(List::stream).toList()) {
            if (key.combination().match(event)) {
                key.action().run();
                event.consume();
                return;
            }
        }
    }

    private static KeyCombination wholly(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    /** The table, for who drives the window from outside. */
    public Grid grid() {
        return grid;
    }

    public TreeViewModel model() {
        return model;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        filters.fill();
        arrive(session.place().get());
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }
}
