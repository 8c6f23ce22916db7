package gangmu.architecture.planted.ui.modelled;

import gangmu.architecture.planted.ui.shell.Session;
import gangmu.architecture.planted.usecase.MakesAnId;

/** Sound: a view model edits, asks use cases and starts work. */
public final class ModelledModel {
    private final Session session = new Session();

    public Object edit() {
        session.edit().work().quietly(() -> { });
        return new MakesAnId();
    }
}
