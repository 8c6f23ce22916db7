package gangmu.status.report;

import gangmu.assessment.IndicatorResult;
import gangmu.assessment.ItemResult;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.FigureKey.OfIndicator;
import gangmu.status.figures.FigureKey.OfItem;
import gangmu.status.report.Block.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The tables behind the report: indicators, tasks, projects, policies. */
final class AnnexBlocks {
    /** As many rows as a document can hold and be handled still; the rest is said to be in the status workbook. */
    static final int MOST_ROWS = 2000;
    private final ReportContent content;
    private final PlanTree tree;

    AnnexBlocks(ReportContent content) {
        this.content = content;
        this.tree = new PlanTree(content.assessment().snapshot(), content.stamp().plan());
    }

    List<Block> of(String name) {
        return switch (name) {
            case "annex-indicators" -> indicators();
            case "annex-tasks" -> items(ItemKind.TASK, List.of(column("code", 7, true), column("name", 34, false),
                    column("lead", 20, false), column("progress", 9, true), column("elapsed", 9, true),
                    column("verdict", 11, true)));
            case "annex-projects" -> items(ItemKind.PROJECT, List.of(column("code", 9, true), column("name", 32, false),
                    column("lead", 16, false), column("investment", 11, true), column("invested", 11, true),
                    column("progress", 9, true), column("elapsed", 9, true), column("verdict", 11, true)));
            default -> items(ItemKind.POLICY, List.of(column("code", 7, true), column("name", 32, false),
                    column("documentNumber", 18, true), column("lead", 18, false), column("progress", 9, true),
                    column("elapsed", 9, true), column("verdict", 11, true)));
        };
    }

    private Column column(String key, int width, boolean centred) {
        return new Column(content.phrases().get("report.column." + key), width, centred);
    }

    private List<Block> indicators() {
        List<Column> columns = List.of(column("number", 6, true), column("indicator", 29, false),
                column("measure", 11, true), column("attribute", 9, true), column("base", 9, true),
                column("target", 13, true), column("latest", 10, true), column("dataDate", 17, true),
                column("expected", 10, true), column("verdict", 11, true));
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (Indicator indicator : tree.indicators()) {
            IndicatorResult result = Objects.requireNonNull(content.assessment().of(indicator));
            UUID own = indicator.id();
            String target = indicator.entity().orElse(Indicator.TARGET_WORDS, "");
            boolean growth = indicator.target() == null && indicator.targetRate() != null;
            rows.add(List.of(words(indicator.code()), words(indicator.name()), words(indicator.measure()),
                    words(content.phrases().choice(Indicator.ATTRIBUTE, indicator.attribute())),
                    number(own, OfIndicator.What.BASE), growth ? rate(own) : indicator.target() == null ? words(target)
                            : number(own, OfIndicator.What.TARGET), number(own, OfIndicator.What.VALUE),
                    number(own, OfIndicator.What.DATA_DATE),
                    growth ? rate(own) : number(own, OfIndicator.What.EXPECTED),
                    number(own, OfIndicator.What.VERDICT)));
        }
        return List.of(new Block.Listing(columns, rows, ""));
    }

    private List<Piece> rate(UUID own) {
        List<Piece> pieces = new ArrayList<>(content.phrase("report.a-year"));
        pieces.addAll(number(own, OfIndicator.What.TARGET_RATE));
        pieces.add(new Piece.Words("%"));
        return pieces;
    }

    private static List<Piece> words(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece.Words(text));
    }

    private List<Piece> number(UUID indicator, OfIndicator.What what) {
        return number(new OfIndicator(indicator, what));
    }

    private List<Piece> number(UUID item, OfItem.What what) {
        return number(new OfItem(item, what));
    }

    private List<Piece> number(FigureKey key) {
        Figure figure = content.figure(key);
        return figure.present() ? List.of(content.number(figure.key())) : List.of();
    }

    private List<Block> items(ItemKind kind, List<Column> columns) {
        List<Item> items = tree.inOrder().stream().filter(item -> item.kind() == kind).toList();
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (Item item : items.subList(0, Math.min(items.size(), MOST_ROWS))) {
            rows.add(row(item));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(columns, rows,
                kind == ItemKind.PROJECT ? content.phrases().get("report.in-money") : ""));
        if (items.size() > MOST_ROWS) {
            blocks.add(new Block.Paragraph("", content.phrase("report.rest-in-workbook"), ""));
        }
        return blocks;
    }

    private List<List<Piece>> row(Item item) {
        ItemResult result = Objects.requireNonNull(content.assessment().of(item));
        UUID own = item.id();
        List<List<Piece>> cells = new ArrayList<>(List.of(words(item.code()), words(item.name())));
        if (item.kind() == ItemKind.POLICY) {
            cells.add(words(item.text(Item.DOCUMENT_NUMBER)));
        }
        cells.add(words(tree.unitName(item.lead())));
        if (item.kind() == ItemKind.PROJECT) {
            cells.add(number(own, OfItem.What.INVESTMENT));
            cells.add(number(own, OfItem.What.INVESTED));
        }
        cells.add(number(own, OfItem.What.PROGRESS));
        cells.add(number(own, OfItem.What.ELAPSED));
        cells.add(number(own, OfItem.What.VERDICT));
        return cells;
    }
}
