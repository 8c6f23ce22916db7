package gangmu.returns.table;

import gangmu.changes.Snapshot;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells by the names in the rows of a workbook alone who leads what it reports on: a proposal, never more. */
public final class NamedRows {
    private static final int FEWEST_ROWS = 2;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    private NamedRows() {
    }

    /** Whose items and indicators the rows name. */
    public record Author(UUID plan, UUID unit) {
    }

    /** The one unit that leads most of what is named; null where none stands out. */
    public static @Nullable Author author(Snapshot snapshot, ReturnDocument document) {
        Map<String, Set<Author>> leads = new HashMap<>();
        snapshot.all(Item.KIND).forEach(item -> put(leads, item.orElse(Item.NAME, ""), item.get(Item.PLAN),
                item.get(Item.LEAD)));
        snapshot.all(Indicator.KIND).forEach(indicator -> put(leads, indicator.orElse(Indicator.NAME, ""),
                indicator.get(Indicator.PLAN), indicator.get(Indicator.LEAD)));
        Map<Author, Integer> votes = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (ReturnDocument.Sheet sheet : document.sheets()) {
            for (ReturnDocument.Row row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    String name = cell.text().length() > LONGEST ? "" : Wording.of(cell.text());
                    if (name.length() >= SHORTEST && seen.add(name)) {
                        leads.getOrDefault(name, Set.of()).forEach(author -> votes.merge(author, 1, Integer::sum));
                    }
                }
            }
        }
        List<Map.Entry<Author, Integer>> order = votes.entrySet().stream()
                .sorted(Map.Entry.<Author, Integer>comparingByValue().reversed()).toList();
        boolean alone = order.size() == 1 || order.size() > 1 && order.get(0).getValue() >= 2 * order.get(1).getValue();
        return alone && order.getFirst().getValue() >= FEWEST_ROWS ? order.getFirst().getKey() : null;
    }

    private static void put(Map<String, Set<Author>> leads, String name, @Nullable UUID plan, @Nullable UUID unit) {
        if (plan != null && unit != null) {
            leads.computeIfAbsent(Wording.of(name), any -> new HashSet<>()).add(new Author(plan, unit));
        }
    }
}
