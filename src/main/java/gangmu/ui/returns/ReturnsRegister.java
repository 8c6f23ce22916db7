package gangmu.ui.returns;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** 收发登记: who was sent what, who returned, who is late, in the period that is looked at; reminders from here. */
final class ReturnsRegister {
    private final BorderPane root;

    ReturnsRegister(Session session, RegisterModel model, Consumer<UUID> open) {
        Words words = session.words();
        Grid grid = new Grid(model.lines(), words);
        grid.setId("register-grid");
        grid.setFrozenColumns(1);
        grid.setPlaceholder(new Label(words.get("register-grid.empty")));
        Runnable again = () -> {
            if (grid.currentRow() instanceof UUID unit) {
                open.accept(unit);
            }
        };
        grid.setOnOpen(again);
        Button opening = new Button(words.get("register-grid.open-again"));
        opening.setId("register-open");
        opening.setOnAction(e -> again.run());
        Button reminders = new Button(words.get("register-grid.remind"));
        reminders.setId("register-remind");
        reminders.setOnAction(e -> model.remind());
        FlowPane tools = new FlowPane(8, 6, opening, reminders);
        tools.getStyleClass().add("tools");
        root = new BorderPane(grid);
        root.setTop(tools);
        session.view().addListener((o, was, is) -> model.refresh());
        model.refresh();
    }

    Node node() {
        return root;
    }
}
