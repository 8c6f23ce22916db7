package gangmu.ui.plantree;

import gangmu.changes.Field;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.FieldGrid;
import gangmu.ui.shell.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** The facts of an item: the fields that its kind uses, edited in place. */
final class ItemFacts {
    private static final List<Field<?>> ALL = List.of(Item.ITEM_KIND, Item.LEAD, Item.COOPERATING, Item.GROUP,
            Item.LEADER, Item.START, Item.END, Item.WEIGHT, Item.CONTENT);
    private static final List<Field<?>> PROJECT = List.of(Item.TOTAL_INVESTMENT, Item.LEGAL_PERSON, Item.NATURE,
            Item.PLACE, Item.FUNDING, Item.PARTS, Item.CONTACT, Item.PHONE);
    private static final List<Field<?>> POLICY = List.of(Item.DOCUMENT_NUMBER, Item.ISSUED);
    private static final List<Field<?>> LAST =
            List.of(Item.ADJUSTED_REASON, Item.ADJUSTED, Item.SOURCE, Item.REMARK);
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
        List<Field<?>> wanted = new ArrayList<>(ALL);
        if (item.kind() == ItemKind.PROJECT) {
            wanted.addAll(PROJECT);
        } else if (item.kind() == ItemKind.POLICY) {
            wanted.addAll(POLICY);
        }
        wanted.addAll(LAST);
        fields.show(item.entity(), wanted);
    }
}
