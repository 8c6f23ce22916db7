package gangmu.ui.status;

import gangmu.assessment.Assessment;
import gangmu.status.report.Block.Column;
import gangmu.status.report.Block.Listing;
import gangmu.status.report.Piece;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.ui.shell.Session;
import gangmu.usecase.WriteSheet;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** A page for a meeting as it will be printed, with buttons to print it, to copy its table and to save it for Word. */
final class SheetPreview {
    /** The width of the paper's text on the screen, in pixels. */
    private static final double UPRIGHT = 620;
    private static final double WIDE = 960;
    private final Session session;
    private final Words words;
    private final Assessment assessment;
    private final Page page;
    private final VBox paper = new VBox(10);
    private final BorderPane root = new BorderPane();

    SheetPreview(Session session, Assessment assessment, Page page) {
        this.session = session;
        this.words = session.words();
        this.assessment = assessment;
        this.page = page;
        Label title = new Label(page.title());
        title.setWrapText(true);
        title.setStyle("-fx-font-size: 18px; -fx-font-weight: bold; -fx-text-fill: black;");
        Label below = new Label(page.below());
        below.setStyle("-fx-text-fill: black;");
        paper.setStyle("-fx-background-color: white; -fx-padding: 24;");
        paper.setId("sheet-paper");
        paper.setMaxWidth(page.wide() ? WIDE : UPRIGHT);
        paper.getChildren().addAll(title, below);
        page.tables().forEach(table -> paper.getChildren().add(table(table)));
        HBox tools = new HBox(8, button("print", this::print), button("copy", this::copy), button("save", this::save));
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(new ScrollPane(paper));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("sheet-window." + key));
        button.setId("sheet-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static GridPane table(Listing listing) {
        GridPane grid = new GridPane();
        grid.setStyle("-fx-border-color: #8a939c; -fx-border-width: 1 0 0 1;");
        double shares = listing.columns().stream().mapToInt(Column::width).sum();
        for (Column column : listing.columns()) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100 * column.width() / shares);
            grid.getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < listing.columns().size(); i++) {
            grid.add(cell(listing.columns().get(i).heading(), true), i, 0);
        }
        int row = 1;
        for (List<List<Piece>> cells : listing.rows()) {
            for (int i = 0; i < cells.size(); i++) {
                grid.add(cell(SupervisionSheet.plain(cells.get(i)), false), i, row);
            }
            row++;
        }
        return grid;
    }

    private static Label cell(String text, boolean heading) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setStyle("-fx-text-fill: black; -fx-padding: 4; -fx-border-color: #8a939c; -fx-border-width: 0 1 1 0;"
                + (heading ? "-fx-font-weight: bold; -fx-background-color: #e9eef4;" : ""));
        return label;
    }

    private void print() {
        PrinterJob job = Printer.getAllPrinters().isEmpty() ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            session.notices().say("sheet-window.no-printer");
            return;
        }
        PageLayout layout = job.getPrinter().createPageLayout(Paper.A4, page.wide() ? PageOrientation.LANDSCAPE
                : PageOrientation.PORTRAIT, Printer.MarginType.DEFAULT);
        if (job.showPrintDialog(root.getScene().getWindow())) {
            double share = Math.min(1, Math.min(layout.getPrintableWidth() / paper.getWidth(),
                    layout.getPrintableHeight() / paper.getHeight()));
            Scale scale = new Scale(share, share);
            paper.getTransforms().add(scale);
            boolean printed = job.printPage(layout, paper);
            paper.getTransforms().remove(scale);
            if (printed) {
                job.endJob();
                session.notices().say("sheet-window.printed");
            }
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SupervisionSheet.asText(page.tables().getFirst()));
        content.putHtml(SupervisionSheet.asHtml(page.tables().getFirst()));
        Clipboard.getSystemClipboard().setContent(content);
        session.notices().say("sheet-window.copied", page.tables().getFirst().rows().size());
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
}
