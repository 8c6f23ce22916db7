package gangmu.ui.indicators;

import gangmu.ui.SessionAlone;
import gangmu.ui.shell.Destination;

/** How many indicators are listed to whoever comes by a door. */
public final class IndicatorsBehind {
    private IndicatorsBehind() {
    }

    public static int rows(SessionAlone on, Destination door) {
        IndicatorsModel model = new IndicatorsModel(on.session);
        model.table().refresh();
        model.count();
        model.arrive(door);
        return model.table().grid().rowCount();
    }
}
