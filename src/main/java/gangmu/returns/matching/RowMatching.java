package gangmu.returns.matching;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.Likeness;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateContent;
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
public final class RowMatching {
    private static final int FEW_CELLS = 2;
    /** Rows named one by one of those that could not be placed for the same reason. */
    private static final int MOST_TOLD = 50;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final SentCells sent;
    private final UUID period;
    private final TotalRows totals;
    private final Set<UUID> seen = new HashSet<>();
    private final List<Problem> messages = new ArrayList<>();

    /**
     * A row, and what it reports on.
     *
     * @param doubt why it may report on something else; null where nothing speaks against it
     * @param again whether a row before reported on the same already
     */
    public record Matched(ReturnDocument.Row row, SentCells.Place place, @Nullable Problem doubt, boolean again) {
    }

    /** Tells rows of totals, which nobody takes in. */
    @FunctionalInterface
    public interface TotalRows {
        boolean isTotal(String text);
    }

    public RowMatching(SentCells sent, UUID period, TotalRows totals) {
        this.sent = sent;
        this.period = period;
        this.totals = totals;
    }

    public List<Problem> messages() {
        return messages;
    }

    /** The rows that were sent and did not come back. */
    public List<TemplateContent.Row> missing() {
        return sent.sheets().stream().flatMap(sheet -> sheet.rows().stream())
                .filter(row -> !seen.contains(row.subject().id())).toList();
    }

