package gangmu.ui.history;

import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.ui.controls.grid.ListGridModel;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.controls.grid.Tone;
import gangmu.ui.parts.HistoryLines;
import gangmu.ui.shell.DeedWords;
import gangmu.ui.shell.Session;
import gangmu.usecase.history.HistoryQuery;
import gangmu.usecase.undo.UndoOrder;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The change sets that were asked for, newest first. All their headings are held, some hundred bytes each, and read
 * beside the JavaFX thread; their changes are read when one is chosen.
 */
public final class HistoryModel {
    /** Asks for all that came in with a file. */
    static final String IMPORTS = "imports";
    /** More than an office writes in years; beyond these the filters help. */
    private static final int MOST = 100_000;
    private final Session session;
    private final Words words;
    private final ListGridModel<Line> sets;
    private final HistoryLines changes;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(new Found(0, List.of(), List.of()));
    private HistoryQuery query = HistoryQuery.ALL;
    private int asked;
    private @Nullable UUID chosen;

    /** One change set. */
    public record Line(Journal.Heading heading, String when, String action, boolean takenBack) {
        UUID id() {
            return heading.id();
        }
    }

    /**
     * What a search found.
     *
     * @param count how many change sets
     * @param people everybody who ever changed something
     * @param actions all that was ever done, by its code
     */
    public record Found(int count, List<String> people, List<String> actions) {
    }

    private record Loaded(Found found, List<Line> lines) {
    }

    public HistoryModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.changes = new HistoryLines(session, false);
        this.sets = new ListGridModel<>(List.of(
                text("when", 130, Line::when), text("who", 110, line -> line.heading().stamp().author()),
                text("action", 130, Line::action), text("detail", 420, line -> DeedWords.detail(words, line.heading().origin())),
                RecordColumn.<Line>number("places", words.get("history.count"),
                        line -> Integer.toString(line.heading().changeCount())).width(80),
                text("state", 100, line -> line.takenBack() ? words.get("history.taken-back") : "")), Line::id);
    }

    private RecordColumn<Line> text(String key, double width, Function<Line, String> text) {
        return RecordColumn.<Line>text(key, words.get("history." + key), text).width(width)
                .tones(line -> line.takenBack() ? Set.of(Tone.MUTED) : Set.of());
    }

    public ListGridModel<Line> sets() {
        return sets;
    }

    /** The changes of the chosen change set, as far as the search wants them. */
    public HistoryLines changes() {
        return changes;
    }

    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /**
     * Searches for what is filled in; empty or null asks for nothing.
     *
     * @param action a code, or {@link #IMPORTS}
     * @param file a part of the name of a file that came in, which only imports have
     */
    void search(String item, @Nullable Field<?> field, String person, String action, String file, @Nullable LocalDate since,
            @Nullable LocalDate until) {
        boolean imports = action.equals(IMPORTS) || !file.isEmpty();
        search(new HistoryQuery(item, field == null ? Set.of() : Set.of(field), person,
                imports ? "" : action, imports ? file : null, since, until));
    }

    /** Searches; what was asked for last is shown. */
    public void search(HistoryQuery wanted) {
        query = wanted;
        int asking = ++asked;
        Workspace workspace = session.workspace();
        session.work().quietly(() -> load(workspace, wanted)).whenComplete((loaded, fault) -> {
            if (asking != asked) {
                return;
            }
            if (fault != null) {
                session.notices().fault(fault);
                return;
            }
            found.set(loaded.found());
            sets.setRows(loaded.lines());
            choose(chosen);
        });
    }

    /** Searches again for the same, as after an edit. */
    public void again() {
        search(query);
    }

    private Loaded load(Workspace workspace, HistoryQuery wanted) {
        JournalFilter filter = wanted.filter(workspace, session.view().get().plan());
        List<Journal.Heading> all = workspace.journal().headings(JournalFilter.ALL, Long.MAX_VALUE, MOST);
        List<Journal.Heading> headings = filter.equals(JournalFilter.ALL) ? all
                : workspace.journal().headings(filter, Long.MAX_VALUE, MOST);
        Set<UUID> takenBack = UndoOrder.takenBack(all);
        ZoneId zone = workspace.clock().getZone();
        List<Line> lines = headings.stream().map(heading -> new Line(heading,
                HistoryLines.when(heading.stamp().at(), zone), words.get("action." + heading.origin().action()),
                takenBack.contains(heading.id()))).toList();
        return new Loaded(new Found(lines.size(), workspace.journal().authors(),
                all.stream().map(heading -> heading.origin().action()).distinct().sorted().toList()), lines);
    }

    /** The line of a change set, null where it is not shown. */
    public @Nullable Line line(@Nullable Object changeSet) {
        int row = changeSet == null ? -1 : sets.rowOf(changeSet);
        return row < 0 ? null : sets.row(row);
    }

    /** Shows the changes of a change set; null shows none. */
    public void choose(@Nullable UUID changeSet) {
        Line line = line(changeSet);
        chosen = line == null ? null : changeSet;
        if (line == null) {
            changes.model().setRows(List.of());
            return;
        }
        HistoryQuery wanted = query;
        session.work().quietly(() -> changes.lines(session.workspace().journal().entries(
                wanted.filter(session.workspace(), session.view().get().plan()), line.heading().position() + 1, 1)))
                .thenAccept(lines -> {
                    if (line.id().equals(chosen)) {
                        changes.model().setRows(lines);
                    }
                });
    }
}
