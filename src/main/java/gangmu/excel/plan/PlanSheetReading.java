package gangmu.excel.plan;

import gangmu.excel.reading.SheetReader;
import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanForm;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.status.planworkbook.PlanWorkbooks;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands one sheet as a table of a plan: by its hidden keys, or by its headings where it has none. */
final class PlanSheetReading {
    /** Stands at the head of the id column: what wrote the sheet, in which format, and which table it is. */
    static final String MARK = "gangmu-plan/";
    static final int FORMAT = 1;
    private static final int HEADINGS_WITHIN = 15;
    private final SheetReader.Sheet sheet;
    private final String file;
    private final List<PlanColumn> columns = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<PlanSheet.Fault> passedOver = new ArrayList<>();

    private PlanSheetReading(SheetReader.Sheet sheet, String file) {
        this.sheet = sheet;
        this.file = file;
    }

    /**
     * The table, empty where the sheet is none.
     *
     * @param passedOver takes what the sheet holds besides
     */
    static Optional<PlanSheet> read(SheetReader.Sheet sheet, String file, List<PlanSheet.Fault> passedOver)
            throws PlanWorkbooks.Unreadable {
        PlanSheetReading reading = new PlanSheetReading(sheet, file);
        Optional<PlanSheet> table = reading.read();
        passedOver.addAll(reading.passedOver);
        if (table.isEmpty() && sheet.rows().stream().anyMatch(row -> !row.cells().isEmpty())) {
            passedOver.add(new PlanSheet.Fault("plan-workbook.sheet-passed-over", List.of(sheet.name())));
        }
        return table;
    }

    private Optional<PlanSheet> read() throws PlanWorkbooks.Unreadable {
        for (int i = 0; i < Math.min(3, sheet.rows().size()); i++) {
            for (Object value : sheet.rows().get(i).cells().values()) {
                if (value instanceof String text && text.startsWith(MARK)) {
                    return keyed(i, text);
                }
            }
        }
        Optional<PlanForm> form = PlanHeadings.form(sheet.name());
        return form.isEmpty() || sheet.rows().isEmpty() ? Optional.empty() : Optional.of(byHeadings(form.get()));
    }

    private Optional<PlanSheet> keyed(int keyRow, String mark) throws PlanWorkbooks.Unreadable {
        String[] parts = mark.substring(MARK.length()).split(" ", 2);
        if (parts.length < 2 || !parts[0].equals(Integer.toString(FORMAT))) {
            throw new PlanWorkbooks.Unreadable("plan-workbook.newer", List.of(file, parts[0]));
        }
        PlanForm form = null;
        for (PlanForm each : PlanForm.values()) {
            form = each.key().equals(parts[1]) ? each : form;
        }
        if (form == null) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>();
        Map<Integer, Object> keys = sheet.rows().get(keyRow).cells();
        for (Map.Entry<Integer, Object> cell : keys.entrySet()) {
            String key = cell.getValue().equals(mark) ? "id" : cell.getValue().toString();
            form.column(key).filter(column -> known.add(column.key())).ifPresent(column -> {
                columns.add(column);
                positions.add(cell.getKey());
            });
        }
        if (keyRow + 1 < sheet.rows().size()) {
            // Columns that people added have a heading, but no key.
            addHeadings(form, sheet.rows().get(keyRow + 1), known, keys);
            notePassedOver(form, keyRow + 1, keys);
        }
        return Optional.of(table(form, true, keyRow + 2));
    }

    private void addHeadings(PlanForm form, SheetReader.Row row, Set<String> known, Map<Integer, Object> not) {
        Map<String, PlanColumn> byHeading = PlanHeadings.byHeading(form);
        for (Map.Entry<Integer, Object> cell : row.cells().entrySet()) {
            PlanColumn column = not.containsKey(cell.getKey()) ? null
                    : PlanHeadings.column(form, byHeading, cell.getValue().toString());
            if (column != null && known.add(column.key())) {
                columns.add(column);
                positions.add(cell.getKey());
            }
        }
    }

