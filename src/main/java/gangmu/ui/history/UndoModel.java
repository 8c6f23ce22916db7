package gangmu.ui.history;

import gangmu.changes.Change;
import gangmu.changes.Journal;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.ChangeTexts;
import gangmu.usecase.undo.UndoConflict;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.undo.UndoPreview.Choice;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an undo, place by place, and the choice what to do about it; nothing has happened yet. */
final class UndoModel {
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> places;
    private final ReadOnlyObjectWrapper<@Nullable UndoPreview> shown = new ReadOnlyObjectWrapper<>();

    /** A place that stands in the way. */
    record Line(int number, String what, String field, String reason, String left, String now, String back,
            String who, String when, boolean stays) {
    }

    UndoModel(Session session) {
        this.session = session;
        this.words = session.words();
        places = new ListGridModel<>(List.of(column("what", 230, Line::what), column("field", 100, Line::field),
                column("reason", 150, Line::reason).tones(line -> Set.of(line.stays() ? Tone.BAD : Tone.DOUBT)),
                column("left", 150, Line::left), column("now", 150, Line::now), column("back", 150, Line::back),
                column("who", 90, Line::who), column("when", 128, Line::when)), Line::number);
    }

    ListGridModel<Line> places() {
        return places;
    }

    /** The undo that is asked about; null for none. */
    ReadOnlyObjectProperty<@Nullable UndoPreview> shown() {
        return shown.getReadOnlyProperty();
    }

    /**
     * Undoes a change set where nothing stands in the way, and asks where something does.
     *
     * @param changeSet null where none is chosen, which is said
     */
    void undo(@Nullable UUID changeSet) {
        if (changeSet == null) {
            session.notices().say("history.choose-first");
            return;
        }
        session.work().quietly(() -> session.workspace().previewUndo(changeSet)).whenComplete((preview, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            } else if (preview.conflicts().isEmpty()) {
                session.undo(preview, Choice.LEAVE_CONFLICTS);
            } else {
                ask(preview);
            }
        });
    }

    /** The words of the places are worked out beside the JavaFX thread. */
    private void ask(UndoPreview preview) {
        places.setRows(List.of());
        shown.set(preview);
        session.work().quietly(() -> lines(preview)).thenAccept(lines -> {
            if (shown.get() == preview) {
                places.setRows(lines);
            }
        });
    }

    /** Undoes what is asked about. */
    void settle(Choice choice) {
        UndoPreview preview = shown.get();
        if (preview != null) {
            session.undo(preview, choice).thenRun(this::close);
        }
    }

    /** Leaves everything as it is. */
    void close() {
        shown.set(null);
    }

    private RecordColumn<Line> column(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("history.conflict." + key), text).width(width);
    }

    private List<Line> lines(UndoPreview shown) {
        List<Change> known = new ArrayList<>(shown.target().changes());
        for (UndoConflict conflict : shown.conflicts()) {
            Journal.Entry later = conflict.by() == null ? null : session.workspace().journal().find(conflict.by().id());
            if (later != null) {
                known.addAll(later.changeSet().changes());
            }
        }
        ChangeTexts texts = HistoryLines.texts(session, known);
        ZoneId zone = session.workspace().clock().getZone();
        List<Line> lines = new ArrayList<>();
        for (UndoConflict conflict : shown.conflicts()) {
            Journal.Heading by = conflict.by();
            lines.add(new Line(lines.size(), texts.what(conflict.ref()), FieldWords.name(words, conflict.field()),
                    conflict.problem() == null ? words.get("conflict." + conflict.reason().key())
                            : words.problem(conflict.problem()),
                    value(texts, conflict, conflict.left()),
                    conflict.user() == null ? value(texts, conflict, conflict.now()) : texts.what(conflict.user()),
                    value(texts, conflict, conflict.back()), by == null ? "" : by.stamp().author(),
                    by == null ? "" : HistoryLines.when(by.stamp().at(), zone),
                    !conflict.reason().canBeTakenBack()));
        }
        return lines;
    }

    private String value(ChangeTexts texts, UndoConflict conflict, @Nullable Object value) {
        return FieldWords.shown(words, conflict.field(), texts.value(conflict.field(), value));
    }
}
