package gangmu.architecture.planted.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;

/** Planted: a view model that holds nodes. */
public final class NodeHoldingModel {
    private final List<Button> buttons = new ArrayList<>();

    public int count() {
        return buttons.size();
    }
}
