package gangmu.ui.status;

import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Pages for a meeting, shown as they will be printed. */
final class SheetsPane {
    private final BorderPane root = new BorderPane();

    SheetsPane(Session session) {
        Words words = session.words();
        SheetsModel model = new SheetsModel(session);
        TextField of = new TextField();
        of.setId("sheet-of");
        of.setPromptText(words.get("sheet-window.of"));
        of.setPrefColumnCount(24);
        of.textProperty().bindBidirectional(model.of());
        of.setOnAction(e -> model.showNamed());
        Button show = new Button(words.get("sheet-window.show"));
        show.setId("sheet-show");
        show.setOnAction(e -> model.showNamed());
        Button opinions = new Button(words.get("sheet-window.opinions"));
        opinions.setId("sheet-opinions");
        opinions.setOnAction(e -> model.showOpinions());
        HBox tools = new HBox(8, of, show, opinions);
        tools.getStyleClass().add("tools");
        Label hint = new Label(words.get("sheet-window.hint"));
        hint.getStyleClass().add("hint");
        root.setTop(tools);
        root.setCenter(hint);
        model.sheet().addListener((o, was, is) -> {
            if (is != null) {
                SheetPreview preview = new SheetPreview(session, model, is);
                root.setCenter(preview.node());
                preview.shown();
            }
        });
    }

    Node node() {
        return root;
    }
}
