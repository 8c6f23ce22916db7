package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class GridForScreenReadersTest {
    private final GridStage stage = new GridStage(PlanRow.plan(3, 6));

    @Test
    void theGridIsATableWhoseCellsSayWhereTheyAreAndWhatStandsInThem() {
        stage.on("1.2", "name");
        GridStage.fx(() -> {
            Grid grid = stage.grid;
            assertThat(grid.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_VIEW);
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)).isEqualTo(grid.model().rowCount());
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.COLUMN_COUNT)).isEqualTo(8);
            Node cell = (Node) grid.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 2, 1);
            assertThat(cell).isSameAs(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
            assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_CELL);
            assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo(stage.row("1.2").name);
            assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX)).isEqualTo(2);
            assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.COLUMN_INDEX)).isEqualTo(1);
            assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
            return null;
        });
    }

    @Test
    void theFieldWithTheFocusReadsTheColumnAndWhatStandsUnderTheCursor() {
        stage.on("1.2", "name");
        assertThat(GridStage.fx(() -> stage.field().getAccessibleText())).isEqualTo("名称 " + stage.row("1.2").name);
        stage.robot.push(KeyCode.RIGHT);
        assertThat(GridStage.fx(() -> stage.field().getAccessibleText())).isEqualTo("牵头单位 " + stage.row("1.2").unit);
    }
}
