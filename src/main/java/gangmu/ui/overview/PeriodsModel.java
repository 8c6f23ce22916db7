package gangmu.ui.overview;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.status.figures.FigureKey;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.AssessPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How the shares that meet the standard went over the periods, and what changed since the last one. */
final class PeriodsModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    /** Closed periods never change. */
    private final Map<UUID, Assessment> closed = new HashMap<>();
    private int asked;

    /**
     * What is to be shown.
     *
     * @param periods every period of the plan, judged, in their order
     * @param since what changed since the one before that which is looked at; null where there is none
     */
    record Seen(List<Assessment> periods, @Nullable Comparison since) {
    }

    PeriodsModel(Session session) {
        this.session = session;
    }

    /** Null before anything was worked out. */
    ReadOnlyObjectProperty<@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Works out the other periods beside the JavaFX thread. */
    void show(Session.View view, Assessment now) {
        Plan plan = view.plan();
        int ask = ++asked;
        if (plan == null || now.snapshot() != view.snapshot() && !now.period().closed()) {
            return;
        }
        Map<UUID, Assessment> known = Map.copyOf(closed);
        session.work().quietly(() -> look(view, plan, now, known)).whenComplete((worked, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (ask == asked) {
                keep(worked);
            }
        });
    }

    private static Seen look(Session.View view, Plan plan, Assessment now, Map<UUID, Assessment> known) {
        List<Assessment> all = new ArrayList<>();
        for (Period period : Reports.periods(view.snapshot(), plan.id())) {
            Assessment kept = period.closed() ? known.get(period.id()) : null;
            all.add(period.id().equals(now.period().id()) ? now : kept != null ? kept
                    : new AssessPeriod().assess(view.snapshot(), plan, period));
        }
        Comparison since = null;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) == now) {
                since = Comparison.of(all.get(i - 1), now);
            }
        }
        return new Seen(all, since);
    }

    private void keep(Seen worked) {
        closed.clear();
        worked.periods().stream().filter(each -> each.period().closed())
                .forEach(each -> closed.put(each.period().id(), each));
        seen.set(worked);
    }

    /** What is behind a column stands in the trail of its figure, in the period that it is of. */
    void open(Period period, FigureKey key) {
        Period now = session.view().get().period();
        if (now == null || !now.id().equals(period.id())) {
            session.choosePeriod(period.id());
        }
        session.go(new Destination.Trail(key));
    }
}
