package gangmu.ui.controls.grid;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Where files from outside are dropped. Apart from the grid, since not every platform has dragging from outside. */
final class FileDropTarget {
    private final Grid grid;
    private @Nullable FileDrops drops;

    FileDropTarget(Grid grid) {
        this.grid = grid;
    }

    void set(@Nullable FileDrops newDrops) {
        drops = newDrops;
        grid.setOnDragOver(newDrops == null ? null : this::over);
        grid.setOnDragDropped(newDrops == null ? null : this::dropped);
    }

    private void over(DragEvent event) {
        int row = rowAt(event);
        if (event.getDragboard().hasFiles() && row >= 0 && drops != null && drops.allowed(grid.model().rowKey(row))) {
            event.acceptTransferModes(TransferMode.COPY);
            grid.cursor().to(row, grid.selection().column());
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(drop(rowAt(event), files));
        event.consume();
    }

    /** What a drop does, without the platform's part in it. */
    boolean drop(int row, List<Path> files) {
        if (drops == null || row < 0 || files.isEmpty() || !drops.allowed(grid.model().rowKey(row))) {
            return false;
        }
        drops.dropped(grid.model().rowKey(row), files);
        return true;
    }

    private int rowAt(DragEvent event) {
        return grid.body().rowAt(grid.body().sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
    }
}
