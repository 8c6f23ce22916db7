package gangmu.ui.parts;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Settings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Remembers which columns a table shows, in which order and how wide. */
public final class GridLayouts {
    private GridLayouts() {
    }

    /** Brings the table into the shape in which it was left, and remembers what is changed of it from now on. */
    public static void remember(Grid grid, Settings settings, String name) {
        String shown = settings.text("columns." + name, "");
        if (!shown.isEmpty()) {
            Map<String, Double> widths = new LinkedHashMap<>();
            List<String> keys = Arrays.stream(shown.split(";")).map(each -> {
                String[] parts = each.split("=");
                if (parts.length == 2 && parts[1].matches("[0-9]{1,4}")) {
                    widths.put(parts[0], Double.valueOf(parts[1]));
                }
                return parts[0];
            }).toList();
            grid.setShownColumns(keys);
            grid.setColumnWidths(widths);
        }
        grid.setOnLayoutChanged(() -> {
            Map<String, Double> widths = grid.columnWidths();
            settings.put("columns." + name, grid.shownColumns().stream()
                    .map(key -> key + "=" + Math.round(widths.getOrDefault(key, 0.0))).collect(Collectors.joining(";")));
        });
    }
}
