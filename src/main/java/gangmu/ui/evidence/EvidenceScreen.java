package gangmu.ui.evidence;

import gangmu.ui.controls.FilterChips;
import gangmu.ui.parts.EntityTable;
import gangmu.ui.shell.Screen;
import gangmu.ui.shell.Session;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/** The register of evidence as a table, with what can be done with a piece above it. */
public final class EvidenceScreen implements Screen {
    private final EntityTable table;

    public EvidenceScreen(Session session) {
        EvidenceModel model = new EvidenceModel(session);
        table = new EntityTable(session, model.table());
        table.frozen(1).empty("register.empty");
        table.button("register.open", model::open).setDisable(false);
        table.button("register.link", () -> {
            List<EvidenceModel.Target> targets = model.linkable();
            if (!targets.isEmpty()) {
                model.link(ChooseTarget.ask(session.words(), targets));
            }
        });
        table.button("register.go", model::go).setDisable(false);
        table.deletable("register.delete");
        table.button("register.sweep", model::sweep);
        FilterChips<EvidenceModel.Use> chips = new FilterChips<>(session.words(), model.uses());
        chips.setId("register-chips");
        table.tool(chips);
        session.follow(chips, model::count);
        table.grid().setColumnWidths(Map.of("issuer", 130.0, "documentNumber", 150.0, "dated", 92.0, "sourceLink", 100.0));
        table.grid().setOnOpen(model::open);
        table.grid().setStretched("proves");
    }

    @Override
    public Node node() {
        return table.node();
    }

    @Override
    public void focus() {
        table.grid().requestFocus();
    }
}
