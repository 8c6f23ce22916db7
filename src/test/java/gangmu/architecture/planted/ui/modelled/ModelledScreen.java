package gangmu.architecture.planted.ui.modelled;

import gangmu.architecture.planted.ui.shell.Screen;

/** Sound: a screen that leaves everything to its model. */
public final class ModelledScreen implements Screen {
    private final ModelledModel model = new ModelledModel();

    public void pressed() {
        model.edit();
    }
}
