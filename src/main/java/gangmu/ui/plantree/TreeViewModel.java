package gangmu.ui.plantree;

import gangmu.assessment.ItemResult;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.RowMoves;
import gangmu.ui.controls.grid.TreeGridModel;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Session;
import gangmu.usecase.Committed;
import gangmu.usecase.EditPlan;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The task tree: its rows, what is filtered, and every edit of it. */
public final class TreeViewModel {
    private final Session session;
    private final ItemColumns columns;
    private final ReadOnlyObjectWrapper<TreeFilter> filter = new ReadOnlyObjectWrapper<>(TreeFilter.NONE);
    private final TreeGridModel<UUID> grid;
    private TreeNodes nodes;
    private @Nullable UUID shownPlan;

    public TreeViewModel(Session session) {
        this.session = session;
        this.columns = new ItemColumns(session);
        this.nodes = new TreeNodes(tree());
        this.shownPlan = plan();
        this.grid = new TreeGridModel<>(columns.all(), nodes, false);
        grid.onEdit(this::edit);
        openSections();
        session.listen(this::follow);
        session.view().addListener((o, was, is) -> viewed(is));
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
        boolean other = nodes.follow(tree(), committed);
        if (other) {
            grid.show(nodes);
        }
    }

    private void viewed(Session.View view) {
        if (!hasPlan()) {
            return;
        }
        if (!plan().equals(shownPlan)) {
            shownPlan = plan();
            nodes = new TreeNodes(tree());
            grid.show(nodes);
            openSections();
            return;
        }
        grid.show(nodes);
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
        filter.set(wanted);
        grid.setFilter(wanted.isNone() ? null : this::passes);
    }

    private boolean passes(UUID id) {
        Item item = columns.item(id);
        PlanTree tree = tree();
        return filter.get().passes(item, tree.unitName(item.lead()), columns.result(id),
                tree.snapshot().countWhere(EvidenceLink.TARGET, id) > 0);
    }

    /** How many items a filter would let through. */
    int count(TreeFilter wanted) {
        PlanTree tree = tree();
        int count = 0;
        for (Item item : tree.inOrder()) {
            boolean evidence = tree.snapshot().countWhere(EvidenceLink.TARGET, item.id()) > 0;
            if (wanted.passes(item, tree.unitName(item.lead()), columns.result(item.id()), evidence)) {
                count++;
            }
        }
        return count;
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

    private CompletionStage<EditOutcome> edit(List<CellEdit> edits) {
        Period period = session.view().get().period();
        List<EditPlan.CellEdit> meant = edits.stream().map(edit -> {
            Field<?> field = columns.field(edit.column());
            UUID inPeriod = field.kind() == ProgressEntry.KIND && period != null ? period.id() : null;
            return new EditPlan.CellEdit(new EditPlan.Subject(Item.KIND, (UUID) edit.row(), inPeriod), field,
                    columns.meant(edit.column(), edit.text()));
        }).toList();
        return Edits.outcome(session, edits, session.edit().edit(plan(), edits.size() == 1 ? "edit" : "paste", meant));
    }

    /** A new item below another (null: at the top); gives its id once it is there. */
    public CompletableFuture<UUID> addChild(@Nullable UUID parent) {
        return add(parent, null, parent == null ? ItemKind.SECTION : childKind(columns.item(parent).kind()));
    }

    /** A new item right after another, of its kind. */
    public CompletableFuture<UUID> addSibling(UUID after) {
        Item item = columns.item(after);
        return add(item.parent(), after, item.kind());
    }

    private static ItemKind childKind(ItemKind parent) {
        return switch (parent) {
            case SECTION -> ItemKind.TASK;
            case TASK -> ItemKind.PROJECT;
            case PROJECT, POLICY, STEP -> ItemKind.STEP;
        };
    }

    private CompletableFuture<UUID> add(@Nullable UUID parent, @Nullable UUID after, ItemKind kind) {
        UUID id = session.workspace().ids().get();
        return session.perform(session.edit().addItem(plan(), id, parent, after, kind,
                session.words().get("tree.new." + ValueType.choiceName(kind))), "").thenApply(done -> {
                    reveal(id);
                    return id;
                });
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

    public void attach(UUID item, List<Path> files) {
        session.work().run(session.words().get("tree.attaching"),
                progress -> session.attach().attach(item, files, progress)).whenComplete((committed, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        session.notices().say("tree.attached", files.size());
                    }
                });
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