    /** The rows of a table that could be placed, in their order. */
    public List<Matched> match(SheetTable table) {
        Visible visible = new Visible(table);
        List<@Nullable RowKey> keys = new ArrayList<>();
        table.rows().forEach(row -> keys.add(SheetTable.key(row)));
        Map<UUID, ReturnDocument.Row> owners = owners(table.rows(), keys, visible);
        List<Matched> matched = new ArrayList<>();
        boolean byName = false;
        boolean moved = false;
        for (int i = 0; i < keys.size(); i++) {
            ReturnDocument.Row row = table.rows().get(i);
            RowKey key = keys.get(i);
            SentCells.Place place;
            Problem doubt = null;
            if (key == null) {
                Shown shown = visible.shown(row);
                place = visible.named(shown);
                if (place == null) {
                    place = visible.coded(shown);
                    doubt = place == null ? null : doubt(visible, row, place);
                }
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
                if (place == null) {
                    tell("return.row.other-unit", table, row);
                    continue;
                }
                // Most rows come back with the name and the code that they were sent with.
                if (!visible.showsToTheLetter(row, place)) {
                    Shown shown = visible.shown(row);
                    SentCells.Place named = visible.named(shown);
                    // Sorting only the visible columns leaves the hidden keys where they were: what people see holds.
                    if (named != null && !named.row().equals(place.row()) && !visible.shows(shown, place)) {
                        place = named;
                        moved = true;
                    } else if (owners.getOrDefault(key.subject(), row) != row
                            && !visible.isNamed(shown, place.row().subject().id())) {
                        tell("return.row.copied", table, row);
                        continue;
                    } else if (named == null && visible.isOther(shown, place)) {
                        doubt = doubt(visible, row, place);
                    }
                }
            }
            boolean again = !seen.add(place.row().subject().id());
            matched.add(new Matched(row, place, doubt, again));
            if (again) {
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

    /** A row that was copied to write another one carries its key along: of those the one that shows the name owns it. */
    private static Map<UUID, ReturnDocument.Row> owners(List<ReturnDocument.Row> rows, List<@Nullable RowKey> keys,
            Visible visible) {
        Map<UUID, ReturnDocument.Row> owners = new HashMap<>();
        Set<UUID> several = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            RowKey key = keys.get(i);
            ReturnDocument.Row row = rows.get(i);
            if (key != null && owners.putIfAbsent(key.subject(), row) != null) {
                several.add(key.subject());
            }
        }
        if (!several.isEmpty()) {
            owners.keySet().retainAll(several);
            for (int i = keys.size() - 1; i >= 0; i--) {
                RowKey key = keys.get(i);
                ReturnDocument.Row row = rows.get(i);
                if (key != null && several.contains(key.subject()) && visible.isNamed(visible.shown(row), key.subject())) {
                    owners.put(key.subject(), row);
                }
            }
            return owners;
        }
        return Map.of();
    }

    private static Problem doubt(Visible visible, ReturnDocument.Row row, SentCells.Place place) {
        return Problem.of("return.cell.row-doubtful", visible.written(row), place.row().code(), place.row().name());
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

    /** The name and the code of a row, as they are compared. */
    private record Shown(String name, String code) {
    }

    /** Finds rows by what people see of them: name and code. */
    private static final class Visible {
        private static final double ALIKE = 0.6;
        private final int nameAt;
        private final int codeAt;
        private final Map<String, List<SentCells.Place>> byName = new HashMap<>();
        private final Map<String, List<SentCells.Place>> byCode = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private final Map<UUID, String> codes = new HashMap<>();

        Visible(SheetTable table) {
            this.nameAt = table.placeEndingWith(".name");
            this.codeAt = table.placeEndingWith(".code");
            for (TemplateContent.Row row : table.expected().rows()) {
                SentCells.Place place = new SentCells.Place(table.expected(), row);
                String name = Wording.of(row.name());
                names.put(row.subject().id(), name);
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
                String code = Wording.folded(row.code());
                codes.put(row.subject().id(), code);
                byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(place);
            }
        }

        private static String text(ReturnDocument.Row row, int at) {
            SheetCell cell = at < 0 ? null : row.cell(at);
            return cell == null ? "" : cell.text();
        }

        /** What people see in place of the name, or of the code where names are not there. */
        String written(ReturnDocument.Row row) {
            return CellText.clean(text(row, nameAt < 0 ? codeAt : nameAt));
        }

        Shown shown(ReturnDocument.Row row) {
            return new Shown(Wording.of(text(row, nameAt)), Wording.folded(text(row, codeAt)));
        }

        /** The one row of this name, or of this name and code where several share the name. */
        SentCells.@Nullable Place named(Shown shown) {
            List<SentCells.Place> places = byName.getOrDefault(shown.name(), List.of());
            if (places.size() > 1) {
                places = places.stream().filter(place -> shown.code().equals(code(place))).toList();
            }
            return places.size() == 1 ? places.getFirst() : null;
        }

        /** The one row of this code, where the name is not there or alike. */
        SentCells.@Nullable Place coded(Shown shown) {
            List<SentCells.Place> places = shown.code().isEmpty() ? List.of() : byCode.getOrDefault(shown.code(), List.of());
            return places.size() == 1 && (nameAt < 0 || isAlike(shown, places.getFirst())) ? places.getFirst() : null;
        }

        boolean shows(Shown shown, SentCells.Place place) {
            return isNamed(shown, place.row().subject().id()) && (codeAt < 0 || shown.code().equals(code(place)));
        }

        boolean showsToTheLetter(ReturnDocument.Row row, SentCells.Place place) {
            return text(row, nameAt).equals(place.row().name()) && (codeAt < 0 || text(row, codeAt).equals(place.row().code()));
        }

        boolean isNamed(Shown shown, UUID subject) {
            return shown.name().equals(names.get(subject));
        }

        /** Whether name and code both speak of something else. */
        boolean isOther(Shown shown, SentCells.Place place) {
            return !shown.name().isEmpty() && !shown.code().equals(code(place)) && !isAlike(shown, place);
        }

        private boolean isAlike(Shown shown, SentCells.Place place) {
            String known = names.get(place.row().subject().id());
            return Likeness.of(shown.name(), known != null ? known : Wording.of(place.row().name())) >= ALIKE;
        }

        /** The code as it is compared; a row that was pasted from another sheet is not among those kept. */
        private String code(SentCells.Place place) {
            String known = codes.get(place.row().subject().id());
            return known != null ? known : Wording.folded(place.row().code());
        }
    }
}
