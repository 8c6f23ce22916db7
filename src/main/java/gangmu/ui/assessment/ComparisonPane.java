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
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Any two periods beside each other, closed ones as they were when they were closed. */
final class ComparisonPane {
    private final Session session;
    private final Words words;
    private final ComboBox<Period> before = new ComboBox<>();
    private final ComboBox<Period> after = new ComboBox<>();
    private final Label totals = new Label();
    private final ComparisonGrid grid;
    private final BorderPane root = new BorderPane();
    private boolean filling;
    private int asked;

    ComparisonPane(Session session) {
        this.session = session;
        this.words = session.words();
        this.grid = new ComparisonGrid(session, "comparison-grid", "assessment.compare.empty");
        before.setId("compare-before");
        after.setId("compare-after");
        for (ComboBox<Period> box : List.of(before, after)) {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Period period) {
                    return period == null ? "" : words.get(period.closed() ? "assessment.compare.closed"
                            : "assessment.compare.open", period.name());
                }

                @Override
                public @Nullable Period fromString(String typed) {
                    return null;
                }
            });
            box.valueProperty().addListener((o, was, is) -> {
                if (!filling) {
                    compare();
                }
            });
        }
        totals.setWrapText(true);
        HBox top = new HBox(8, before, new Label("→"), after, totals);
        top.getStyleClass().add("tools");
        root.setTop(top);
        root.setCenter(grid.node());
        session.follow(root, this::refresh);
    }

    private void refresh() {
        Plan plan = session.view().get().plan();
        List<Period> periods = plan == null ? List.of() : Reports.periods(session.view().get().snapshot(), plan.id());
        filling = true;
        fill(before, periods, periods.size() - 2);
        fill(after, periods, periods.size() - 1);
        filling = false;
        compare();
    }

    private static void fill(ComboBox<Period> box, List<Period> periods, int otherwise) {
        Period chosen = box.getValue();
        Period kept = chosen == null ? null : periods.stream().filter(p -> p.id().equals(chosen.id())).findFirst()
                .orElse(null);
        box.getItems().setAll(periods);
        box.setValue(kept != null ? kept : otherwise >= 0 && otherwise < periods.size() ? periods.get(otherwise) : null);
    }

    /** The period that is looked at beside the one before it, and of it only other verdicts. */
    void sinceTheLast() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        Period now = view.period();
        List<Period> periods = plan == null ? List.of() : Reports.periods(view.snapshot(), plan.id());
        for (int i = 1; i < periods.size(); i++) {
            if (now != null && periods.get(i).id().equals(now.id())) {
                filling = true;
                before.setValue(periods.get(i - 1));
                after.setValue(periods.get(i));
                filling = false;
            }
        }
        grid.onlyVerdicts();
        compare();
    }

    private void compare() {
        Session.View view = session.view().get();
        Plan plan = view.plan();
        Period first = before.getValue();
        Period second = after.getValue();
        int ask = ++asked;
        if (plan == null || first == null || second == null) {
            grid.show(null);
            totals.setText("");
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
        grid.show(comparison);
        totals.setText(words.get("assessment.compare.totals", met(comparison.before()), met(comparison.after())));
    }

    private String met(Assessment assessment) {
        Assessment.Count indicators = assessment.countIndicators(null);
        Assessment.Count tasks = assessment.count(ItemKind.TASK);
        Assessment.Count projects = assessment.count(ItemKind.PROJECT);
        Assessment.Count policies = assessment.count(ItemKind.POLICY);
        return words.get("assessment.compare.met", indicators.met(), indicators.total(), tasks.met(), tasks.total(),
                projects.met(), projects.total(), policies.met(), policies.total());
    }

    Node node() {
        return root;
    }
}
