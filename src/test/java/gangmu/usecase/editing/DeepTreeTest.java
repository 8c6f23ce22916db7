package gangmu.usecase.editing;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Rank;
import gangmu.plan.TreeEdits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tree as deep as no stack of a thread is. */
class DeepTreeTest {
    private static final int DEPTH = 10_000;

    @Test
    void renumberingGoesDownAsDeepAsTheTree() {
        UUID plan = new UUID(0, 1);
        Draft draft = new Draft(Snapshot.empty());
        draft.add(Entity.blank(Plan.KIND, plan).with(Plan.NAME, "规划"));
        UUID parent = null;
        for (int i = 0; i < DEPTH; i++) {
            UUID id = new UUID(1, i);
            draft.add(Entity.blank(Item.KIND, id).with(Item.PLAN, plan).with(Item.PARENT, parent).with(Item.RANK, Rank.after(""))
                    .with(Item.ITEM_KIND, ItemKind.TASK).with(Item.NAME, "任务"));
            parent = id;
        }
        Draft renumbered = new Draft(draft.now());
        new TreeEdits(renumbered, plan, UUID::randomUUID).renumberBelow(null);
        assertThat(renumbered.now().find(Item.KIND, new UUID(1, 0)).get(Item.CODE)).isEqualTo("1");
        assertThat(renumbered.now().find(Item.KIND, new UUID(1, DEPTH - 1)).get(Item.CODE)).hasSize(2 * DEPTH - 1);
    }
}
