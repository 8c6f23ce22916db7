package gangmu.ui.status;

import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** A page for a meeting as it will be printed, with buttons to print it, to copy its table and to save it for Word. */
final class SheetPreview {
    private final Words words;
    private final SheetsModel model;
    private final Page page;
    private final SheetPages pages;
    private final BorderPane root = new BorderPane();

    SheetPreview(Session session, SheetsModel model, SheetsModel.Sheet sheet) {
        this.words = session.words();
        this.model = model;
        this.page = sheet.page();
        this.pages = new SheetPages(page);
        HBox tools = new HBox(8, button("print", () -> model.printed(session.desktop().print(pages.pages(), page.wide()),
                pages.pages().size())), button("copy", this::copy), button("save", () -> model.save(sheet)));
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        ScrollPane desk = new ScrollPane(pages.node());
        desk.setFitToWidth(true);
        root.setCenter(desk);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("sheet-window." + key));
        button.setId("sheet-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SupervisionSheet.asText(page));
        content.putHtml(SupervisionSheet.asHtml(page));
        Clipboard.getSystemClipboard().setContent(content);
        model.copied(page);
    }

    Node node() {
        return root;
    }

    /** Shows the pages; once it is in the window. */
    void shown() {
        // Until its skin is there, a scroll pane keeps what it scrolls out of the window.
        root.applyCss();
        root.layout();
        pages.lay(page);
    }
}
