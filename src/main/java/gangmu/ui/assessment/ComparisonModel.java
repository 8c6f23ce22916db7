package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.words.Words;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Any two periods beside each other, closed ones as they were when they were closed. */
final class ComparisonModel {
    private final Session session;
    private final Words words;
    private final ObservableList<Period> periods = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Period> before = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Period> after = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
    private final DifferencesModel differences;
    private boolean filling;
    private int asked;

    ComparisonModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.differences = new DifferencesModel(session);
        for (ObjectProperty<@Nullable Period> side : List.of(before, after)) {
            side.addListener((o, was, is) -> {
                if (!filling) {
                    compare();
                }
            });
        }
    }

    /** Brings periods and comparison up to the newest view; without a choice, the last two periods. */
    void refresh() {
        List<Period> now = now();
        Period first = kept(before.get(), now, now.size() - 2);
        Period second = kept(after.get(), now, now.size() - 1);
        filling = true;
        periods.setAll(now);
        before.set(first);
        after.set(second);
        filling = false;
        compare();
    }

    private List<Period> now() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        return plan == null ? List.of() : Reports.periods(view.snapshot(), plan.id());
    }

    private static @Nullable Period kept(@Nullable Period chosen, List<Period> periods, int otherwise) {
        Period kept = chosen == null ? null : periods.stream().filter(p -> p.id().equals(chosen.id())).findFirst()
                .orElse(null);
        return kept != null ? kept : otherwise >= 0 && otherwise < periods.size() ? periods.get(otherwise) : null;
    }

    /** The period that is looked at beside the one before it, and of it only other verdicts. */
    void sinceTheLast() {
        Period looked = session.view().get().period();
        List<Period> now = now();
        for (int i = 1; i < now.size(); i++) {
            if (looked != null && now.get(i).id().equals(looked.id())) {
                filling = true;
                before.set(now.get(i - 1));
                after.set(now.get(i));
                filling = false;
            }
        }
        differences.onlyVerdicts();
        compare();
    }

    private void compare() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        Period first = before.get();
        Period second = after.get();
        int ask = ++asked;
        if (plan == null || first == null || second == null) {
            differences.show(null);
            totals.set("");
            return;
        }
        session.work().quietly(() -> ClosePeriod.compare(view.snapshot(), plan, first, second))
                .whenComplete((comparison, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else if (ask == asked) {
                        show(comparison);
                    }
                });
    }

    private void show(Comparison comparison) {
        differences.show(comparison);
        totals.set(words.get("assessment.compare.totals", met(comparison.before()), met(comparison.after())));
    }

    private String met(Assessment assessment) {
        Assessment.Count indicators = assessment.countIndicators(null);
        Assessment.Count tasks = assessment.count(ItemKind.TASK);
        Assessment.Count projects = assessment.count(ItemKind.PROJECT);
        Assessment.Count policies = assessment.count(ItemKind.POLICY);
        return words.get("assessment.compare.met", indicators.met(), indicators.total(), tasks.met(), tasks.total(),
                projects.met(), projects.total(), policies.met(), policies.total());
    }

    /** A period as it stands in the lists. */
    String name(Period period) {
        return words.get(period.closed() ? "assessment.compare.closed" : "assessment.compare.open", period.name());
    }

    ObservableList<Period> periods() {
        return periods;
    }

    ObjectProperty<@Nullable Period> before() {
        return before;
    }

    ObjectProperty<@Nullable Period> after() {
        return after;
    }

    /** How many meet the standard in each. */
    ReadOnlyStringProperty totals() {
        return totals.getReadOnlyProperty();
    }

    DifferencesModel differences() {
        return differences;
    }
}
