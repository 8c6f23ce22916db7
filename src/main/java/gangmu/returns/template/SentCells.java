package gangmu.returns.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a unit: its sheets and rows, and the text of each cell. What the workspace remembers wins; where it
 * never sent the template, the rows are what the unit leads now and the texts are those that the workbook carries.
 */
public final class SentCells {
    private final List<TemplateContent.Sheet> sheets;
    private final @Nullable Map<String, String> carried;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, String> otherKeys = new HashMap<>();

    /** A row and the sheet on which it was sent. */
    public record Place(TemplateContent.Sheet sheet, TemplateContent.Row row) {
    }

    /** @param carried what the workbook itself remembers, null where the workspace does */
    public SentCells(List<TemplateContent.Sheet> sheets, @Nullable Map<String, String> carried) {
        this.sheets = sheets;
        this.carried = carried;
        for (TemplateContent.Sheet sheet : sheets) {
            for (TemplateContent.Row row : sheet.rows()) {
                places.put(row.subject().id(), new Place(sheet, row));
            }
        }
    }

    public List<TemplateContent.Sheet> sheets() {
        return sheets;
    }

    public @Nullable Place find(UUID subject) {
        return places.get(subject);
    }

    /** Remembers that a row came back under the key of another copy of the plan, and what it carries stands under that. */
    public void carriedUnder(Place place, String key) {
        otherKeys.put(place.row().subject().id(), key);
    }

    /** The text of a cell as it was sent. */
    public @Nullable String text(Place place, int column) {
        TemplateColumn of = place.sheet().columns().get(column);
        if (carried == null) {
            return place.row().cells().get(column).text();
        }
        String text = carried.get(TemplateContent.sentKey(place.row().key(), of.key()));
        String other = text == null ? otherKeys.get(place.row().subject().id()) : null;
        text = other == null ? text : carried.get(TemplateContent.sentKey(other, of.key()));
        // Where that part of the workbook was lost, locked cells are held against what stands there now.
        return text != null || of.input() || !carried.isEmpty() ? text : place.row().cells().get(column).text();
    }
}
