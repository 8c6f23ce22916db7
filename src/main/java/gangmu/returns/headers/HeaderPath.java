package gangmu.returns.headers;

import gangmu.returns.reading.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column's header from the top row to the lowest: 完成情况 / 绝对值. A header merged over both rows is a path of one.
 *
 * @param column the column's number, from 0
 */
public record HeaderPath(int column, List<String> levels) {
    public HeaderPath {
        List<String> distinct = new ArrayList<>();
        for (String level : levels) {
            if (!CellText.clean(level).isEmpty() && (distinct.isEmpty() || !distinct.getLast().equals(level))) {
                distinct.add(level);
            }
        }
        levels = List.copyOf(distinct);
    }

    public boolean isEmpty() {
        return levels.isEmpty();
    }

    /** The unit of measure named lowest in the path. */
    public Optional<String> unit() {
        return levels.reversed().stream().map(level -> HeaderText.of(level).unit()).filter(Objects::nonNull)
                .map(Objects::requireNonNull).findFirst();
    }

    String key() {
        return String.join("/", levels.stream().map(level -> HeaderText.of(level).key())
                .filter(key -> !key.isEmpty()).toList());
    }

    String full() {
        return String.join("/", levels.stream().map(level -> HeaderText.of(level).full())
                .filter(full -> !full.isEmpty()).toList());
    }

    String leaf() {
        return levels.reversed().stream().map(level -> HeaderText.of(level).key()).filter(key -> !key.isEmpty())
                .findFirst().orElse("");
    }
}
