package gangmu.ui.status;

import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What is reconciled before anything goes out. */
final class ChecksPane {
    private final Grid grid;

    ChecksPane(Session session) {
        ChecksModel model = new ChecksModel(session);
        grid = new Grid(model.grid(), session.words());
        grid.setId("checks-grid");
        grid.setStretched("sentence");
        grid.setPlaceholder(new Label(session.words().get("status-screen.check.empty")));
        grid.setOnOpen(model::open);
        Current.bind(grid, model.current());
        session.follow(grid, model::refresh);
    }

    Node node() {
        return grid;
    }
}
