package gangmu.ui.parts;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.Snapshot;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.ChangeTexts;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Changes as lines that people read: when, who, what, which field, from what to what. */
public final class HistoryLines {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;

    /** One change of a change set. */
    public record Line(String key, String when, String who, String action, String what, String field, String before,
            String after) {
        private Line withKey(String other) {
            return new Line(other, when, who, action, what, field, before, after);
        }

        private Line times(String counted) {
            return new Line(key, when, who, action, counted, field, before, after);
        }
    }

    /** @param each whether each line says when and by whom, as where they come from several change sets */
    public HistoryLines(Session session, boolean each) {
        this.session = session;
        this.words = session.words();
        List<RecordColumn<Line>> columns = new ArrayList<>();
        if (each) {
            columns.add(RecordColumn.<Line>text("when", words.get("history.when"), Line::when).width(128));
            columns.add(RecordColumn.<Line>text("who", words.get("history.who"), Line::who).width(80));
            columns.add(RecordColumn.<Line>text("action", words.get("history.action"), Line::action).width(96));
        }
        columns.add(RecordColumn.<Line>text("what", words.get("history.what"), Line::what).width(each ? 150 : 300));
        columns.add(RecordColumn.<Line>text("field", words.get("history.field"), Line::field).width(110));
        columns.add(RecordColumn.<Line>text("before", words.get("history.before"), Line::before).width(220));
        columns.add(RecordColumn.<Line>text("after", words.get("history.after"), Line::after).width(220));
        model = new ListGridModel<>(columns, Line::key);
    }

    public ListGridModel<Line> model() {
        return model;
    }

    /** A moment as the window writes it. */
    public static String when(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone));
    }

    /** A line for every change; may be asked beside the JavaFX thread. */
    public List<Line> lines(List<Journal.Entry> entries) {
        List<Line> lines = new ArrayList<>();
        ChangeTexts texts = texts(session, entries.stream().flatMap(e -> e.changeSet().changes().stream()).toList());
        ZoneId zone = session.workspace().clock().getZone();
        for (Journal.Entry entry : entries) {
            ChangeSet set = entry.changeSet();
            String when = when(set.stamp().at(), zone);
            String action = words.get("action." + set.origin().action());
            List<Line> here = new ArrayList<>();
            for (Change change : set.changes()) {
                here.add(line(entry.position() + "." + here.size(), set, change, when, action, texts));
            }
            lines.addAll(alikeAsOne(here));
        }
        return lines;
    }

    /** Lines of a change set that say the same are one, with their number: twelve of them tell no more than that. */
    private List<Line> alikeAsOne(List<Line> all) {
        Map<Line, Integer> counts = new LinkedHashMap<>();
        Map<Line, Line> firsts = new HashMap<>();
        for (Line line : all) {
            Line said = line.withKey("");
            counts.merge(said, 1, Integer::sum);
            firsts.putIfAbsent(said, line);
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach((said, count) -> {
            Line first = Objects.requireNonNull(firsts.get(said));
            lines.add(count == 1 ? first : first.times(words.get("history.times", first.what(), count)));
        });
        return lines;
    }

    /** What changes touched, in words, by the plan that is looked at. */
    public static ChangeTexts texts(Session session, List<? extends Change> changes) {
        Session.View view = session.view().get();
        Snapshot now = view.snapshot();
        return new ChangeTexts(now, view.plan() == null ? new UUID(0, 0) : view.plan().id(), List.copyOf(changes));
    }

    private Line line(String key, ChangeSet set, Change change, String when, String action, ChangeTexts texts) {
        String who = set.stamp().author();
        String what = texts.what(change.ref());
        String kind = words.kind(change.kind());
        return switch (change) {
            case Change.Add _ -> new Line(key, when, who, action, what, kind, "", words.get("history.added"));
            case Change.Remove _ -> new Line(key, when, who, action, what, kind, words.get("history.removed"), "");
            case Change.Set value -> new Line(key, when, who, action, what, FieldWords.name(words, value.field()),
                    FieldWords.shown(words, value.field(), texts.value(value.field(), value.before())),
                    FieldWords.shown(words, value.field(), texts.value(value.field(), value.after())));
        };
    }
}
