package gangmu.ui.assessment;

import gangmu.changes.Snapshot;
import gangmu.changes.Stamp;
import gangmu.merging.OpenDifference;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import gangmu.usecase.merging.Copies;
import gangmu.usecase.merging.DecideDifferences;
import gangmu.usecase.merging.DecideDifferences.Decision;
import gangmu.usecase.merging.DecideDifferences.Shown;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** 待定差异: what several copies wrote and what does not fit together, with both values, until a person decides. */
final class OpenDifferencesModel {
    private final Session session;
    private final Words words;
    private final DecideDifferences decide;
    private final ListGridModel<Shown> grid;
    private final ObjectProperty<@Nullable Object> current = new SimpleObjectProperty<>();
    private @Nullable Snapshot shown;

    OpenDifferencesModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.decide = new DecideDifferences(session.workspace());
        grid = new ListGridModel<>(List.of(
                RecordColumn.<Shown>text("subject", words.get("assessment.difference.subject"),
                        each -> each.period().isEmpty() ? each.subject() : each.subject() + " " + each.period()).width(260),
                RecordColumn.<Shown>text("field", words.get("assessment.difference.field"),
                        each -> each.field() == null ? "" : FieldWords.name(words, each.field())).width(120),
                RecordColumn.<Shown>text("stands", words.get("assessment.difference.stands"), Shown::stands).width(200),
                RecordColumn.<Shown>text("kept", words.get("assessment.difference.kept"), Shown::kept).width(200)
                        .tones(each -> Set.of(Tone.DOUBT)),
                RecordColumn.<Shown>text("by", words.get("assessment.difference.by"), this::by).width(180),
                RecordColumn.<Shown>text("reason", words.get("assessment.difference.reason"),
                        each -> words.choice(OpenDifference.REASON, each.difference().reason())).width(260)),
                each -> each.difference().id());
    }

    private String by(Shown each) {
        return each.by().map(stamp -> stamp.author() + " " + copy(stamp)).orElse("");
    }

    private String copy(Stamp stamp) {
        return Copies.name(session.workspace().snapshot(), stamp.copy());
    }

    /** Looks beside the JavaFX thread who wrote what does not stand: the journal says it. */
    void refresh() {
        Snapshot now = session.view().get().snapshot();
        if (now == shown) {
            return;
        }
        shown = now;
        session.work().quietly(decide::open).whenComplete((open, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (now == shown) {
                grid.setRows(open);
            }
        });
    }

    private @Nullable Shown chosen() {
        Object key = current.get();
        int row = key == null ? -1 : grid.rowOf(key);
        return row < 0 ? null : grid.row(row);
    }

    /** Decides the chosen one. */
    void decide(Decision decision) {
        Shown chosen = chosen();
        if (chosen != null) {
            decide(List.of(chosen), decision);
        }
    }

    /** Decides all whose value that does not stand was written in the same copy as that of the chosen one. */
    void decideAllOfTheCopy(Decision decision) {
        Shown chosen = chosen();
        if (chosen != null) {
            decide(grid.rows().stream().filter(each -> Objects.equals(copyOf(each), copyOf(chosen))).toList(), decision);
        }
    }

    private static @Nullable Object copyOf(Shown each) {
        return each.by().map(Stamp::copy).orElse(null);
    }

    private void decide(List<Shown> which, Decision decision) {
        session.perform(decide.decide(which.stream().map(Shown::difference).toList(), decision), "assessment.difference.done");
    }

    /** To what the chosen one is about, where that is an item or indicator. */
    void open() {
        Shown chosen = chosen();
        if (chosen != null) {
            OpenDifference difference = chosen.difference();
            difference.about(session.workspace().snapshot()).ifPresent(about -> session.go(Destination.about(about)));
        }
    }

    ListGridModel<Shown> grid() {
        return grid;
    }

    /** The chosen difference. */
    ObjectProperty<@Nullable Object> current() {
        return current;
    }
}
