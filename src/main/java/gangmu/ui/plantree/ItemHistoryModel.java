package gangmu.ui.plantree;

import gangmu.changes.JournalFilter;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.HistoryQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that ever happened to an item, its reports, phased plan and evidence, newest first. */
final class ItemHistoryModel {
    private static final int MOST = 200;
    private final Session session;
    private final HistoryLines lines;
    private @Nullable UUID shown;
    private long shownAt = -1;

    ItemHistoryModel(Session session) {
        this.session = session;
        this.lines = new HistoryLines(session, true);
    }

    HistoryLines lines() {
        return lines;
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
