package gangmu.ui.plantree;

import gangmu.plan.Item;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What was reported of an item in each period; open periods are edited in place, closed ones never change. */
final class ItemProgress {
    private final ProgressModel model;
    private final Grid grid;

    ItemProgress(Session session) {
        model = new ProgressModel(session);
        grid = new Grid(model.lines(), session.words());
        grid.setId("progress-grid");
        grid.setFrozenColumns(1);
        grid.setPlaceholder(new Label(session.words().get("progress-grid.empty")));
    }

    Node node() {
        return grid;
    }

    void show(Item item) {
        model.show(item);
    }
}
