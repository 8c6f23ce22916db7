package gangmu.ui.plantree;

import gangmu.changes.JournalFilter;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.HistoryQuery;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** All that ever happened to an item, its reports, phased plan and evidence, newest first. */
final class ItemHistory {
    private static final int MOST = 200;
    private final Session session;
    private final HistoryLines lines;
    private final Grid grid;
    private @Nullable UUID shown;
    private long shownAt = -1;

    ItemHistory(Session session) {
        this.session = session;
        this.lines = new HistoryLines(session, true);
        this.grid = new Grid(lines.model(), session.words());
        grid.setId("history-grid");
    }

    Node node() {
        return grid;
    }

    void show(UUID item) {
        long position = session.position();
        if (item.equals(shown) && position == shownAt) {
            return;
        }
        shown = item;
        shownAt = position;
        session.work().quietly(() -> lines.lines(session.workspace().journal().entries(
                JournalFilter.ALL.of(HistoryQuery.withParts(session.workspace(), item)), Long.MAX_VALUE, MOST)))
                .thenAccept(found -> {
                    if (item.equals(shown)) {
                        lines.model().setRows(found);
                    }
                });
        lines.model().setRows(List.of());
    }
}
