package gangmu.ui.parts;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.shell.Session;
import gangmu.usecase.FieldTexts;
import gangmu.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Change sets as lines that people read: when, who, what, from what to what. */
public final class HistoryLines {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> model;

    /** One line: a change set, or one change of it. */
    public record Line(String key, UUID changeSet, String when, String who, String action, String what, String before,
            String after) {
    }

    public HistoryLines(Session session) {
        this.session = session;
        this.words = session.words();
        model = new ListGridModel<>(List.of(
                RecordColumn.<Line>text("when", words.get("history.when"), Line::when).width(128),
                RecordColumn.<Line>text("who", words.get("history.who"), Line::who).width(80),
                RecordColumn.<Line>text("action", words.get("history.action"), Line::action).width(110),
                RecordColumn.<Line>text("what", words.get("history.what"), Line::what).width(180),
                RecordColumn.<Line>text("before", words.get("history.before"), Line::before).width(180),
                RecordColumn.<Line>text("after", words.get("history.after"), Line::after).width(180)), Line::key);
    }

    public ListGridModel<Line> model() {
        return model;
    }

    /** @param eachChange a line for every change, else one for every change set */
    public void show(List<Journal.Entry> entries, boolean eachChange) {
        List<Line> lines = new ArrayList<>();
        UUID plan = session.view().get().plan() == null ? new UUID(0, 0) : session.view().get().plan().id();
        FieldTexts texts = new FieldTexts(session.view().get().snapshot(), plan);
        ZoneId zone = session.workspace().clock().getZone();
        for (Journal.Entry entry : entries) {
            ChangeSet set = entry.changeSet();
            String when = WHEN.format(set.stamp().at().atZone(zone));
            String action = words.get("action." + set.origin().action());
            if (eachChange) {
                int n = 0;
                for (Change change : set.changes()) {
                    lines.add(line(entry.position() + "." + n++, set, change, when, action, texts));
                }
            } else {
                lines.add(new Line(Long.toString(entry.position()), set.id(), when, set.stamp().author(), action,
                        set.origin().detail(), "", words.get("history.places", set.changes().size())));
            }
        }
        model.setRows(lines);
    }

    private Line line(String key, ChangeSet set, Change change, String when, String action, FieldTexts texts) {
        String who = set.stamp().author();
        return switch (change) {
            case Change.Add add -> new Line(key, set.id(), when, who, action, kind(change), "",
                    FieldTexts.label(add.entity()));
            case Change.Remove remove -> new Line(key, set.id(), when, who, action, kind(change),
                    FieldTexts.label(remove.entity()), "");
            case Change.Set value -> new Line(key, set.id(), when, who, action, name(value.field()),
                    texts.writeValue(value.field(), value.before()), texts.writeValue(value.field(), value.after()));
        };
    }

    private String kind(Change change) {
        return words.get("kind." + change.kind().name());
    }

    private String name(Field<?> field) {
        return words.get("field." + field.kind().name() + "." + field.name());
    }
}
