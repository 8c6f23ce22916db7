package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.Edits;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The phased plan of an item: how far it should be by which day. */
final class ItemMilestones {
    private static final Map<String, Field<?>> FIELDS = Map.of("due", Milestone.DUE, "planned", Milestone.PLANNED,
            "name", Milestone.NAME, "investment", Milestone.PLANNED_INVESTMENT);
    private final Session session;
    private final BorderPane root = new BorderPane();
    private final ListGridModel<Milestone> model;
    private final Grid grid;
    private @Nullable Item item;

    ItemMilestones(Session session) {
        this.session = session;
        Words words = session.words();
        model = new ListGridModel<>(List.of(
                RecordColumn.<Milestone>text("due", words.get("milestone.due"), m -> m.due().toString()).width(90)
                        .editable(),
                RecordColumn.<Milestone>number("planned", words.get("milestone.planned"),
                        m -> Amounts.thousands(m.planned())).unit("%").width(94).editable(),
                RecordColumn.<Milestone>text("name", words.get("milestone.name"), Milestone::name).width(128)
                        .editable(),
                RecordColumn.<Milestone>number("investment", words.get("milestone.investment"),
                        m -> Amounts.thousands(m.entity().get(Milestone.PLANNED_INVESTMENT))).editable()),
                Milestone::id);
        model.onEdit(edits -> Edits.save(session, edits, edit -> new EditPlan.FieldEdit(
                new EditPlan.Subject(Milestone.KIND, (UUID) edit.row(), null),
                Objects.requireNonNull(FIELDS.get(edit.column())), edit.text())));
        grid = new Grid(model, words);
        grid.setId("milestones-grid");
        grid.setStretched("name");
        grid.setPlaceholder(new Label(words.get("milestone.empty")));
        Button add = new Button(words.get("milestone.add"));
        add.setId("milestone-add");
        add.setOnAction(e -> add());
        Button delete = new Button(words.get("milestone.delete"));
        delete.setOnAction(e -> delete());
        HBox tools = new HBox(8, add, delete);
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
        tools.setDisable(session.workspace().readOnly());
    }

    private void add() {
        Item of = Objects.requireNonNull(item);
        List<Milestone> all = model.rows();
        LocalDate start = of.start() == null ? Objects.requireNonNull(session.view().get().plan()).start()
                : of.start();
        LocalDate due = all.isEmpty() ? LocalDate.of(start.getYear(), 12, 31) : all.getLast().due().plusYears(1);
        UUID id = session.workspace().ids().get();
        session.perform(session.edit().addMilestone(id, of.id(), due), "").thenAccept(done -> {
            grid.select(id, "planned");
            grid.requestFocus();
        });
    }

    private void delete() {
        UUID current = (UUID) grid.currentRow();
        if (current != null) {
            session.perform(session.edit().delete(Milestone.KIND, List.of(current)), "");
        }
    }

    Node node() {
        return root;
    }

    void show(Item newItem) {
        item = newItem;
        model.setRows(session.view().get().tree().milestones(newItem.id()));
    }
}
