package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Ref;
import gangmu.status.Check;
import gangmu.status.CheckWords;
import gangmu.status.Reconciliation;
import gangmu.status.figures.Figures;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What is reconciled before anything goes out, what fails first. */
final class ChecksPane {
    private final Session session;
    private final ListGridModel<Line> model;
    private final Grid grid;
    private @Nullable Assessment shown;

    private record Line(int number, Check check, String sentence) {
    }

    ChecksPane(Session session) {
        this.session = session;
        Words words = session.words();
        model = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("outcome", words.get("status-screen.check.outcome"), line -> words.get(
                        line.check().holds() ? "status-screen.check.holds" : line.check().binding() ? "status-screen.check.fails"
                        : "status-screen.check.notice")).width(96)
                        .tones(line -> line.check().fails() ? Set.of(Tone.BAD) : line.check().holds() ? Set.of()
                                : Set.of(Tone.DOUBT)),
                RecordColumn.<Line>text("sentence", words.get("status-screen.check.sentence"), Line::sentence).width(640),
                RecordColumn.<Line>number("about", words.get("status-screen.check.about"),
                        line -> line.check().about().isEmpty() ? "" : Integer.toString(line.check().about().size())).width(72)),
                Line::number);
        grid = new Grid(model, words);
        grid.setId("checks-grid");
        grid.setStretched("sentence");
        grid.setPlaceholder(new Label(words.get("status-screen.check.empty")));
        grid.setOnOpen(this::open);
        session.follow(grid, this::refresh);
    }

    private void refresh() {
        Assessment assessment = session.view().get().assessment();
        if (assessment == null || assessment == shown) {
            return;
        }
        shown = assessment;
        session.work().quietly(() -> Reconciliation.of(Figures.of(assessment))).thenAccept(checks -> {
            List<Check> sorted = new ArrayList<>(checks);
            sorted.sort(java.util.Comparator.comparing((Check check) -> check.fails() ? 0 : check.holds() ? 2 : 1));
            List<Line> lines = new ArrayList<>();
            for (Check check : sorted) {
                lines.add(new Line(lines.size(), check, CheckWords.sentence(check, session.words()::get)));
            }
            model.setRows(lines);
        });
    }

    /** The first thing that a check is about. */
    private void open() {
        Object current = grid.currentRow();
        model.rows().stream().filter(line -> Integer.valueOf(line.number()).equals(current))
                .flatMap(line -> line.check().about().stream()).findFirst().ifPresent(this::go);
    }

    private void go(Ref about) {
        session.go(Destination.about(about));
    }

    Node node() {
        return grid;
    }
}
