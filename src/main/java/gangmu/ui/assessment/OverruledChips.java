package gangmu.ui.assessment;

import gangmu.assessment.Overruled;
import gangmu.ui.shell.Destination.Overruling;
import gangmu.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** Two chips of a list of verdicts: what a person overruled, and what of that is to be reviewed because its inputs changed. */
final class OverruledChips {
    private final Words words;
    private final ToggleButton all = new ToggleButton();
    private final ToggleButton review = new ToggleButton();

    /** {@code of} tells the chips of one list from those of another. */
    OverruledChips(Words words, String of, Runnable changed) {
        this.words = words;
        all.setId(of + "-overruled");
        review.setId(of + "-under-review");
        for (ToggleButton chip : List.of(all, review)) {
            chip.getStyleClass().add("chip");
            chip.selectedProperty().addListener((o, was, is) -> changed.run());
        }
    }

    List<Node> nodes() {
        return List.of(all, review);
    }

    /** Shows how many there are among what was said of each. */
    void count(Collection<? extends @Nullable Overruled<?>> said) {
        List<? extends Overruled<?>> overruled = said.stream().filter(Objects::nonNull).toList();
        count(all, "assessment.overruled-count", overruled.size());
        count(review, "assessment.under-review", overruled.stream().filter(Overruled::underReview).count());
    }

    private void count(ToggleButton chip, String key, long count) {
        chip.setText(words.get(key, count));
        chip.setDisable(count == 0 && !chip.isSelected());
    }

    boolean none() {
        return !all.isSelected() && !review.isSelected();
    }

    boolean pass(@Nullable Overruled<?> overruled) {
        return (!all.isSelected() || overruled != null) && (!review.isSelected() || overruled != null && overruled.underReview());
    }

    /** @param which null for everything */
    void choose(@Nullable Overruling which) {
        all.setSelected(which == Overruling.OVERRULED);
        review.setSelected(which == Overruling.UNDER_REVIEW);
    }
}
