package gangmu.ui.status;

import gangmu.status.figures.FigureKey;
import gangmu.ui.SessionAlone;

/** The trail of a figure as the screen of status and report shows it. */
public final class FiguresBehind {
    private final FiguresModel model;

    public FiguresBehind(SessionAlone on) {
        model = on.following(new FiguresModel(on.session), () -> { });
        model.refresh();
        on.until(() -> model.figures().rowCount() > 0);
    }

    /** How many sources are listed. */
    public int rows(FigureKey key) {
        model.show(key);
        return model.sources().rowCount();
    }

    /** What is said of the figure above them. */
    public String said() {
        return model.said().get();
    }
}
