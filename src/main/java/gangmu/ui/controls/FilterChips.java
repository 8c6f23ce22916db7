package gangmu.ui.controls;

import gangmu.words.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * Filters as chips with counts. They combine; the first one, 全部, is chosen where no other is, and choosing it clears
 * the others.
 */
public final class FilterChips extends FlowPane {
    private static final String ALL = "";
    private final Words words;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private Consumer<Set<String>> listener = keys -> { };

    /**
     * A filter.
     *
     * @param key names it in {@link #chosen}
     * @param text its words
     * @param count how many it would leave
     */
    public record Filter(String key, String text, long count) {
    }

    public FilterChips(Words words) {
        this.words = words;
        getStyleClass().add("filter-chips");
    }

    /** All in one line where there is room. */
    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (Node chip : getChildren()) {
            width += snapSizeX(chip.prefWidth(-1)) + getHgap();
        }
        return width;
    }

    /** Called with the chosen filters whenever the user chooses others. */
    public void setOnChosen(Consumer<Set<String>> newListener) {
        listener = newListener;
    }

    /** Shows these filters; those chosen stay chosen where they are still there. */
    public void setFilters(long all, List<Filter> filters) {
        chosen.retainAll(filters.stream().map(Filter::key).toList());
        Map<String, ToggleButton> before = new LinkedHashMap<>(buttons);
        buttons.clear();
        show(new Filter(ALL, words.get("chips.all"), all), before);
        filters.forEach(filter -> show(filter, before));
        // The same buttons stay where they can, so that the keyboard's focus does.
        if (!getChildren().equals(List.copyOf(buttons.values()))) {
            getChildren().setAll(buttons.values());
        }
        mark();
    }

    private void show(Filter filter, Map<String, ToggleButton> before) {
        ToggleButton button = before.get(filter.key());
        if (button == null) {
            button = new ToggleButton();
            button.getStyleClass().setAll("filter-chip");
            button.setMnemonicParsing(false);
            button.setOnAction(event -> press(filter.key()));
        }
        button.setText(words.get("chips.count", filter.text(), filter.count()));
        // What would leave nothing can't be pressed, but what was pressed can be taken back.
        button.setDisable(filter.count() == 0 && !filter.key().equals(ALL) && !chosen.contains(filter.key()));
        buttons.put(filter.key(), button);
    }

    private void press(String key) {
        if (key.equals(ALL)) {
            chosen.clear();
        } else if (!chosen.remove(key)) {
            chosen.add(key);
        }
        mark();
        listener.accept(chosen());
    }

    private void mark() {
        buttons.forEach((key, button) -> button.setSelected(key.equals(ALL) ? chosen.isEmpty()
                : chosen.contains(key)));
    }

    /** The keys of the chosen filters; none means all. */
    public Set<String> chosen() {
        return Set.copyOf(chosen);
    }

    /** Chooses filters as if pressed, as when another screen opens this one. */
    public void choose(Set<String> keys) {
        chosen.clear();
        keys.stream().filter(buttons::containsKey).filter(key -> !key.equals(ALL)).forEach(chosen::add);
        mark();
        listener.accept(chosen());
    }
}
