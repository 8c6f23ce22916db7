package gangmu.ui.status;

import gangmu.changes.Kind;
import gangmu.plan.Entries;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Session;
import javafx.scene.Node;

/** The entries of one kind as a table that is edited in place. */
final class EntriesPane {
    private final EntityTable table;

    EntriesPane(Session session, Kind kind) {
        EntriesModel model = new EntriesModel(session, kind);
        table = new EntityTable(session, model.table());
        table.button("status-screen.entry.add", () -> model.add().thenAccept(id -> table.write(id, Entries.main(kind))))
                .setId("add-" + kind.name());
        table.deletable("status-screen.entry.delete");
        table.empty("status-screen.entry.empty");
    }

    Node node() {
        return table.node();
    }
}
