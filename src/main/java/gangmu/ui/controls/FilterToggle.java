package gangmu.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;

/** One filter with its count, chosen or not. What would leave nothing can't be chosen, but what was can be taken back. */
public final class FilterToggle {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final SimpleLongProperty count = new SimpleLongProperty();
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final BooleanBinding idle =
            Bindings.createBooleanBinding(() -> count.get() == 0 && !chosen.get(), count, chosen);

    /** @param changed is told when it is chosen or taken back */
    public FilterToggle(Runnable changed) {
        chosen.addListener((o, was, is) -> changed.run());
    }

    /** Its words, and how many it would leave. */
    public void count(String newText, long newCount) {
        text.set(newText);
        count.set(newCount);
    }

    public long count() {
        return count.get();
    }

    public boolean isChosen() {
        return chosen.get();
    }

    public void choose(boolean wanted) {
        chosen.set(wanted);
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    BooleanProperty chosen() {
        return chosen;
    }

    BooleanBinding idle() {
        return idle;
    }
}
