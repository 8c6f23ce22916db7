package gangmu.ui.status;

import gangmu.status.report.Block.Column;
import gangmu.status.report.Block.Listing;
import gangmu.status.report.Piece;
import gangmu.status.report.SupervisionSheet;
import gangmu.status.report.SupervisionSheet.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page for a meeting on as many sheets of A4 as it takes: headings again on each, no row torn apart. */
final class SheetPages {
    /** The printable part of upright A4 on the screen, in pixels; wide paper has them the other way round. */
    private static final double SHORT = 620;
    private static final double LONG = 930;
    private static final double FOOT = 24;
    private final double width;
    private final double height;
    private final VBox all = new VBox(16);
    private final List<VBox> pages = new ArrayList<>();
    private double left;

    SheetPages(Page page) {
        width = page.wide() ? LONG : SHORT;
        height = page.wide() ? SHORT : LONG;
        all.setId("sheet-pages");
        all.setAlignment(Pos.TOP_CENTER);
        all.setStyle("-fx-padding: 16; -fx-background-color: -color-bg-inset;");
    }

    VBox node() {
        return all;
    }

    List<VBox> pages() {
        return pages;
    }

    /** Lays the page out; the node must be in the window, since only there texts have their measure. */
    void lay(Page page) {
        open();
        add(label(page.title(), "-fx-font-size: 18px; -fx-font-weight: bold; -fx-text-fill: black;"));
        add(label(page.below(), "-fx-text-fill: black;"));
        for (Listing table : page.tables()) {
            add(gap());
            add(headings(table));
            for (List<List<Piece>> cells : table.rows()) {
                GridPane row = row(table, cells.stream().map(SupervisionSheet::plain).toList(), false);
                add(row);
                if (left < 0) {
                    pages.getLast().getChildren().remove(row);
                    open();
                    add(headings(table));
                    add(row);
                }
            }
        }
        for (int i = 0; i < pages.size() && pages.size() > 1; i++) {
            Label number = label((i + 1) + " / " + pages.size(), "-fx-text-fill: black;");
            number.setAlignment(Pos.CENTER);
            number.setMaxWidth(Double.MAX_VALUE);
            pages.get(i).getChildren().add(number);
        }
    }

    private void open() {
        VBox paper = new VBox();
        paper.setStyle("-fx-background-color: white;");
        paper.setMinSize(width, height);
        paper.setMaxWidth(width);
        pages.add(paper);
        all.getChildren().add(paper);
        left = height - FOOT;
    }

    /** Styles must be applied before a text knows its height, so what is added goes into the window first. */
    private void add(Region region) {
        pages.getLast().getChildren().add(region);
        region.applyCss();
        region.layout();
        left -= region.prefHeight(width);
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(10);
        gap.setPrefHeight(10);
        return gap;
    }

    private static GridPane headings(Listing table) {
        return row(table, table.columns().stream().map(Column::heading).toList(), true);
    }

    private static GridPane row(Listing listing, List<String> texts, boolean heading) {
        GridPane grid = new GridPane();
        grid.setStyle("-fx-border-color: #8a939c; -fx-border-width: " + (heading ? "1 0 0 1;" : "0 0 0 1;"));
        double shares = listing.columns().stream().mapToInt(Column::width).sum();
        for (Column column : listing.columns()) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100 * column.width() / shares);
            grid.getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < texts.size(); i++) {
            Label cell = label(texts.get(i), "-fx-text-fill: black; -fx-padding: 4; -fx-border-color: #8a939c;"
                    + "-fx-border-width: 0 1 1 0;"
                    + (heading ? "-fx-font-weight: bold; -fx-background-color: #e9eef4;" : ""));
            cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            cell.setAlignment(heading || listing.columns().get(i).centred() ? Pos.CENTER : Pos.CENTER_LEFT);
            grid.add(cell, i, 0);
        }
        return grid;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        // A text is never cut: where it needs more lines, its row grows.
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setStyle(style);
        return label;
    }
}
