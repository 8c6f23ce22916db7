package gangmu.ui.plantree;

import gangmu.assessment.ItemVerdict;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.grid.FileDrops;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
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
    private final Label shown = new Label();
    private final CustomTextField search = new CustomTextField();
    private final CheckComboBox<ItemKind> kinds = new CheckComboBox<>();
    private final CheckComboBox<ItemVerdict> verdicts = new CheckComboBox<>();
    private final CheckComboBox<Unit> units = new CheckComboBox<>();
    private final CheckComboBox<WorkingGroup> groups = new CheckComboBox<>();
    private final ToggleButton notMet;
    private final ToggleButton withoutEvidence;
    private final ToggleButton disagree;
    private boolean settingFilter;

    public TreeScreen(Session session) {
        this.session = session;
        this.words = session.words();
        this.model = new TreeViewModel(session);
        this.grid = new Grid(model.grid(), words);
        this.pane = new ItemPane(session);
        this.notMet = chip("not-met");
        this.withoutEvidence = chip("without-evidence");
        this.disagree = chip("disagree");
        grid.setId("tree-grid");
        grid.setFrozenColumns(2);
        grid.setRowHeaders(true);
        grid.setRowMoves(model.moves());
        grid.setFileDrops(new FileDrops() {
            @Override
            public boolean allowed(Object row) {
                return !session.workspace().readOnly();
            }

            @Override
            public void dropped(Object row, List<Path> files) {
                model.attach((UUID) row, files);
            }
        });
        Label empty = new Label(words.get("tree.empty"));
        grid.setPlaceholder(empty);
        grid.currentRowProperty().addListener((o, was, is) -> pane.show((UUID) is));
        SplitPane split = new SplitPane(grid, pane.node());
        split.setDividerPositions(0.76);
        pane.show((UUID) grid.currentRow());
        SplitPane.setResizableWithParent(pane.node(), false);
        root.setTop(new VBox(tools(), filters()));
        root.setCenter(split);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        session.view().addListener((o, was, is) -> refreshShown());
        session.place().addListener((o, was, is) -> arrive(is));
        fillFilters();
        refreshShown();
    }

    private Node tools() {
        HBox bar = new HBox(
                tool("add-child", Feather.PLUS, "Ctrl+Enter", this::addChild, true),
                tool("add-sibling", Feather.PLUS_SQUARE, "Insert", this::addSibling, false),
                tool("outdent", Feather.ARROW_LEFT, "Alt+←", () -> model.outdent(chosen()), false),
                tool("indent", Feather.ARROW_RIGHT, "Alt+→", () -> model.indent(chosen()), false),
                tool("up", Feather.ARROW_UP, "Alt+↑", () -> model.moveUp(chosen()), false),
                tool("down", Feather.ARROW_DOWN, "Alt+↓", () -> model.moveDown(chosen()), false),
                tool("delete", Feather.TRASH_2, "Ctrl+Delete", this::delete, false),
                new Separator(Orientation.VERTICAL),
                tool("expand", Feather.CHEVRONS_DOWN, "", model.grid()::expandAll, false),
                tool("collapse", Feather.CHEVRONS_UP, "", model.grid()::collapseAll, false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        search.setId("tree-search");
        search.setLeft(new FontIcon(Feather.FILTER));
        search.setPromptText(words.get("tree.filter"));
        search.setPrefWidth(220);
        search.textProperty().addListener((o, was, is) -> filter());
        bar.getChildren().addAll(space, search);
        bar.getStyleClass().add("tools");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button tool(String key, Feather icon, String shortcut, Runnable action, boolean accent) {
        Button button = new Button(words.get("tree.tool." + key), new FontIcon(icon));
        button.setId("tree-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip((words.get("tree.tip." + key) + "  " + shortcut).strip()));
        button.setOnAction(e -> {
            action.run();
            grid.requestFocus();
        });
        if (accent) {
            button.getStyleClass().add("accent");
        }
        button.setDisable(session.workspace().readOnly() && !key.equals("expand") && !key.equals("collapse"));
        return button;
    }

    private ToggleButton chip(String key) {
        ToggleButton chip = new ToggleButton(words.get("tree.chip." + key));
        chip.setId("chip-" + key);
        chip.getStyleClass().add("chip");
        chip.selectedProperty().addListener((o, was, is) -> filter());
        return chip;
    }

    private Node filters() {
        check(kinds, "kinds", model::kindWord);
        check(verdicts, "verdicts", verdict -> Verdicts.word(words, verdict));
        check(units, "units", Unit::shortName);
        check(groups, "groups", WorkingGroup::name);
        kinds.getItems().setAll(ItemKind.values());
        verdicts.getItems().setAll(ItemVerdict.values());
        Button clear = new Button(words.get("tree.clear-filter"));
        clear.setId("tree-clear");
        clear.getStyleClass().add("flat");
        clear.setOnAction(e -> apply(TreeFilter.NONE));
        clear.visibleProperty().bind(model.filter().map(f -> !f.isNone()));
        FlowPane bar = new FlowPane(8, 6, shown, notMet, withoutEvidence, disagree, kinds, verdicts, units, groups,
                clear);
        bar.getStyleClass().add("filters");
        bar.setRowValignment(VPos.CENTER);
        return bar;
    }

    private <T> void check(CheckComboBox<T> box, String key, Function<T, String> text) {
        box.setId("filter-" + key);
        box.setTitle(words.get("tree.filter." + key));
        box.setShowCheckedCount(true);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        });
        box.getCheckModel().getCheckedItems().addListener(
                (ListChangeListener<T>) change -> filter());
    }

    private void fillFilters() {
        if (model.hasPlan()) {
            settingFilter = true;
            units.getItems().setAll(PlanTree.units(session.view().get().snapshot()));
            groups.getItems().setAll(session.view().get().tree().groups());
            settingFilter = false;
        }
    }

    private void filter() {
        if (settingFilter || !model.hasPlan()) {
            return;
        }
        model.filter(new TreeFilter(search.getText(), checked(kinds, Function.identity()), checked(units, Unit::id),
                checked(groups, WorkingGroup::id), checked(verdicts, Function.identity()),
                withoutEvidence.isSelected(), disagree.isSelected(), notMet.isSelected()));
        refreshShown();
    }

    private static <T, R> Set<R> checked(CheckComboBox<T> box, Function<T, R> as) {
        Set<R> set = new HashSet<>();
        box.getCheckModel().getCheckedItems().forEach(item -> set.add(as.apply(item)));
        return set;
    }

    /** Sets all the controls to a filter, then filters once. */
    private void apply(TreeFilter wanted) {
        settingFilter = true;
        search.setText(wanted.text());
        notMet.setSelected(wanted.notMet());
        withoutEvidence.setSelected(wanted.withoutEvidence());
        disagree.setSelected(wanted.rulersDisagree());
        tick(kinds, wanted.kinds()::contains);
        tick(verdicts, wanted.verdicts()::contains);
        tick(units, unit -> wanted.units().contains(unit.id()));
        tick(groups, group -> wanted.groups().contains(group.id()));
        settingFilter = false;
        filter();
    }

    private static <T> void tick(CheckComboBox<T> box, Predicate<T> wanted) {
        box.getCheckModel().clearChecks();
        box.getItems().stream().filter(wanted).forEach(box.getCheckModel()::check);
    }

    private void refreshShown() {
        if (!model.hasPlan()) {
            return;
        }
        TreeFilter current = model.filter().get();
        shown.setText(words.get("tree.shown", current.isNone() ? session.view().get().tree().inOrder().size()
                : model.count(current)));
    }

    /** Somebody pressed a number elsewhere: show what is behind it. */
    private void arrive(Destination destination) {
        if (destination.place() != Place.TREE || destination.filter().isEmpty()
                && destination.of() == null) {
            return;
        }
        fillFilters();
        UUID of = destination.of();
        TreeFilter none = TreeFilter.NONE;
        Set<UUID> whom = of == null ? Set.of() : Set.of(of);
        switch (destination.filter()) {
            case "unit" -> apply(filter(Set.of(), whom, Set.of(), false, false, false));
            case "group" -> apply(filter(Set.of(), Set.of(), whom, false, false, false));
            case "tasks" -> apply(filter(Set.of(ItemKind.TASK), Set.of(), Set.of(), false, false, false));
            case "projects" -> apply(filter(Set.of(ItemKind.PROJECT), Set.of(), Set.of(), false, false, false));
            case "policies" -> apply(filter(Set.of(ItemKind.POLICY), Set.of(), Set.of(), false, false, false));
            case "not-met" -> apply(filter(Set.of(), Set.of(), Set.of(), true, false, false));
            case "projects-not-met" ->
                apply(filter(Set.of(ItemKind.PROJECT), Set.of(), Set.of(), true, false, false));
            case "without-evidence" -> apply(filter(Set.of(), Set.of(), Set.of(), false, true, false));
            case "disagree" -> apply(filter(Set.of(), Set.of(), Set.of(), false, false, true));
            default -> {
                apply(none);
                if (of != null) {
                    model.reveal(of);
                    grid.select(of);
                }
            }
        }
    }

    private static TreeFilter filter(Set<ItemKind> kinds, Set<UUID> units, Set<UUID> groups, boolean notMet,
            boolean withoutEvidence, boolean disagree) {
        return new TreeFilter("", kinds, units, groups, Set.of(), withoutEvidence, disagree, notMet);
    }

    private List<UUID> chosen() {
        List<UUID> rows = grid.selectedRows().stream().map(key -> (UUID) key).toList();
        UUID current = (UUID) grid.currentRow();
        return rows.isEmpty() && current != null ? List.of(current) : rows;
    }

    private void addChild() {
        model.addChild((UUID) grid.currentRow()).thenAccept(this::nameIt);
    }

    private void addSibling() {
        UUID current = (UUID) grid.currentRow();
        (current == null ? model.addChild(null) : model.addSibling(current)).thenAccept(this::nameIt);
    }

    private void nameIt(UUID id) {
        grid.select(id, "name");
        grid.requestFocus();
        grid.edit();
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
        List<Key> keys = Arrays.asList(
                new Key(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), this::addChild),
                new Key(new KeyCodeCombination(KeyCode.INSERT), this::addSibling),
                new Key(new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN), this::delete),
                new Key(alt(KeyCode.LEFT), () -> withChosen.accept(model::outdent)),
                new Key(alt(KeyCode.RIGHT), () -> withChosen.accept(model::indent)),
                new Key(alt(KeyCode.UP), () -> withChosen.accept(model::moveUp)),
                new Key(alt(KeyCode.DOWN), () -> withChosen.accept(model::moveDown)),
                new Key(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), search::requestFocus));
        for (Key key : keys) {
            if (key.combination().match(event)) {
                key.action().run();
                event.consume();
                return;
            }
        }
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
        fillFilters();
        arrive(session.place().get());
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }
}
