package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Finding;
import gangmu.status.Findings;
import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.judging.DismissFinding;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 勾稽与疑点: what does not fit together; dismissed with a reason, back when the data change. */
final class FindingsPane {
    private static final String DISMISSED = "dismissed";
    private final Session session;
    private final Words words;
    private final DismissFinding dismiss;
    private final ListGridModel<Finding> model;
    private final Grid grid;
    private final FilterChips chips;
    private final TextField reason = new TextField();
    private final BorderPane root = new BorderPane();
    private int asked;

    FindingsPane(Session session) {
        this.session = session;
        this.words = session.words();
        this.dismiss = new DismissFinding(session.workspace());
        model = new ListGridModel<>(List.of(
                RecordColumn.<Finding>text("finding", words.get("assessment.finding"), f -> name(f.code())).width(170),
                RecordColumn.<Finding>text("code", words.get("tree.column.code"),
                        f -> f.args().getFirst().toString()).width(90),
                RecordColumn.<Finding>text("name", words.get("tree.column.name"),
                        f -> f.args().get(1).toString()).width(240),
                RecordColumn.<Finding>text("sentence", words.get("assessment.finding.sentence"),
                        f -> words.get("finding." + f.code(), f.args().toArray())).width(420)
                        .tones(f -> f.dismissed() == null ? Set.of() : Set.of(Tone.MUTED)),
                RecordColumn.<Finding>text("dismissed", words.get("assessment.finding.dismissed"),
                        FindingsPane::reason).width(180).tones(f -> Set.of(Tone.MUTED))),
                f -> f.code() + f.about().id() + f.basis());
        grid = new Grid(model, words);
        grid.setId("findings-grid");
        grid.setStretched("sentence");
        grid.setPlaceholder(new Label(words.get("assessment.findings.empty")));
        grid.setOnOpen(this::open);
        chips = new FilterChips(words);
        chips.setOnChosen(this::filter);
        reason.setId("finding-reason");
        reason.setPromptText(words.get("assessment.finding.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setOnAction(e -> dismiss());
        HBox tools = new HBox(8, reason, button("dismiss", this::dismiss), button("restore", this::restore),
                button("open", this::open));
        tools.getStyleClass().add("tools");
        VBox top = new VBox(chips);
        top.getStyleClass().add("filters");
        root.setTop(top);
        root.setCenter(grid);
        root.setBottom(tools);
        session.follow(root, this::refresh);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("assessment.finding." + key));
        button.setId("finding-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private String name(String code) {
        return words.get("finding-name." + code);
    }

    private static String reason(Finding finding) {
        FindingDismissal dismissed = finding.dismissed();
        return dismissed == null ? "" : dismissed.reason();
    }

    private void refresh() {
        Assessment assessment = session.view().get().assessment();
        int ask = ++asked;
        if (assessment == null) {
            show(List.of());
            return;
        }
        session.work().quietly(() -> Findings.all(assessment)).whenComplete((all, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (ask == asked) {
                show(all);
            }
        });
    }

    private void show(List<Finding> all) {
        model.setRows(all);
        Map<String, Long> counts = all.stream().filter(f -> f.dismissed() == null)
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
        List<FilterChips.Filter> filters = new ArrayList<>();
        counts.forEach((code, count) -> filters.add(new FilterChips.Filter(code, name(code), count)));
        long dismissed = all.stream().filter(f -> f.dismissed() != null).count();
        if (dismissed > 0) {
            filters.add(new FilterChips.Filter(DISMISSED, words.get("assessment.finding.dismissed"), dismissed));
        }
        chips.setFilters(all.size() - dismissed, filters);
        filter(chips.chosen());
    }

    private void filter(Set<String> chosen) {
        model.setFilter(f -> f.dismissed() != null ? chosen.contains(DISMISSED)
                : chosen.isEmpty() || chosen.contains(f.code()));
    }

    private @Nullable Finding current() {
        int row = grid.currentRow() == null ? -1 : model.rowOf(grid.currentRow());
        return row < 0 ? null : model.row(row);
    }

    private void open() {
        Finding finding = current();
        if (finding != null) {
            session.go(Destination.about(finding.about()));
        }
    }

    private void dismiss() {
        Finding finding = current();
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (finding != null && plan != null && period != null) {
            session.perform(dismiss.dismiss(plan, period, finding.about(), finding.code(), reason.getText()),
                    "assessment.finding.done").thenAccept(done -> reason.clear());
        }
    }

    private void restore() {
        Finding finding = current();
        Period period = session.view().get().period();
        if (finding != null && period != null) {
            session.perform(dismiss.restore(period, finding.about(), finding.code()), "assessment.finding.restored");
        }
    }

    Node node() {
        return root;
    }
}
