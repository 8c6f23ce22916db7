package gangmu.ui.indicators;

import gangmu.assessment.IndicatorResult;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.IndicatorRow;
import gangmu.columns.Table;
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
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The indicators with how each is judged: which are listed, how many there are of each sort. */
final class IndicatorsModel {
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
        List<Column<IndicatorRow>> described = Columns.ofIndicators(Table.INDICATORS);
        int worked = (int) described.stream().takeWhile(column -> column.field() != null).count();
        table = new EntityTableModel(session, Indicator.KIND, view -> view.plan() == null ? List.of()
                : view.tree().indicators().stream().map(Indicator::entity).toList(), fields(described.subList(0, worked)),
                described.stream().filter(column -> column.field() == null).map(this::worked).toList());
        table.then(fields(described.subList(worked, described.size()))).takingRows();
        sorts.onChosen(chosen -> table.grid().setFilter(chosen.isEmpty() ? null : row -> passes(row, chosen)));
    }

    private static List<Field<?>> fields(List<Column<IndicatorRow>> described) {
        List<Field<?>> fields = new ArrayList<>();
        for (Column<IndicatorRow> column : described) {
            if (column.field() instanceof Field<?> field) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** A column that is worked out; blank as long as there is nothing to say. */
    private RecordColumn<Entity> worked(Column<IndicatorRow> column) {
        String key = column.key();
        String title = column.heading(Table.INDICATORS, words);
        RecordColumn<Entity> made = switch (column.look()) {
            case BAR -> RecordColumn.<Entity>bullet(key, title, row -> Verdicts.bullet(session, result(row)))
                    .tooltip(row -> result(row) instanceof IndicatorResult result ? Verdicts.sentence(session, result) : null);
            case VERDICT -> RecordColumn.<Entity>verdict(key, title,
                            row -> result(row) instanceof IndicatorResult result ? Verdicts.mark(session, result) : null)
                    .tooltip(row -> result(row) instanceof IndicatorResult result ? Verdicts.sentence(session, result) : null);
            case NUMBER, RATE -> RecordColumn.number(key, title, row -> Amounts.thousands((BigDecimal) value(column, row)));
            case ROUNDED -> RecordColumn.number(key, title, row -> value(column, row) instanceof BigDecimal number
                    ? Amounts.thousands(number.setScale(2, RoundingMode.HALF_UP)) : Objects.toString(value(column, row), ""));
            default -> RecordColumn.text(key, title, row -> Objects.toString(value(column, row), ""));
        };
        return made.width(column.spot(Table.INDICATORS).width());
    }

    private @Nullable Object value(Column<IndicatorRow> column, Entity row) {
        Session.View view = session.view().get();
        return column.value(new IndicatorRow(view.tree(), new Indicator(row), null, view.assessment(), List.of()));
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
                    FieldWords.shown(words, Indicator.ATTRIBUTE, ValueType.choiceName(attribute)),
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
