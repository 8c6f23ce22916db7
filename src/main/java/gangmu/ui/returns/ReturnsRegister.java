package gangmu.ui.returns;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
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
        FlowPane tools = new FlowPane(8, 6, opening, reminders, field("letter-number", 80, words, model.letterNumber()),
                field("answer-by", 130, words, model.answerBy()));
        tools.getStyleClass().add("tools");
        root = new BorderPane(grid);
        root.setTop(tools);
        session.view().addListener((o, was, is) -> model.refresh());
        model.refresh();
    }

    /** A field that says in itself what goes into it. */
    static TextField field(String key, double width, Words words, StringProperty value) {
        TextField field = new TextField();
        field.setId("register-" + key);
        field.setPrefWidth(width);
        field.setPromptText(words.get("register-grid." + key));
        field.setTooltip(new Tooltip(words.get("register-grid." + key + "-hint")));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    Node node() {
        return root;
    }
}
