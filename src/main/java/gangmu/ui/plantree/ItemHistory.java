package gangmu.ui.plantree;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import java.util.UUID;
import javafx.scene.Node;

/** All that ever happened to an item, its reports, phased plan and evidence, newest first. */
final class ItemHistory {
    private final ItemHistoryModel model;
    private final Grid grid;

    ItemHistory(Session session) {
        this.model = new ItemHistoryModel(session);
        this.grid = new Grid(model.lines().model(), session.words());
        grid.setId("history-grid");
    }

    Node node() {
        return grid;
    }

    void show(UUID item) {
        model.show(item);
    }
}
