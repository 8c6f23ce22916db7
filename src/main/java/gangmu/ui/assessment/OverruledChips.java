package gangmu.ui.assessment;

import gangmu.ui.controls.ToggleChip;
import java.util.List;
import javafx.scene.Node;

/** The two chips of an {@link OverruledFilter}. */
final class OverruledChips {
    private OverruledChips() {
    }

    /** {@code of} tells the chips of one list from those of another. */
    static List<Node> of(OverruledFilter filter, String of) {
        ToggleChip all = new ToggleChip(filter.all());
        all.setId(of + "-overruled");
        ToggleChip review = new ToggleChip(filter.review());
        review.setId(of + "-under-review");
        return List.of(all, review);
    }
}
