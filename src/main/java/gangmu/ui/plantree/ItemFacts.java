package gangmu.ui.plantree;

import gangmu.columns.Columns;
import gangmu.columns.Table;
import gangmu.plan.Item;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.FieldGrid;
import gangmu.ui.shell.Session;
import javafx.scene.Node;

/** The facts of an item: the fields that its kind uses, edited in place. */
final class ItemFacts {
    private final FieldGrid fields;
    private final Grid grid;

    ItemFacts(Session session) {
        fields = new FieldGrid(session);
        grid = new Grid(fields.model(), session.words());
        grid.setId("facts-grid");
        grid.setStretched("value");
    }

    Node node() {
        return grid;
    }

    void show(Item item) {
        fields.show(item.entity(), Columns.fields(Table.ITEM_FACTS, item.kind()));
    }
}
