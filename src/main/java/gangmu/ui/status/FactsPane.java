package gangmu.ui.status;

import gangmu.evidence.Fact;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Session;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;

/** The register of facts as a table that is edited in place. */
final class FactsPane {
    private final FactsModel model;
    private final EntityTable table;

    FactsPane(Session session) {
        model = new FactsModel(session);
        table = new EntityTable(session, model.table());
        table.frozen(1).empty("facts.empty");
        table.button("status-screen.entry.add", () -> model.add().thenAccept(id -> table.write(id, Fact.NAME))).setId("add-fact");
        table.deletable("status-screen.entry.delete");
        FilterChips<FactsModel.Sort> chips = new FilterChips<>(session.words(), model.sorts());
        chips.setId("facts-chips");
        table.tool(chips);
        session.follow(chips, model::count);
        table.grid().setColumnWidths(Map.of("issuer", 130.0, "dated", 92.0, "measure", 130.0, "scope", 110.0, "standing", 72.0));
    }

    Node node() {
        return table.node();
    }

    /** Goes to one of them, whatever is filtered. */
    void show(UUID fact) {
        model.showAll();
        table.grid().select(fact, Fact.NAME.name());
    }
}
