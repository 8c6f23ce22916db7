package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns as they stand on the screen: the model's, in the user's order and widths, some of them hidden. */
final class GridColumns {
    /** A column on the screen. */
    static final class Column {
        private GridColumn spec;
        private int index;
        /** As the model or the user wants it; a stretched column may be wider. */
        private double asked;
        private double width;
        private double x;
        private boolean hidden;

        private Column(GridColumn spec, int index) {
            this.spec = spec;
            this.index = index;
            this.asked = leastOf(spec);
            this.width = asked;
            this.hidden = spec.hidden();
        }

        private static double leastOf(GridColumn spec) {
            return Math.max(spec.width(), spec.titleWidth());
        }

        String key() {
            return spec.key();
        }

        GridColumn spec() {
            return spec;
        }

        /** Where the column stands in the model. */
        int index() {
            return index;
        }

        double width() {
            return width;
        }

        /** Left edge, without scrolling. */
        double x() {
            return x;
        }

        boolean hidden() {
            return hidden;
        }
    }

    /** In the user's order, the hidden ones too. */
    private List<Column> all = new ArrayList<>();
    private List<Column> shown = List.of();
    private int frozen;
    private String stretched = "";

    /** Takes over the model's columns; the user's order, widths and hiding are kept for the keys that stay. */
    void take(List<GridColumn> declared) {
        Map<String, Column> known = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Column column : all) {
            known.put(column.key(), column);
            places.put(column.key(), places.size());
        }
        List<Column> taken = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            GridColumn spec = declared.get(i);
            Column column = known.get(spec.key());
            if (column == null || column.spec.content() != spec.content()) {
                column = new Column(spec, i);
            }
            column.spec = spec;
            column.index = i;
            taken.add(column);
        }
        if (taken.stream().allMatch(column -> places.containsKey(column.key()))) {
            taken.sort(Comparator.comparing(column -> places.getOrDefault(column.key(), 0)));
        }
        all = taken;
        place();
    }

    private void place() {
        shown = all.stream().filter(column -> !column.hidden).toList();
        double x = 0;
        for (Column column : shown) {
            column.x = x;
            x += column.width;
        }
    }

    List<Column> all() {
        return all;
    }

    List<Column> shown() {
        return shown;
    }

    int count() {
        return shown.size();
    }

    Column at(int place) {
        return shown.get(place);
    }

    int placeOf(String key) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    int frozen() {
        return Math.min(frozen, shown.size());
    }

    void setFrozen(int count) {
        frozen = count;
    }

    boolean frozen(Column column) {
        return shown.indexOf(column) < frozen();
    }

    double frozenWidth() {
        return frozen() == shown.size() ? width() : shown.get(frozen()).x;
    }

    double width() {
        return shown.isEmpty() ? 0 : shown.getLast().x + shown.getLast().width;
    }

    void resize(Column column, double width) {
        column.asked = Math.max(column.spec.minWidth(), Math.rint(width));
        column.width = column.asked;
        place();
    }

    /** The column that takes what room is left; empty for none. */
    void setStretched(String key) {
        stretched = key;
    }

    /** Fills the room that there is beside the row headers. */
    void fill(double room) {
        int at = placeOf(stretched);
        if (at >= 0) {
            Column column = shown.get(at);
            double wanted = Math.max(column.asked, Math.floor(room - (width() - column.width)));
            if (wanted != column.width) {
                column.width = wanted;
                place();
            }
        }
    }

    void hide(Column column, boolean hidden) {
        column.hidden = hidden;
        place();
    }

    /** Puts a column in front of another; null puts it last. */
    void move(Column column, @Nullable Column before) {
        if (column != before) {
            all.remove(column);
            all.add(before == null ? all.size() : all.indexOf(before), column);
            place();
        }
    }

    /** These columns in this order; the others hidden. */
    void show(List<String> keys) {
        List<Column> wanted = new ArrayList<>();
        for (String key : keys) {
            all.stream().filter(column -> column.key().equals(key)).findFirst().ifPresent(wanted::add);
        }
        if (wanted.isEmpty()) {
            return;
        }
        List<Column> rest = all.stream().filter(column -> !wanted.contains(column)).toList();
        wanted.forEach(column -> column.hidden = false);
        rest.forEach(column -> column.hidden = true);
        all = new ArrayList<>(wanted);
        all.addAll(rest);
        place();
    }

    /** As the model declares them. */
    void reset() {
        all.sort(Comparator.comparingInt(Column::index));
        for (Column column : all) {
            column.asked = Column.leastOf(column.spec);
            column.width = column.asked;
            column.hidden = column.spec.hidden();
        }
        place();
    }

    Map<String, Double> widths() {
        Map<String, Double> widths = new LinkedHashMap<>();
        all.forEach(column -> widths.put(column.key(), column.asked));
        return widths;
    }

    /** The place of the column at an x without scrolling; −1 beyond the last. */
    int placeAt(double x) {
        for (int i = 0; i < shown.size(); i++) {
            if (x < shown.get(i).x + shown.get(i).width) {
                return x < 0 ? -1 : i;
            }
        }
        return -1;
    }
}
