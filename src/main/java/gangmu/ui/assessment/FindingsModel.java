package gangmu.ui.assessment;

import gangmu.assessment.Assessment;
import gangmu.assessment.FindingDismissal;
import gangmu.changes.Ref;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Finding;
import gangmu.status.Findings;
import gangmu.ui.controls.FilterChoice;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** 勾稽与疑点: what does not fit together; dismissed with a reason, back when the data change. */
final class FindingsModel {
    private final Session session;
    private final Words words;
    private final DismissFinding dismiss;
    private final ListGridModel<Finding> grid;
    private final FilterChoice<Sort> sorts = new FilterChoice<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();
    private int asked;

    /** A sort of finding: by what it says, or all that were dismissed. */
    sealed interface Sort {
        /** Findings that stand, of one code. */
        record Of(String code) implements Sort {
        }

        /** Those that a person dismissed. */
        record Dismissed() implements Sort {
        }
    }

    FindingsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.dismiss = new DismissFinding(session.workspace());
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Finding>text("finding", words.get("assessment.finding"), f -> name(f.code())).width(170),
                RecordColumn.<Finding>text("code", words.get("tree.column.code"),
                        f -> f.args().getFirst().toString()).width(90),
                RecordColumn.<Finding>text("name", words.get("tree.column.name"),
                        f -> f.args().get(1).toString()).width(240),
                RecordColumn.<Finding>text("sentence", words.get("assessment.finding.sentence"),
                        f -> words.get("finding." + f.code(), f.args().toArray())).width(420)
                        .tones(f -> f.dismissed() == null ? Set.of() : Set.of(Tone.MUTED)),
                RecordColumn.<Finding>text("dismissed", words.get("assessment.finding.dismissed"),
                        FindingsModel::reason).width(180).tones(f -> Set.of(Tone.MUTED))),
                f -> new Key(f.code(), f.about(), f.basis()));
        sorts.onChosen(this::filter);
        filter(sorts.chosen());
    }

    /** By what a finding is known, as long as it is the same. */
    private record Key(String code, Ref about, String basis) {
    }

    private String name(String code) {
        return words.get("finding-name." + code);
    }

    private static String reason(Finding finding) {
        FindingDismissal dismissed = finding.dismissed();
        return dismissed == null ? "" : dismissed.reason();
    }

    /** Works out beside the JavaFX thread what does not fit together now. */
    void refresh() {
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
        grid.setRows(all);
        Map<String, Long> counts = all.stream().filter(f -> f.dismissed() == null)
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
        List<FilterChoice.Filter<Sort>> filters = new ArrayList<>();
        counts.forEach((code, count) -> filters.add(new FilterChoice.Filter<>(new Sort.Of(code), name(code), count)));
        long dismissed = all.stream().filter(f -> f.dismissed() != null).count();
        if (dismissed > 0) {
            filters.add(new FilterChoice.Filter<>(new Sort.Dismissed(), words.get("assessment.finding.dismissed"), dismissed));
        }
        sorts.offer(all.size() - dismissed, filters);
        filter(sorts.chosen());
    }

    private void filter(Set<Sort> chosen) {
        grid.setFilter(f -> f.dismissed() != null ? chosen.contains(new Sort.Dismissed())
                : chosen.isEmpty() || chosen.contains(new Sort.Of(f.code())));
    }

    private @Nullable Finding chosen() {
        Object key = current.get();
        int row = key == null ? -1 : grid.rowOf(key);
        return row < 0 ? null : grid.row(row);
    }

    /** To what the chosen finding is about. */
    void open() {
        Finding finding = chosen();
        if (finding != null) {
            session.go(Destination.about(finding.about()));
        }
    }

    /** Dismisses the chosen finding with the reason that stands there. */
    void dismiss() {
        Finding finding = chosen();
        Plan plan = session.view().get().plan();
        Period period = session.view().get().period();
        if (finding != null && plan != null && period != null) {
            session.perform(dismiss.dismiss(plan, period, finding.about(), finding.code(), reason.get()),
                    "assessment.finding.done").thenAccept(done -> reason.set(""));
        }
    }

    /** Takes back that the chosen finding was dismissed. */
    void restore() {
        Finding finding = chosen();
        Period period = session.view().get().period();
        if (finding != null && period != null) {
            session.perform(dismiss.restore(period, finding.about(), finding.code()), "assessment.finding.restored");
        }
    }

    ListGridModel<Finding> grid() {
        return grid;
    }

    FilterChoice<Sort> sorts() {
        return sorts;
    }

    StringProperty reason() {
        return reason;
    }

    /** The chosen finding. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
