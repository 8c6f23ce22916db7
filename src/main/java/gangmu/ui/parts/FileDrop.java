package gangmu.ui.parts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on a node from outside. Apart, since not every platform has dragging from outside. */
public final class FileDrop {
    private FileDrop() {
    }

    public static void on(Node node, Consumer<List<Path>> dropped) {
        node.getProperties().put(FileDrop.class, dropped);
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            drop(node, event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** What a drop on the node does, without the platform's part in it. */
    @SuppressWarnings("unchecked")
    public static void drop(Node node, List<Path> files) {
        if (node.getProperties().get(FileDrop.class) instanceof Consumer<?> dropped && !files.isEmpty()) {
            ((Consumer<List<Path>>) dropped).accept(files);
        }
    }
}
