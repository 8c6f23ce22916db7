package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.changes.Snapshot;
import gangmu.merging.OpenDifference;
import gangmu.status.Check;
import gangmu.status.CheckWords;
import gangmu.status.figures.Figures;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.ReconciledFigures;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What is reconciled before anything goes out, what fails first. */
final class ChecksModel {
    private final Session session;
    private final ListGridModel<Line> grid;
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();
    private @Nullable Assessment shown;
    private int open;

    /** A check and what it says. */
    record Line(int number, Check check, String sentence) {
    }

    ChecksModel(Session session) {
        this.session = session;
        Words words = session.words();
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("outcome", words.get("status-screen.check.outcome"), line -> words.get(
                        line.check().holds() ? "status-screen.check.holds" : line.check().binding() ? "status-screen.check.fails"
                        : "status-screen.check.notice")).width(96)
                        .tones(line -> line.check().fails() ? Set.of(Tone.BAD) : line.check().holds() ? Set.of()
                                : Set.of(Tone.DOUBT)),
                RecordColumn.<Line>text("sentence", words.get("status-screen.check.sentence"), Line::sentence).width(640),
                RecordColumn.<Line>number("about", words.get("status-screen.check.about"),
                        line -> line.check().about().isEmpty() ? "" : Integer.toString(line.check().about().size())).width(72)),
                Line::number);
    }

    /** Checks anew beside the JavaFX thread, where there are other verdicts. */
    void refresh() {
        Snapshot snapshot = session.view().get().snapshot();
        Assessment assessment = session.view().get().assessment();
        if (assessment == null || assessment == shown && snapshot.count(OpenDifference.KIND) == open) {
            return;
        }
        shown = assessment;
        open = snapshot.count(OpenDifference.KIND);
        session.work().quietly(() -> ReconciledFigures.checks(snapshot, Figures.of(assessment))).thenAccept(checks -> {
            List<Check> sorted = new ArrayList<>(checks);
            sorted.sort(Comparator.comparing((Check check) -> check.fails() ? 0 : check.holds() ? 2 : 1));
            List<Line> lines = new ArrayList<>();
            for (Check check : sorted) {
                lines.add(new Line(lines.size(), check, CheckWords.sentence(check, session.words())));
            }
            grid.setRows(lines);
        });
    }

    /** To the first thing that the chosen check is about. */
    void open() {
        grid.rows().stream().filter(line -> Integer.valueOf(line.number()).equals(current.get()))
                .flatMap(line -> line.check().about().stream()).findFirst()
                .ifPresent(about -> session.go(Destination.about(about)));
    }

    ListGridModel<Line> grid() {
        return grid;
    }

    /** The chosen check. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
