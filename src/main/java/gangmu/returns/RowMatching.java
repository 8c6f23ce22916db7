package gangmu.returns;

import gangmu.changes.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds for each row of a returned table the item or indicator that it reports on. */
final class RowMatching {
    private static final int FEW_CELLS = 2;
    /** Rows named one by one of those that could not be placed for the same reason. */
    private static final int MOST_TOLD = 50;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final SentCells sent;
    private final UUID period;
    private final TotalRows totals;
    private final Set<UUID> seen = new HashSet<>();
    private final List<Problem> messages = new ArrayList<>();

    /** A row, and what it reports on. */
    record Matched(ReturnDocument.Row row, SentCells.Place place) {
    }

    /** Tells rows of totals, which nobody takes in. */
    @FunctionalInterface
    interface TotalRows {
        boolean isTotal(String text);
    }

    RowMatching(SentCells sent, UUID period, TotalRows totals) {
        this.sent = sent;
        this.period = period;
        this.totals = totals;
    }

    List<Problem> messages() {
        return messages;
    }

    /** The rows that were sent and did not come back. */
    List<TemplateContent.Row> missing() {
        return sent.sheets().stream().flatMap(sheet -> sheet.rows().stream())
                .filter(row -> !seen.contains(row.subject().id())).toList();
    }

    /** The rows of a table that could be placed, in their order. */
    List<Matched> match(SheetTable table) {
        Visible visible = new Visible(table);
        List<Matched> matched = new ArrayList<>();
        boolean byName = false;
        boolean moved = false;
        for (ReturnDocument.Row row : table.rows()) {
            RowKey key = SheetTable.key(row);
            SentCells.Place place = null;
            if (key == null) {
                place = visible.named(row);
                if (place == null) {
                    stranger(table, row);
                    continue;
                }
                byName = true;
            } else if (!key.isOf(period)) {
                tell("return.row.other-period", table, row);
                continue;
            } else {
                place = sent.find(key.subject());
                SentCells.Place named = visible.named(row);
                if (place == null) {
                    tell("return.row.other-unit", table, row);
                    continue;
                }
                // Sorting only the visible columns leaves the hidden keys where they were: what people see holds.
                if (named != null && !named.row().equals(place.row()) && !visible.shows(row, place)) {
                    place = named;
                    moved = true;
                }
            }
            if (seen.add(place.row().subject().id())) {
                matched.add(new Matched(row, place));
            } else {
                tell("return.row.twice", table, row);
            }
        }
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
        return matched;
    }

    private void stranger(SheetTable table, ReturnDocument.Row row) {
        if (row.cells().stream().limit(FEW_CELLS + 2).anyMatch(cell -> totals.isTotal(cell.text()))) {
            tell("return.row.total", table, row);
        } else if (row.cells().size() > FEW_CELLS) {
            tell("return.row.unknown", table, row);
        }
    }

    private void tell(String code, SheetTable table, ReturnDocument.Row row) {
        int told = counts.merge(table.sheet().name() + code, 1, Integer::sum);
        if (told > MOST_TOLD) {
            return;
        }
        int at = table.placeEndingWith(".name");
        SheetCell name = at < 0 ? null : row.cell(at);
        SheetCell shown = name == null ? row.cells().getFirst() : name;
        messages.add(Problem.of(code, table.sheet().place(row.index(), shown.column()).toString(),
                RowKey.read(shown.text()) == null ? shown.text() : ""));
    }

    /** Finds rows by what people see of them: name and code. */
    private static final class Visible {
        private final int nameAt;
        private final int codeAt;
        private final Map<String, List<SentCells.Place>> byName = new HashMap<>();

        Visible(SheetTable table) {
            this.nameAt = table.placeEndingWith(".name");
            this.codeAt = table.placeEndingWith(".code");
            for (TemplateContent.Row row : table.expected().rows()) {
                byName.computeIfAbsent(SheetTable.folded(row.name()), name -> new ArrayList<>())
                        .add(new SentCells.Place(table.expected(), row));
            }
        }

        private static String text(ReturnDocument.Row row, int at) {
            SheetCell cell = at < 0 ? null : row.cell(at);
            return cell == null ? "" : SheetTable.folded(cell.text());
        }

        /** The one row of this name, or of this name and code where several share the name. */
        SentCells.@Nullable Place named(ReturnDocument.Row row) {
            List<SentCells.Place> places = byName.getOrDefault(text(row, nameAt), List.of());
            if (places.size() > 1) {
                String code = text(row, codeAt);
                places = places.stream().filter(place -> SheetTable.folded(place.row().code()).equals(code)).toList();
            }
            return places.size() == 1 ? places.getFirst() : null;
        }

        boolean shows(ReturnDocument.Row row, SentCells.Place place) {
            return SheetTable.folded(place.row().name()).equals(text(row, nameAt))
                    && (codeAt < 0 || SheetTable.folded(place.row().code()).equals(text(row, codeAt)));
        }
    }
}
