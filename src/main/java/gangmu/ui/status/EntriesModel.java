package gangmu.ui.status;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.columns.ColumnWords;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.status.office.SheetLayout;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The entries of one kind that the report is written from. */
final class EntriesModel {
    private final Session session;
    private final Kind kind;
    private final EntityTableModel table;

    EntriesModel(Session session, Kind kind) {
        this.session = session;
        this.kind = kind;
        List<Field<?>> fields = kind.fields().stream()
                .<Field<?>>filter(field -> !field.name().equals("plan") && !field.name().equals("rank")).toList();
        table = new EntityTableModel(session, kind, view -> view.plan() == null ? List.of()
                : Entries.of(view.snapshot(), view.plan().id(), kind), fields, List.of());
        table.spoken(SheetLayout.COLUMNS, key -> ColumnWords.word(session.words(), key),
                new ColumnWords(Words.languages())::meant).takingRows();
    }

    /** Adds an entry; gives its id once it is there, nothing where there is no plan. */
    CompletableFuture<UUID> add() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return new CompletableFuture<>();
        }
        UUID id = session.workspace().ids().get();
        return session.perform(session.edit().addEntry(kind, id, plan.id(), session.words().get("status-screen.entry.new"),
                Map.of()), "").thenApply(done -> id);
    }

    EntityTableModel table() {
        return table;
    }
}
