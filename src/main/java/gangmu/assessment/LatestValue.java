package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest report of an indicator up to a period, the period's own before any other ({@link Reports#upTo}), and what must be known of it.
 *
 * @param dataDate the day of the figure: its own where it has one, else its period's
 */
record LatestValue(IndicatorValue value, Period from, LocalDate dataDate, List<Trend.Note> notes) {
    /** Null where nothing was reported yet. */
    static @Nullable LatestValue of(Snapshot snapshot, Indicator indicator, Period period) {
        IndicatorValue found = null;
        Period from = period;
        List<IndicatorValue> earlier = new ArrayList<>();
        for (Period each : Reports.upTo(snapshot, period)) {
            IndicatorValue value = Reports.value(snapshot, indicator.id(), each.id());
            if (value != null && (says(value) || ofAWholeYear(snapshot, indicator, period, value))) {
                if (found != null) {
                    earlier.add(found);
                }
                found = value;
                from = each;
            }
        }
        if (found == null) {
            return null;
        }
        LocalDate dataDate = dateOf(snapshot, found);
        List<Trend.Note> notes = new ArrayList<>();
        if (!from.id().equals(period.id())) {
            notes.add(new Trend.Note("carried", List.of(from.name())));
        }
        if (dataDate.isBefore(period.dataDate())) {
            notes.add(new Trend.Note("late", List.of(dataDate, period.dataDate())));
        }
        if (found.provisional()) {
            notes.add(new Trend.Note("provisional", List.of()));
        }
        for (IndicatorValue before : earlier) {
            boolean sameDay = dateOf(snapshot, before).equals(dataDate);
            if (sameDay && !(Objects.equals(before.value(), found.value())
                    && Objects.equals(before.rate(), found.rate()))) {
                notes.add(new Trend.Note("revised", List.of(shown(before), shown(found))));
            }
        }
        return new LatestValue(found, from, dataDate, List.copyOf(notes));
    }

    /** Whether anything was reported. */
    static boolean says(IndicatorValue value) {
        return value.value() != null || value.rate() != null || value.judgement() != null;
    }

    /** Growth against the year before says something of the plan where it is that of a whole year, and growth is asked for. */
    private static boolean ofAWholeYear(Snapshot snapshot, Indicator indicator, Period period, IndicatorValue value) {
        boolean growth = indicator.type() == IndicatorType.GROWTH || indicator.type() == IndicatorType.DUAL;
        Entity plan = snapshot.find(Plan.KIND, period.plan());
        return growth && value.yearOnYear() != null && plan != null
                && IndicatorAssessor.endsAYear(new Plan(plan), dateOf(snapshot, value));
    }

    private static String shown(IndicatorValue value) {
        return value.value() != null ? value.value().toPlainString()
                : value.rate() != null ? value.rate().toPlainString() + "%" : "";
    }

    /** The day of a figure: its own, else its period's. */
    static LocalDate dateOf(Snapshot snapshot, IndicatorValue value) {
        LocalDate own = value.dataDate();
        return own != null ? own
                : new Period(Objects.requireNonNull(snapshot.find(Period.KIND, value.period()))).dataDate();
    }
}
