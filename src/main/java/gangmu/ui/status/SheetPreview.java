package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.ui.shell.Session;
import gangmu.usecase.output.WriteSheet;
import gangmu.words.Words;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** A page for a meeting as it will be printed, with buttons to print it, to copy its table and to save it for Word. */
final class SheetPreview {
    private final Session session;
    private final Words words;
    private final Assessment assessment;
    private final Page page;
    private final SheetPages pages;
    private final BorderPane root = new BorderPane();

    SheetPreview(Session session, Assessment assessment, Page page) {
        this.session = session;
        this.words = session.words();
        this.assessment = assessment;
        this.page = page;
        this.pages = new SheetPages(page);
        HBox tools = new HBox(8, button("print", this::print), button("copy", this::copy), button("save", this::save));
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

    private void print() {
        switch (session.desktop().print(pages.pages(), page.wide())) {
            case SENT -> session.notices().say("sheet-window.printed", pages.pages().size());
            case NO_PRINTER -> session.notices().say("sheet-window.no-printer");
            case FAILED -> session.notices().say("sheet-window.not-printed");
            case CANCELLED -> { }
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SupervisionSheet.asText(page));
        content.putHtml(SupervisionSheet.asHtml(page));
        Clipboard.getSystemClipboard().setContent(content);
        session.notices().say("sheet-window.copied", page.tables().stream().mapToInt(table -> table.rows().size()).sum());
    }

    private void save() {
        Path target = session.desktop().chooseTarget(words.get("status-screen.where"), page.title() + ".docx");
        if (target != null) {
            session.work().run(words.get("status-screen.writing"), progress -> new WriteSheet(session.workspace(),
                    session.adapters().reportFiles()).write(page, assessment, words.locale(), target))
                    .whenComplete((written, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().say("status-screen.written", written.toString());
                            session.desktop().open(written);
                        }
                    });
        }
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
