package gangmu.ui.status;

import gangmu.changes.Entity;
import gangmu.changes.ValueType;
import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.evidence.Fact;
import gangmu.period.Period;
import gangmu.plan.Entries;
import gangmu.plan.Plan;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.shell.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The register of facts: figures, rankings and honours, each with where it is from. */
final class FactsModel {
    private final Session session;
    private final EntityTableModel table;
    private final FilterChoice<Sort> sorts = new FilterChoice<>();

    /** Which facts to look at. */
    enum Sort { OF_THE_PERIOD, WITHOUT_SOURCE }

    FactsModel(Session session) {
        this.session = session;
        table = new EntityTableModel(session, Fact.KIND, FactsModel::facts, Columns.fields(Table.PLAN_FACTS, false), List.of());
        sorts.onChosen(chosen -> table.grid().setFilter(chosen.isEmpty() ? null : row -> passes(row, chosen)));
    }

    private static List<Entity> facts(Session.View view) {
        return view.plan() == null ? List.of() : Entries.of(view.snapshot(), view.plan().id(), Fact.KIND);
    }

    private boolean passes(Entity row, Set<Sort> chosen) {
        Period period = session.view().get().period();
        UUID own = row.get(Fact.PERIOD);
        boolean here = own == null || period != null && own.equals(period.id());
        return (here || !chosen.contains(Sort.OF_THE_PERIOD))
                && (!new Fact(row).hasSource() || !chosen.contains(Sort.WITHOUT_SOURCE));
    }

    /** Counts how many there are of each sort now. */
    void count() {
        List<Entity> all = facts(session.view().get());
        sorts.offer(all.size(), List.of(filter(Sort.OF_THE_PERIOD, all), filter(Sort.WITHOUT_SOURCE, all)));
    }

    private FilterChoice.Filter<Sort> filter(Sort sort, List<Entity> all) {
        return new FilterChoice.Filter<>(sort, session.words().get("facts." + ValueType.choiceName(sort)),
                all.stream().filter(row -> passes(row, Set.of(sort))).count());
    }

    /** Adds a fact of the period that is shown; gives its id once it is there, nothing where there is no plan. */
    CompletableFuture<UUID> add() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return new CompletableFuture<>();
        }
        Period period = session.view().get().period();
        UUID id = session.workspace().ids().get();
        return session.perform(session.edit().addEntry(Fact.KIND, id, plan.id(), session.words().get("status-screen.entry.new"),
                period == null || period.closed() ? Map.of() : Map.of(Fact.PERIOD, period.code())), "").thenApply(done -> id);
    }

    /** Lets every fact through, so that one that was found can be shown. */
    void showAll() {
        sorts.choose(Set.of());
    }

    EntityTableModel table() {
        return table;
    }

    FilterChoice<Sort> sorts() {
        return sorts;
    }
}
