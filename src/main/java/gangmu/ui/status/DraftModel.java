package gangmu.ui.status;

import gangmu.changes.ValueType;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.CheckReport;
import gangmu.usecase.output.CheckReport.Checked;
import gangmu.usecase.output.CheckReport.Discrepancy;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A draft of the report that people edited: which of its figures no longer agree with the plan. */
final class DraftModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> grid;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper refreshable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper confirmable = new ReadOnlyBooleanWrapper();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Path draft;

    /** What was found, in its order in the draft. */
    record Line(int number, Discrepancy found) {
    }

    DraftModel(Session session) {
        this.session = session;
        this.words = session.words();
        grid = new ListGridModel<>(List.of(column("kind", 84, line -> words.get("status-screen.draft.kind."
                + ValueType.choiceName(line.found().kind()))), column("name", 260, line -> line.found().name()),
                column("then", 96, line -> line.found().then()), column("in-text", 96, line -> line.found().inText()),
                column("now", 96, line -> line.found().now()), column("place", 180, line -> line.found().place()),
                column("excerpt", 380, line -> line.found().excerpt())), Line::number);
    }

    private RecordColumn<Line> column(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("status-screen.draft." + key), text).width(width);
    }

    private CheckReport checking() {
        return new CheckReport(session.workspace(), session.adapters().reportFiles());
    }

    /** Asks for a draft and checks it. */
    void choose() {
        List<Path> chosen = session.desktop().chooseFiles(words.get("status-screen.draft.choose"), List.of("docx"));
        if (!chosen.isEmpty()) {
            check(chosen.getFirst());
        }
    }

    /** Checks a draft and shows what was found. */
    void check(Path file) {
        session.work().run(words.get("status-screen.draft.checking"), progress -> checking().check(file, words))
                .whenComplete((checked, fault) -> {
                    if (fault != null) {
                        session.notices().fault(fault);
                    } else {
                        show(file, checked);
                    }
                });
    }

    private void show(Path file, Checked checked) {
        draft = file;
        refreshable.set(!checked.discrepancies().isEmpty());
        confirmable.set(checked.discrepancies().stream().anyMatch(found -> !found.sentence().isEmpty()));
        lines.clear();
        checked.discrepancies().forEach(found -> lines.add(new Line(lines.size(), found)));
        grid.setRows(lines);
        said.set(words.get("status-screen.draft.said", checked.figures(), lines.size(), checked.made()));
        if (checked.sourcesLost()) {
            session.notices().say("report.sources-lost");
        }
    }

    /** Writes the draft anew with the figures as they stand, to a file that is asked for. */
    void refresh() {
        Path from = draft;
        Path target = from == null ? null : session.chooseTarget(words.get("status-screen.where"),
                String.valueOf(from.getFileName()));
        if (from != null && target != null) {
            session.work().run(words.get("status-screen.writing"), progress -> checking().refresh(from, words, target))
                    .whenComplete((changed, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().say("status-screen.written", target.toString());
                            check(target);
                        }
                    });
        }
    }

    /**
     * Takes sentences without a source as confirmed by a person, in a file that is asked for.
     *
     * @param rows the keys of the lines that they stand in
     */
    void confirm(List<?> rows) {
        List<Discrepancy> chosen = lines.stream().filter(line -> rows.contains(line.number())).map(Line::found)
                .filter(found -> !found.sentence().isEmpty()).toList();
        if (chosen.isEmpty()) {
            session.notices().say("status-screen.draft.nothing-to-confirm");
            return;
        }
        Path from = draft;
        Path target = from == null ? null : session.desktop().chooseTarget(words.get("status-screen.where"),
                String.valueOf(from.getFileName()));
        if (from != null && target != null) {
            session.work().run(words.get("status-screen.writing"), progress -> {
                checking().confirm(from, words, chosen, target);
                return target;
            }).whenComplete((written, fault) -> {
                if (fault != null) {
                    session.notices().fault(fault);
                } else {
                    session.notices().say("status-screen.written", target.toString());
                    check(target);
                }
            });
        }
    }

    /** Whether anything can be confirmed. */
    ReadOnlyBooleanProperty confirmable() {
        return confirmable.getReadOnlyProperty();
    }

    ListGridModel<Line> grid() {
        return grid;
    }

    /** What came of the check. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Whether there is anything to write anew. */
    ReadOnlyBooleanProperty refreshable() {
        return refreshable.getReadOnlyProperty();
    }
}
