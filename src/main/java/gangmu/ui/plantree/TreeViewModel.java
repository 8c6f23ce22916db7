package gangmu.ui.plantree;

import gangmu.assessment.ItemResult;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.RowMoves;
import gangmu.ui.controls.grid.TreeGridModel;
import gangmu.ui.parts.Attaching;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Committed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The task tree: its rows, what is filtered, and every edit of it. */
public final class TreeViewModel {
    private final Session session;
    private final ItemColumns columns;
    private final ReadOnlyObjectWrapper<TreeFilter> filter = new ReadOnlyObjectWrapper<>(TreeFilter.NONE);
    private final TreeGridModel<UUID> grid;
    private TreeNodes nodes;
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.EMPTY);
    /** Made or seen under the filter that is set, and shown though they may not pass it. */
    private final Set<UUID> fresh = new HashSet<>();
    private @Nullable UUID shownPlan;
    private Supplier<@Nullable UUID> current = () -> null;
    private boolean reshaped;
    private boolean filtered;
    private int sifting;

    public TreeViewModel(Session session) {
        this.session = session;
        this.columns = new ItemColumns(session);
        this.nodes = new TreeNodes(tree());
        this.shownPlan = hasPlan() ? plan() : null;
        this.grid = new TreeGridModel<>(columns.all(), nodes, false);
        grid.onEdit(this::edit);
        grid.lockedWhile(() -> Edits.locked(session));
        openSections();
        session.listen(this::follow);
    }

    private PlanTree tree() {
        Session.View view = session.view().get();
        return view.plan() == null ? new PlanTree(view.snapshot(), new UUID(0, 0)) : view.tree();
    }

    private UUID plan() {
        return Objects.requireNonNull(session.view().get().plan()).id();
    }

    public boolean hasPlan() {
        return session.view().get().plan() != null;
    }

    /** At first the sections and their tasks are in sight. */
    private void openSections() {
        List<UUID> open = new ArrayList<>();
        for (Item root : tree().roots()) {
            open.add(root.id());
        }
        grid.reveal(open);
    }

    private void follow(Committed committed) {
        if (hasPlan() && plan().equals(shownPlan) && committed.after().find(Plan.KIND, plan()) != null) {
            reshaped |= nodes.follow(new PlanTree(committed.after(), plan()), committed);
        }
    }

    /** Brings the table up to the newest view. */
    void catchUp() {
        if (!hasPlan()) {
            if (shownPlan != null) {
                shownPlan = null;
                nodes = new TreeNodes(tree());
                grid.show(nodes);
            }
            reshaped = false;
            sift();
            return;
        }
        if (!plan().equals(shownPlan)) {
            shownPlan = plan();
            nodes = new TreeNodes(tree());
            grid.show(nodes);
            openSections();
        } else if (reshaped) {
            grid.show(nodes);
        } else {
            grid.valuesChanged();
        }
        reshaped = false;
        if (!filter.get().isNone()) {
            // What is in sight stays, though it passes no more, until the filter is set again: it may be being edited.
            fresh.addAll(tally.get().passing());
        }
        sift();
    }

    /** What the table shows. */
    public TreeGridModel<UUID> grid() {
        return grid;
    }

    public ReadOnlyObjectProperty<TreeFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Shows only what passes, and what leads to it. */
    void filter(TreeFilter wanted) {
        fresh.clear();
        filter.set(wanted);
        if (wanted.isNone()) {
            grid.setFilter(null);
        }
        sift();
    }

    /** Works out beside the JavaFX thread what passes, and how many would pass the usual filters. */
    private void sift() {
        int mine = ++sifting;
        if (!hasPlan()) {
            tally.set(Tally.EMPTY);
            return;
        }
        TreeFilter wanted = filter.get();
        Session.View view = session.view().get();
        Set<UUID> kept = Set.copyOf(fresh);
        session.work().quietly(() -> Tally.of(view, wanted, kept)).whenComplete((found, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (mine == sifting) {
                boolean same = filtered && found.passing().equals(tally.get().passing());
                if (!wanted.isNone() && !same) {
                    grid.setFilter(found.passing()::contains);
                }
                filtered = !wanted.isNone();
                tally.set(found);
            }
        });
    }

    /** What the filter lets through, and what others would. */
    ReadOnlyObjectProperty<Tally> tally() {
        return tally.getReadOnlyProperty();
    }

    @Nullable ItemResult result(UUID id) {
        return columns.result(id);
    }

    String kindWord(ItemKind kind) {
        return columns.kind(kind);
    }

    /** Opens what leads to an item. */
    public void reveal(UUID id) {
        Item item = tree().find(id);
        if (item != null) {
            grid.reveal(tree().ancestors(item).stream().map(Item::id).toList());
        }
    }

    private CompletionStage<EditOutcome> edit(CellEdits edits) {
        if (edits.cells().stream().anyMatch(edit -> edit.row() instanceof CellEdit.NewRow)) {
            return new PastedBranch(edits.cells(), pastesBelow(edits), session.workspace().ids()).save(session, plan(), this::meant);
        }
        return Edits.save(session, edits, this::meant);
    }

    private EditPlan.FieldEdit meant(CellEdit edit) {
        Period period = session.view().get().period();
        Field<?> field = columns.field(edit.column());
        UUID inPeriod = field.kind() == ProgressEntry.KIND && period != null ? period.id() : null;
        return new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, (UUID) edit.row(), inPeriod), field,
                columns.meant(edit.column(), edit.text()));
    }

    /** Rows pasted as new ones go below the current item, those of a block that runs over the end beside the last row. */
    private @Nullable UUID pastesBelow(CellEdits edits) {
        boolean allNew = edits.cells().stream().allMatch(edit -> edit.row() instanceof CellEdit.NewRow);
        if (allNew || grid.rowCount() == 0) {
            return current.get();
        }
        return columns.item(grid.row(grid.rowCount() - 1)).parent();
    }

    /** @param item gives the item below which rows go that are pasted as new ones; null for the top */
    public void pasteBelow(Supplier<@Nullable UUID> item) {
        current = item;
        grid.takeNewRows();
    }

    /** A new item below another (null: at the top); gives its id once it is there. */
    public CompletableFuture<UUID> addChild(@Nullable UUID parent) {
        return add(parent, null, parent == null ? ItemKind.SECTION : columns.item(parent).kind().below());
    }

    /** A new item right after another, of its kind. */
    public CompletableFuture<UUID> addSibling(UUID after) {
        Item item = columns.item(after);
        return add(item.parent(), after, item.kind());
    }

    private CompletableFuture<UUID> add(@Nullable UUID parent, @Nullable UUID after, ItemKind kind) {
        UUID id = session.workspace().ids().get();
        fresh.add(id);
        return session.perform(session.edit().addItem(plan(), id, parent, after, kind,
                session.words().get("tree.new." + ValueType.choiceName(kind))), "").thenCompose(done -> {
                    reveal(id);
                    return filter.get().isNone() ? CompletableFuture.completedFuture(id) : shownAtLast(id);
                });
    }

    /** Under a filter a new row is there once the filter was worked out anew. */
    private CompletableFuture<UUID> shownAtLast(UUID id) {
        CompletableFuture<UUID> there = new CompletableFuture<>();
        if (grid.rowOf(id) >= 0) {
            there.complete(id);
        } else {
            tally.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Tally> observable, Tally was, Tally is) {
                    tally.removeListener(this);
                    there.complete(id);
                }
            });
        }
        return there;
    }

    public void delete(List<UUID> items) {
        session.perform(session.edit().deleteItems(plan(), items), "tree.deleted");
    }

    /** How many items go with these: they and all below them. */
    public int branchSize(List<UUID> items) {
        Set<UUID> gone = new HashSet<>();
        for (UUID id : items) {
            tree().branch(id).forEach(item -> gone.add(item.id()));
        }
        return gone.size();
    }

    public void moveUp(List<UUID> items) {
        session.perform(session.edit().moveUp(plan(), items), "");
    }

    public void moveDown(List<UUID> items) {
        session.perform(session.edit().moveDown(plan(), items), "");
    }

    public void indent(List<UUID> items) {
        session.perform(session.edit().indent(plan(), items), "").thenAccept(done -> items.forEach(this::reveal));
    }

    public void outdent(List<UUID> items) {
        session.perform(session.edit().outdent(plan(), items), "").thenAccept(done -> items.forEach(this::reveal));
    }

    public void attach(List<UUID> items, List<Path> files) {
        Attaching.attach(session, items, files);
    }

    /** Moving rows by dragging them. */
    RowMoves moves() {
        Function<Object, UUID> id = key -> (UUID) key;
        return new RowMoves() {
            @Override
            public boolean allowed(List<Object> rows, Object target, Place place) {
                Item item = tree().find((UUID) target);
                if (item == null || session.workspace().readOnly()) {
                    return false;
                }
                List<UUID> above = new ArrayList<>(tree().ancestors(item).stream().map(Item::id).toList());
                above.add(item.id());
                return rows.stream().map(id).noneMatch(above::contains);
            }

            @Override
            public void move(List<Object> rows, Object target, Place place) {
                Item item = columns.item((UUID) target);
                List<UUID> moved = rows.stream().map(id).toList();
                List<Item> siblings = tree().children(place == Place.INTO ? item.id() : item.parent());
                UUID after = switch (place) {
                    case INTO -> siblings.isEmpty() ? null : siblings.getLast().id();
                    case AFTER -> item.id();
                    case BEFORE -> before(siblings, item.id());
                };
                session.perform(session.edit().moveItems(plan(), moved, place == Place.INTO ? item.id()
                        : item.parent(), after), "").thenAccept(done -> moved.forEach(TreeViewModel.this::reveal));
            }
        };
    }

    private static @Nullable UUID before(List<Item> siblings, UUID id) {
        UUID previous = null;
        for (Item sibling : siblings) {
            if (sibling.id().equals(id)) {
                return previous;
            }
            previous = sibling.id();
        }
        return previous;
    }
}
