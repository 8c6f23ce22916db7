package gangmu.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables under src/sample: UTF-8, tabs between cells, one header row, no quoting. */
final class SampleTables {
    private final Path folder;

    SampleTables(Path folder) {
        this.folder = folder;
    }

    /** One row, by the names of its columns. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
            }
            return value;
        }

        @Nullable String orNull(String column) {
            String value = text(column);
            return value.isEmpty() ? null : value;
        }

        @Nullable BigDecimal number(String column) {
            String value = orNull(column);
            return value == null ? null : new BigDecimal(value);
        }

        @Nullable LocalDate date(String column) {
            String value = orNull(column);
            return value == null ? null : LocalDate.parse(value);
        }

        List<String> several(String column) {
            List<String> parts = new ArrayList<>();
            for (String part : text(column).split("、")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }
    }

    Path folder() {
        return folder;
    }

    List<Row> read(String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name));
            String[] header = lines.getFirst().split("\t", -1);
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (line.isBlank()) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i].strip(), i < cells.length ? cells[i].strip() : "");
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
