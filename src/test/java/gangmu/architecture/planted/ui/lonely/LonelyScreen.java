package gangmu.architecture.planted.ui.lonely;

import gangmu.architecture.planted.ui.shell.Screen;

/** Planted: a screen whose package has a model that no pane of it uses. */
public final class LonelyScreen implements Screen {
}
