package gangmu.ui.status;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.ColumnWords;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;

/** The entries of one kind that the report is written from, as a table that is edited in place. */
final class EntriesPane {
    private final Session session;
    private final Kind kind;
    private final EntityTable table;

    EntriesPane(Session session, Kind kind) {
        this.session = session;
        this.kind = kind;
        List<Field<?>> fields = kind.fields().stream()
                .<Field<?>>filter(field -> !field.name().equals("plan") && !field.name().equals("rank")).toList();
        table = new EntityTable(session, kind, view -> view.plan() == null ? List.of()
                : Entries.of(view.snapshot(), view.plan().id(), kind), fields, List.of());
        table.button("status-screen.entry.add", this::add).setId("add-" + kind.name());
        table.deletable("status-screen.entry.delete");
        table.empty("status-screen.entry.empty");
        table.spoken(SheetLayout.COLUMNS, SheetLayout.COLUMN_KEYS, new ColumnWords(List.of(session.words()::get))::meant);
    }

    private void add() {
        Plan plan = session.view().get().plan();
        if (plan != null) {
            UUID id = session.workspace().ids().get();
            session.perform(session.edit().addEntry(kind, id, plan.id(), session.words().get("status-screen.entry.new"), Map.of()),
                    "").thenAccept(done -> table.write(id, Entries.main(kind)));
        }
    }

    Node node() {
        return table.node();
    }
}