    private PlanSheet byHeadings(PlanForm form) throws PlanWorkbooks.Unreadable {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, sheet.rows().size()); i++) {
            columns.clear();
            positions.clear();
            addHeadings(form, sheet.rows().get(i), new HashSet<>(), Map.of());
            if (columns.size() > most) {
                best = i;
                most = columns.size();
            }
        }
        columns.clear();
        positions.clear();
        // A single heading is one where nothing else stands in its row: else it is a title.
        if (most == 0 || most == 1 && sheet.rows().get(best).cells().size() > 1) {
            Words words = PlanHeadings.language(sheet.name());
            throw new PlanWorkbooks.Unreadable("plan-workbook.no-header", List.of(sheet.name(),
                    // U+3001, the Chinese mark between entries.
                    String.join("\u3001", form.columns().stream().filter(c -> c.role() == PlanColumn.Role.SHOWN)
                            .map(column -> PlanHeadings.column(words, form, column)).toList())));
        }
        addHeadings(form, sheet.rows().get(best), new HashSet<>(), Map.of());
        notePassedOver(form, best, Map.of());
        return table(form, false, best + 1);
    }

    /** Says which headed columns with something below hold nothing of a plan. */
    private void notePassedOver(PlanForm form, int headingRow, Map<Integer, Object> keys) {
        SheetReader.Row headings = sheet.rows().get(headingRow);
        List<SheetReader.Row> below = sheet.rows().subList(headingRow + 1, sheet.rows().size());
        for (Map.Entry<Integer, Object> heading : headings.cells().entrySet()) {
            int at = heading.getKey();
            String text = heading.getValue().toString();
            boolean read = positions.contains(at) || keys.containsKey(at) || PlanHeadings.isNote(form, text);
            if (!read && below.stream().anyMatch(row -> row.cells().containsKey(at))) {
                passedOver.add(new PlanSheet.Fault("plan-workbook.column-passed-over",
                        List.of(sheet.name(), PlanSheet.letters(at) + headings.number(), text)));
            }
        }
    }

    private PlanSheet table(PlanForm form, boolean keyed, int firstRow) {
        List<PlanSheet.Row> rows = new ArrayList<>();
        for (SheetReader.Row row : sheet.rows().subList(Math.min(firstRow, sheet.rows().size()), sheet.rows().size())) {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            boolean any = false;
            for (int i = 0; i < columns.size(); i++) {
                PlanColumn column = columns.get(i);
                Object value = column.role() == PlanColumn.Role.NOTE ? null
                        : value(column, row.cells().get(positions.get(i)));
                values.add(value);
                any |= value != null && (!column.hidden() || column.key().equals("id"))
                        && !(value instanceof String text && text.isBlank());
            }
            if (any) {
                rows.add(new PlanSheet.Row(row.number(), values));
            }
        }
        return new PlanSheet(form, sheet.name(), keyed, List.copyOf(columns), List.copyOf(positions), rows);
    }

    private @Nullable Object value(PlanColumn column, @Nullable Object raw) {
        return switch (raw) {
            case null -> null;
            case SheetReader.CellError error -> new PlanSheet.Fault("plan-workbook.error-cell", List.of(error.shown()));
            case Boolean flag when column.type() == PlanColumn.Type.FLAG -> flag;
            case Boolean flag -> flag.toString().toUpperCase(Locale.ROOT);
            default -> column.type() == PlanColumn.Type.CHOICE || column.type() == PlanColumn.Type.FLAG
                    ? choice(column, raw.toString()) : raw;
        };
    }

    private @Nullable Object choice(PlanColumn column, String text) {
        if (text.isBlank()) {
            return null;
        }
        Optional<String> canonical = PlanHeadings.choices(column).meant(text);
        if (canonical.isPresent()) {
            return canonical.get();
        }
        return column.type() == PlanColumn.Type.FLAG
                ? new PlanSheet.Fault("plan-workbook.not-yes-or-no", List.of(text))
                : new PlanSheet.Fault("plan-workbook.unknown-choice", List.of(text,
                        // U+3001, the Chinese mark between entries.
                        String.join("\u3001", PlanHeadings.choices(column).words(PlanHeadings.language(sheet.name())))));
    }
}
