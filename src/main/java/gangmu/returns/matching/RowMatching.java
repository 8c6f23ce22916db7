package gangmu.returns.matching;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each row of a returned table the item or indicator that it reports on, by all that speaks for it together: its
 * hidden key, and what people see of it. Where these disagree it is asked, once a row.
 */
public final class RowMatching {
    public static final String DOUBTFUL = "return.cell.row-doubtful";
    private static final int FEW_CELLS = 2;
    /** Rows named one by one of those that could not be placed for the same reason. */
    private static final int MOST_TOLD = 50;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final SentCells sent;
    private final UUID period;
    private final RowWords words;
    private final Set<UUID> seen = new HashSet<>();
    private final List<Problem> messages = new ArrayList<>();
    private final Map<ReturnDocument.Row, String> passedOver = new IdentityHashMap<>();

    /**
     * A row, and what it reports on.
     *
     * @param doubt why it may report on something else; null where nothing speaks against it
     * @param again whether a row before reported on the same already
     */
    public record Matched(ReturnDocument.Row row, SentCells.Place place, @Nullable Problem doubt, boolean again) {
    }

    /** What is known of rows besides what was sent. */
    public interface RowWords {
        /** Whether this starts a row of totals, which nobody takes in. */
        boolean isTotal(String text);

        /** Whether a key was made for another period of the plan. */
        boolean isOfOtherPeriod(RowKey key);

        /** Whether something of the plan has this code, whoever leads it. */
        boolean isCode(String code);
    }

    /** A place, and why it may be another one. */
    private record Found(SentCells.Place place, @Nullable Problem doubt) {
    }

    public RowMatching(SentCells sent, UUID period, RowWords words) {
        this.sent = sent;
        this.period = period;
        this.words = words;
    }

    public List<Problem> messages() {
        return messages;
    }

    /** The rows that could not be placed, and the code of what is told of each. */
    public Map<ReturnDocument.Row, String> passedOver() {
        return passedOver;
    }

    /** The rows that were sent and did not come back. */
    public List<TemplateContent.Row> missing() {
        return sent.sheets().stream().flatMap(sheet -> sheet.rows().stream())
                .filter(row -> !seen.contains(row.subject().id())).toList();
    }

