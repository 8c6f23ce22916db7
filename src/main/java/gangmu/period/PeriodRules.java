package gangmu.period;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds of periods: what was reported in a closed one never changes, and nothing is reported twice in one. */
public final class PeriodRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Ref ref : Rule.touched(changes)) {
            Entity was = before.find(ref);
            Entity is = after.find(ref);
            if (ref.kind() == Period.KIND && is != null) {
                checkPeriod(after, is, was);
            } else if (ref.kind() == ProgressEntry.KIND) {
                checkReport(before, after, was, is, ProgressEntry.ITEM, ProgressEntry.PERIOD);
            } else if (ref.kind() == IndicatorValue.KIND) {
                checkReport(before, after, was, is, IndicatorValue.INDICATOR, IndicatorValue.PERIOD);
            } else if (ref.kind() == ReportText.KIND) {
                refuseIfClosed(before, after, was, ReportText.PERIOD);
                refuseIfClosed(before, after, is, ReportText.PERIOD);
            } else if (ref.kind() == Plan.KIND && was != null && is != null) {
                checkYears(after, was, is);
            }
        }
    }

    private static void checkPeriod(Snapshot after, Entity is, @Nullable Entity was) {
        LocalDate dataDate = is.get(Period.DATA_DATE);
        if (dataDate == null) {
            throw Refusal.required(Period.DATA_DATE);
        }
        PlanRules.checkCode(after, is, Period.PLAN, Period.CODE, Period.NAME);
        if (was == null || !dataDate.equals(was.get(Period.DATA_DATE))) {
            checkWithinPlan(after, new Period(is), dataDate, Period.DATA_DATE);
            checkFigures(after, new Period(is));
        }
        boolean staysClosed = was != null && new Period(was).closed() && new Period(is).closed();
        if (staysClosed && !is.equals(was)) {
            throw closed(new Period(is));
        }
    }

    private static void checkReport(Snapshot before, Snapshot after, @Nullable Entity was, @Nullable Entity is,
            Field<UUID> subject, Field<UUID> period) {
        if (is == null) {
            refuseIfReported(before, after, was, subject, period);
            return;
        }
        refuseIfClosed(before, after, was, period);
        refuseIfClosed(before, after, is, period);
        UUID inPeriod = is.get(period);
        UUID of = is.get(subject);
        if (inPeriod == null || of == null) {
            throw Refusal.required(inPeriod == null ? period : subject);
        }
        Field<LocalDate> dated = is.kind() == ProgressEntry.KIND ? ProgressEntry.DATA_DATE : IndicatorValue.DATA_DATE;
        LocalDate dataDate = is.get(dated);
        Entity owner = after.find(Period.KIND, inPeriod);
        if (dataDate != null && owner != null && (was == null || !dataDate.equals(was.get(dated)))) {
            checkWithinPlan(after, new Period(owner), dataDate, dated);
            checkNotLater(new Period(owner), dataDate, dated);
        }
        for (Entity other : after.where(subject, of)) {
            if (!other.id().equals(is.id()) && inPeriod.equals(other.get(period))) {
                throw Refusal.of("period.reported-twice", is.kind().name());
            }
        }
    }

    /** A report goes away with what it is of: refused by the name of that, for it is what somebody wants to delete. */
    private static void refuseIfReported(Snapshot before, Snapshot after, @Nullable Entity was, Field<UUID> subject,
            Field<UUID> period) {
        try {
            refuseIfClosed(before, after, was, period);
        } catch (Refusal refusal) {
            UUID of = was == null ? null : was.get(subject);
            Entity reported = of == null ? null : before.find(subject == ProgressEntry.ITEM ? Item.KIND : Indicator.KIND, of);
            if (reported == null || after.find(reported.ref()) != null) {
                throw refusal;
            }
            boolean item = reported.kind() == Item.KIND;
            throw Refusal.of("period.closed-reported", item ? new Item(reported).code() : new Indicator(reported).code(),
                    item ? new Item(reported).name() : new Indicator(reported).name(),
                    refusal.problem().args().getFirst());
        }
    }

    /** Other years of a plan leave no period outside that was in them. */
    private static void checkYears(Snapshot after, Entity was, Entity is) {
        for (Entity each : after.where(Period.PLAN, is.id())) {
            LocalDate dataDate = each.get(Period.DATA_DATE);
            if (dataDate != null && within(was, dataDate)) {
                checkWithinPlan(after, new Period(each), dataDate, Period.DATA_DATE);
            }
        }
    }

    private static void checkWithinPlan(Snapshot after, Period period, LocalDate dataDate, Field<LocalDate> field) {
        Entity plan = after.find(Plan.KIND, period.plan());
        if (plan != null && !within(plan, dataDate)) {
            throw Refusal.at(field, "period.data-date-outside-plan", dataDate.toString(),
                    plan.need(Plan.START).minusDays(1).toString(), plan.need(Plan.END).toString());
        }
    }

    /** A period says how things stand at the end of a day: what stands on a later one belongs to a later period. */
    private static void checkNotLater(Period period, LocalDate dataDate, Field<LocalDate> field) {
        if (dataDate.isAfter(period.dataDate())) {
            throw Refusal.at(field, "period.figure-later", dataDate.toString(), period.name(), period.dataDate().toString());
        }
    }

    /** A period that is moved leaves none of its figures behind the day at whose end it stands. */
    private static void checkFigures(Snapshot after, Period period) {
        Stream.of(ProgressEntry.DATA_DATE, IndicatorValue.DATA_DATE).forEach(dated -> {
            Field<UUID> owner = dated == ProgressEntry.DATA_DATE ? ProgressEntry.PERIOD : IndicatorValue.PERIOD;
            after.where(owner, period.id()).stream().flatMap(report -> Stream.ofNullable(report.get(dated)))
                    .max(Comparator.naturalOrder()).ifPresent(last -> checkNotLater(period, last, Period.DATA_DATE));
        });
    }

    /** A figure is of a day of the plan, at the earliest of the end of the base year. */
    private static boolean within(Entity plan, LocalDate dataDate) {
        LocalDate start = plan.get(Plan.START);
        LocalDate end = plan.get(Plan.END);
        return start == null || end == null || !dataDate.isBefore(start.minusDays(1)) && !dataDate.isAfter(end);
    }

    /**
     * A period that is closed both before and after the change set admits no change; closing in the same set does.
     *
     * @param entity what belongs to a period, or null
     * @throws Refusal {@code period.closed}
     */
    public static void refuseIfClosed(Snapshot before, Snapshot after, @Nullable Entity entity, Field<UUID> period) {
        UUID id = entity == null ? null : entity.get(period);
        Entity then = id == null ? null : before.find(Period.KIND, id);
        Entity now = id == null ? null : after.find(Period.KIND, id);
        if (then != null && now != null && new Period(then).closed() && new Period(now).closed()) {
            throw closed(new Period(now));
        }
    }

    private static Refusal closed(Period period) {
        return Refusal.of("period.closed", period.name());
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(Period.KIND, ProgressEntry.KIND, IndicatorValue.KIND);
    }
}
