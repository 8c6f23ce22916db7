package gangmu.architecture.planted.ui.modelled;

import gangmu.architecture.planted.ui.shell.Session;
import gangmu.architecture.planted.usecase.MakesAnId;
import javafx.scene.control.Button;

/** Planted: a pane that edits the plan, starts work and asks a use case by itself. */
public final class DecidingPane {
    private final Session session = new Session();

    public Object pressed(Button button) {
        button.setDisable(true);
        session.edit();
        session.work().quietly(() -> { });
        return new MakesAnId();
    }
}