    /** The rows of a table that could be placed, in their order; of two for the same the visible one is the first. */
    public List<Matched> match(SheetTable table) {
        RowSigns visible = new RowSigns(table);
        List<ReturnDocument.Row> rows = table.rows();
        List<@Nullable RowKey> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(SheetTable.key(row)));
        Map<UUID, ReturnDocument.Row> owners = owners(rows, keys, visible);
        List<@Nullable Found> found = new ArrayList<>();
        boolean byName = false;
        boolean moved = false;
        for (int i = 0; i < keys.size(); i++) {
            RowKey key = keys.get(i);
            SentCells.Place keyed = key == null || !key.isOf(period) ? null : sent.find(key.subject());
            Found place = keyed == null ? unkeyed(table, visible, rows.get(i), key)
                    : keyed(table, visible, rows.get(i), keyed, owners);
            found.add(place);
            byName |= key == null && place != null;
            moved |= key != null && place != null && !place.place().row().subject().id().equals(key.subject());
            if (keyed == null && key != null && place != null) {
                sent.carriedUnder(place.place(), key.toString());
            }
        }
        if (moved) {
            // Where keys are known to have stayed behind, one whose row looks like several is no proof of it.
            for (int i = 0; i < keys.size(); i++) {
                Found place = found.get(i);
                RowSigns.Shown shown = visible.shown(rows.get(i));
                if (place != null && keys.get(i) != null && place.doubt() == null && !visible.isToldApart(shown)) {
                    found.set(i, new Found(place.place(), doubt(visible, rows.get(i), place.place())));
                }
            }
        }
        byOrder(visible, rows, found);
        withoutCopies(table, rows, found);
        List<Matched> matched = matched(table, rows, found);
        told(table, byName, moved);
        return matched;
    }

    private List<Matched> matched(SheetTable table, List<ReturnDocument.Row> rows, List<@Nullable Found> found) {
        Set<ReturnDocument.Row> again = new HashSet<>();
        for (boolean hidden : new boolean[] {false, true}) {
            for (int i = 0; i < rows.size(); i++) {
                Found place = found.get(i);
                if (place != null && rows.get(i).hidden() == hidden && !seen.add(place.place().row().subject().id())) {
                    again.add(rows.get(i));
                }
            }
        }
        List<Matched> matched = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReturnDocument.Row row = rows.get(i);
            Found place = found.get(i);
            if (place == null) {
                continue;
            }
            boolean second = again.contains(row);
            if (second && (row.hidden() || table.sheet().hidden())) {
                tell("return.row.hidden", table, row);
                continue;
            }
            Problem doubt = place.doubt() == null && table.sheet().hidden()
                    ? Problem.of("return.cell.hidden-sheet", table.sheet().name()) : place.doubt();
            matched.add(new Matched(row, place.place(), doubt, second));
            if (second) {
                tell("return.row.twice", table, row);
            }
        }
        return matched;
    }

    private void told(SheetTable table, boolean byName, boolean moved) {
        counts.forEach((what, count) -> {
            if (count > MOST_TOLD) {
                messages.add(Problem.of("return.row.more", table.sheet().name(), count - MOST_TOLD));
            }
        });
        counts.clear();
        if (byName) {
            messages.add(Problem.of("return.rows-by-name", table.sheet().name()));
        }
        if (moved) {
            messages.add(Problem.of("return.row-keys-moved", table.sheet().name()));
        }
    }

    /** A row whose key names something that was sent: what people see must not speak of something else. */
    private @Nullable Found keyed(SheetTable table, RowSigns visible, ReturnDocument.Row row, SentCells.Place keyed,
            Map<UUID, ReturnDocument.Row> owners) {
        if (visible.showsToTheLetter(row, keyed)) {
            return new Found(keyed, null);
        }
        RowSigns.Shown shown = visible.shown(row);
        if (!visible.speaksAgainst(shown, keyed)) {
            return new Found(keyed, null);
        }
        // Sorting only the visible columns leaves the hidden keys where they were: what people see holds.
        SentCells.Place named = visible.only(shown);
        if (named != null && !named.row().equals(keyed.row())) {
            return new Found(named, visible.speaksAgainst(shown, named) ? doubt(visible, row, named) : null);
        }
        if (owners.getOrDefault(keyed.row().subject().id(), row) != row && !visible.isNamed(shown, keyed)) {
            tell("return.row.copied", table, row);
            return null;
        }
        return new Found(keyed, doubt(visible, row, keyed));
    }

    /** A row without a key, or with one that names nothing of this return: autofilled, or from another copy of the plan. */
    private @Nullable Found unkeyed(SheetTable table, RowSigns visible, ReturnDocument.Row row, @Nullable RowKey key) {
        RowSigns.Shown shown = visible.shown(row);
        SentCells.Place only = visible.only(shown);
        if (key != null && words.isOfOtherPeriod(key) && (only == null
                || only.row().subject().id().equals(key.subject()))) {
            tell("return.row.other-period", table, row);
            return null;
        }
        if (only != null) {
            return new Found(only, visible.speaksAgainst(shown, only) ? doubt(visible, row, only) : null);
        }
        SentCells.Place coded = visible.coded(shown);
        if (coded != null) {
            return new Found(coded, doubt(visible, row, coded));
        }
        if (!shown.code().isEmpty() && words.isCode(shown.code()) || key != null && shown.name().isEmpty()) {
            tell("return.row.other-unit", table, row);
            return null;
        }
        List<SentCells.Place> named = visible.named(shown);
        if (named.size() == 1) {
            return new Found(named.getFirst(), doubt(visible, row, named.getFirst()));
        }
        if (named.isEmpty()) {
            if (key != null && !table.sheet().hidden()) {
                tell("return.row.other-unit", table, row);
            } else {
                stranger(table, row);
            }
        }
        return null;
    }

    /** Where a row is plainly of something, another one that only resembles it is of something else. */
    private void withoutCopies(SheetTable table, List<ReturnDocument.Row> rows, List<@Nullable Found> found) {
        Set<UUID> plain = new HashSet<>();
        found.forEach(place -> {
            if (place != null && place.doubt() == null) {
                plain.add(place.place().row().subject().id());
            }
        });
        for (int i = 0; i < found.size(); i++) {
            Found place = found.get(i);
            if (place != null && place.doubt() != null && plain.contains(place.place().row().subject().id())) {
                found.set(i, null);
                stranger(table, rows.get(i));
            }
        }
    }

    /** Rows of one name that nothing else tells apart are proposed in the order in which they were sent, and asked about. */
    private void byOrder(RowSigns visible, List<ReturnDocument.Row> rows, List<@Nullable Found> found) {
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            RowSigns.Shown shown = visible.shown(rows.get(i));
            if (found.get(i) == null && visible.named(shown).size() > 1 && shown.code().isEmpty()) {
                open.computeIfAbsent(shown.name(), any -> new ArrayList<>()).add(i);
            }
        }
        Set<UUID> placed = new HashSet<>();
        found.forEach(place -> {
            if (place != null) {
                placed.add(place.place().row().subject().id());
            }
        });
        open.values().forEach(indexes -> {
            List<SentCells.Place> left = visible.named(visible.shown(rows.get(indexes.getFirst()))).stream()
                    .filter(place -> !placed.contains(place.row().subject().id())).toList();
            for (int k = 0; k < indexes.size() && k < left.size(); k++) {
                ReturnDocument.Row row = rows.get(indexes.get(k));
                found.set(indexes.get(k), new Found(left.get(k), doubt(visible, row, left.get(k))));
            }
        });
    }

    /** A row that was copied to write another one carries its key along: of those the one that shows the name owns it. */
    private Map<UUID, ReturnDocument.Row> owners(List<ReturnDocument.Row> rows, List<@Nullable RowKey> keys,
            RowSigns visible) {
        Map<UUID, ReturnDocument.Row> owners = new HashMap<>();
        Set<UUID> several = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            RowKey key = keys.get(i);
            if (key != null && owners.putIfAbsent(key.subject(), rows.get(i)) != null) {
                several.add(key.subject());
            }
        }
        if (several.isEmpty()) {
            return Map.of();
        }
        owners.keySet().retainAll(several);
        for (int i = keys.size() - 1; i >= 0; i--) {
            RowKey key = keys.get(i);
            SentCells.Place place = key == null || !several.contains(key.subject()) ? null : sent.find(key.subject());
            if (place != null && visible.isNamed(visible.shown(rows.get(i)), place)) {
                owners.put(place.row().subject().id(), rows.get(i));
            }
        }
        return owners;
    }

    private static Problem doubt(RowSigns visible, ReturnDocument.Row row, SentCells.Place place) {
        return Problem.of(DOUBTFUL, visible.written(row), place.row().code(), place.row().name());
    }

    private void stranger(SheetTable table, ReturnDocument.Row row) {
        if (row.cells().stream().limit(FEW_CELLS + 2).anyMatch(cell -> words.isTotal(cell.text()))) {
            tell("return.row.total", table, row);
        } else if (row.cells().size() > FEW_CELLS) {
            tell("return.row.unknown", table, row);
        } else {
            row.cells().stream().filter(cell -> !cell.isBlank()).filter(cell -> {
                TemplateColumn column = table.columns().get(cell.column());
                return column != null && column.input();
            }).forEach(cell -> tell("return.row.nameless", table, row, cell));
        }
    }

    private void tell(String code, SheetTable table, ReturnDocument.Row row) {
        int at = table.placeEndingWith(".name");
        SheetCell name = at < 0 ? null : row.cell(at);
        tell(code, table, row, name == null ? row.cells().getFirst() : name);
    }

    private void tell(String code, SheetTable table, ReturnDocument.Row row, SheetCell shown) {
        passedOver.put(row, code);
        int told = counts.merge(table.sheet().name() + code, 1, Integer::sum);
        if (told <= MOST_TOLD) {
            messages.add(Problem.of(code, table.sheet().place(row.index(), shown.column()).toString(),
                    RowKey.read(shown.text()) == null ? shown.text() : ""));
        }
    }
}
