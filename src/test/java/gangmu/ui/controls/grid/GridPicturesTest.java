package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class GridPicturesTest {
    @Test
    void theGridReadsWellInLightAndDark() {
        GridStage stage = new GridStage(PlanRow.plan(4, 8));
        stage.row("1.3").name = "水库周边国土绿化试点示范工程和上游横向生态保护补偿协议";
        stage.on("1.3", "name");
        GridStage.fx(() -> {
            stage.grid.setRowHeaders(true);
            stage.grid.setFrozenColumns(2);
            return null;
        });
        stage.picture("light");
        GridStage.theme(true);
        stage.picture("dark");
        GridStage.theme(false);
        stage.on("1.2", "amount");
        stage.robot.write("多少");
        stage.picture("editing");
        stage.robot.type(javafx.scene.input.KeyCode.ENTER);
        stage.picture("refused");
        stage.on("1.5", "name");
        GridStage.fx(() -> {
            stage.grid.cursor().select(CellRange.between(4, 1, 8, 4));
            return null;
        });
        stage.picture("rectangle");
        stage.on("1.7", "unit");
        stage.robot.write("局");
        stage.picture("choices");
        stage.robot.type(javafx.scene.input.KeyCode.ESCAPE, javafx.scene.input.KeyCode.ESCAPE);
        assertThat(new File("target/screenshots/grid-dark.png")).isNotEmpty();
    }
}
