package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.Amounts;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.parts.Verdicts;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The indicators with how each is judged: which are listed, how many there are of each sort. */
final class IndicatorsModel {
    private static final List<Field<?>> FIELDS = List.of(Indicator.CODE, Indicator.NAME, Indicator.MEASURE,
            Indicator.ATTRIBUTE, Indicator.TYPE, Indicator.BASE, Indicator.TARGET);
    private final Session session;
    private final Words words;
    private final EntityTableModel table;
    private final FilterChoice<Sort> sorts = new FilterChoice<>();

    /** A sort of indicator. */
    sealed interface Sort {
        /** Binding or anticipatory. */
        record Of(Attribute attribute) implements Sort {
        }

        /** What does not meet the requirement. */
        record NotMet() implements Sort {
        }
    }

    IndicatorsModel(Session session) {
        this.session = session;
        this.words = session.words();
        table = new EntityTableModel(session, Indicator.KIND, view -> view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList(), FIELDS, results());
        table.then(List.of(Indicator.TARGET_RATE, Indicator.CATEGORY));
        sorts.onChosen(chosen -> table.grid().setFilter(chosen.isEmpty() ? null : row -> passes(row, chosen)));
    }

    private List<RecordColumn<Entity>> results() {
        return List.of(
                RecordColumn.<Entity>number("value", words.get("indicators.latest"),
                        row -> judged(row, result -> Amounts.thousands(result.value()))),
                RecordColumn.<Entity>text("dataDate", words.get("indicators.data-date"),
                        row -> judged(row, result -> result.value() == null && result.rate() == null ? ""
                                : result.dataDate().toString())).width(88),
                RecordColumn.<Entity>number("expected", words.get("indicators.expected"),
                        row -> judged(row, IndicatorsModel::rounded)),
                RecordColumn.<Entity>bullet("bar", words.get("indicators.bar"), row -> Verdicts.bullet(session, result(row)))
                        .tooltip(row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.sentence(session, result) : null),
                RecordColumn.<Entity>verdict("verdict", words.get("indicators.verdict"),
                        row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.mark(session, result) : null).width(168)
                        .tooltip(row -> result(row) instanceof IndicatorResult result
                                ? Verdicts.sentence(session, result) : null));
    }

    /** What is said of an indicator's result; nothing as long as it has none. */
    private String judged(Entity row, Function<IndicatorResult, String> said) {
        IndicatorResult result = result(row);
        return result == null ? "" : said.apply(result);
    }

    private static String rounded(IndicatorResult result) {
        return result.expected() == null ? ""
                : Amounts.thousands(result.expected().setScale(2, RoundingMode.HALF_UP));
    }

    private @Nullable IndicatorResult result(Entity row) {
        var assessment = session.view().get().assessment();
        return assessment == null ? null : assessment.indicators().get(row.id());
    }

    /** Counts how many there are of each sort now. */
    void count() {
        Session.View view = session.view().get();
        List<Entity> all = view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList();
        List<FilterChoice.Filter<Sort>> filters = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            filters.add(new FilterChoice.Filter<>(new Sort.Of(attribute),
                    words.get("choice.indicator.attribute." + ValueType.choiceName(attribute)),
                    all.stream().filter(row -> new Indicator(row).attribute() == attribute).count()));
        }
        filters.add(new FilterChoice.Filter<>(new Sort.NotMet(), words.get("indicators.not-met"),
                all.stream().filter(this::isNotMet).count()));
        sorts.offer(all.size(), filters);
    }

    /** Attributes add up, what is not met narrows them down. */
    private boolean passes(Entity row, Set<Sort> chosen) {
        boolean notMet = chosen.contains(new Sort.NotMet());
        return (notMet && chosen.size() == 1 || chosen.contains(new Sort.Of(new Indicator(row).attribute())))
                && (!notMet || isNotMet(row));
    }

    private boolean isNotMet(Entity row) {
        IndicatorResult result = result(row);
        return result != null && !result.met();
    }

    /** Adds an indicator; gives its id once it is there, nothing where there is no plan. */
    CompletableFuture<UUID> add() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return new CompletableFuture<>();
        }
        UUID id = session.workspace().ids().get();
        return session.perform(session.edit().addIndicator(id, plan.id(), words.get("indicators.new")), "")
                .thenApply(done -> id);
    }

    /** Shows what another screen asked for: what is not met, one indicator, else all. */
    void arrive(Destination destination) {
        if (destination.place() == Place.INDICATORS) {
            sorts.choose(destination instanceof Destination.IndicatorsNotMet ? Set.of(new Sort.NotMet()) : Set.of());
            if (destination instanceof Destination.OneIndicator indicator) {
                table.current().set(indicator.id());
            }
        }
    }

    EntityTableModel table() {
        return table;
    }

    FilterChoice<Sort> sorts() {
        return sorts;
    }
}
