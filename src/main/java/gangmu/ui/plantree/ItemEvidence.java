package gangmu.ui.plantree;

import gangmu.plan.Item;
import gangmu.ui.controls.grid.FileDrops;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The evidence of an item: attach by button or by dropping files, describe, open, unlink. */
final class ItemEvidence {
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final ItemEvidenceModel model;
    private final Grid grid;

    ItemEvidence(Session session) {
        this.words = session.words();
        model = new ItemEvidenceModel(session);
        grid = new Grid(model.lines(), words);
        grid.setId("evidence-grid");
        grid.setPlaceholder(new Label(words.get("evidence.empty")));
        grid.setOnOpen(this::open);
        grid.setFileDrops(new FileDrops() {
            @Override
            public boolean allowed(Object row) {
                return !session.workspace().readOnly();
            }

            @Override
            public void dropped(Object row, List<Path> files) {
                model.attach(files);
            }
        });
        Button choose = button("attach", model::choose);
        choose.getStyleClass().add("accent");
        HBox tools = new HBox(8, choose, button("open", this::open),
                button("unlink", () -> model.unlink(grid.selectedRows().stream().map(UUID.class::cast).toList())));
        tools.getStyleClass().add("tools");
        choose.setDisable(session.workspace().readOnly());
        root.setTop(tools);
        root.setCenter(grid);
        root.setId("evidence-pane");
        FileDrop.on(root, model::attach);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("evidence." + key));
        button.setId("evidence-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void open() {
        model.open((UUID) grid.currentRow());
    }

    Node node() {
        return root;
    }

    void show(Item item) {
        model.show(item);
    }
}
