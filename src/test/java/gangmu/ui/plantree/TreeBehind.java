package gangmu.ui.plantree;

import gangmu.ui.SessionAlone;
import gangmu.ui.shell.Destination;
import java.util.Set;

/** How many items pass in the tree for whoever comes by a door. */
public final class TreeBehind {
    private TreeBehind() {
    }

    public static int rows(SessionAlone on, Destination.Items door) {
        return Tally.of(on.session.view().get(), TreeFilter.of(door), Set.of()).passing().size();
    }
}
