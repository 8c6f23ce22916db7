package gangmu.status.report;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.changes.Entity;
import gangmu.changes.Numbers;
import gangmu.changes.Phrases;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.ItemRow;
import gangmu.columns.Look;
import gangmu.columns.Sentence;
import gangmu.columns.Table;
import gangmu.period.Reports;
import gangmu.plan.Entries;
import gangmu.plan.Item;
import gangmu.plan.Opinion;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.status.report.Block.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Single tables for a meeting: the sheet of one item or one unit 督办单, and what became of opinions 采纳情况表. */
public final class SupervisionSheet {
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Phrases words;

    public SupervisionSheet(Assessment assessment, Phrases words) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.tree = new PlanTree(snapshot, assessment.plan().id());
        this.words = words;
    }

    /**
     * A page: a title, a line below it, tables.
     *
     * @param wide whether it wants landscape paper
     */
    public record Page(String title, String below, List<Listing> tables, boolean wide) {
        public Page {
            tables = List.copyOf(tables);
        }
    }

    private String below() {
        return words.get("sheet.below", assessment.plan().name(), assessment.period().name(),
                assessment.period().dataDate().toString());
    }

    /**
     * The sheet of one item: what it is, how it stands, what is wrong, what comes next, where it is proven.
     *
     * @throws Refusal {@code sheet.not-in-period} where it came after the period was closed
     */
    public Page of(Item asked) {
        Item item = tree.find(asked.id());
        ItemResult result = item == null ? null : assessment.of(item);
        if (item == null || result == null) {
            throw Refusal.of("sheet.not-in-period", asked.code() + " " + asked.name(), assessment.period().name());
        }
        ItemRow row = row(item);
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (Column<ItemRow> column : Columns.ofItems(Table.ITEM_SHEET)) {
            String text = text(column, row);
            if (!text.isEmpty()) {
                rows.add(cells(List.of(column.heading(Table.ITEM_SHEET, words), text.isBlank() ? "" : text)));
            }
        }
        return new Page(words.get("sheet.item.title", item.name()), below(), List.of(new Listing(List.of(
                new Block.Column(words.get("sheet.what"), 16, true), new Block.Column(words.get("sheet.how"), 64, false)),
                rows, "")), false);
    }

    /**
     * The sheet of one unit: everything that it leads, what does not meet the standard first.
     *
     * @throws Refusal {@code sheet.not-in-period} where it came after the period was closed
     */
    public Page of(Unit asked) {
        Unit unit = tree.unit(asked.id());
        if (unit == null) {
            throw Refusal.of("sheet.not-in-period", asked.name(), assessment.period().name());
        }
        List<Item> items = new ArrayList<>(tree.inOrder().stream()
                .filter(item -> item.kind().isCounted() && unit.id().equals(item.lead())).toList());
        items.sort(java.util.Comparator.comparing(item -> Objects.requireNonNull(assessment.of(item)).met()));
        List<List<List<Piece>>> rows = new ArrayList<>();
        List<Column<ItemRow>> columns = Columns.ofItems(Table.UNIT_SHEET);
        for (Item item : items) {
            ItemRow row = row(item);
            rows.add(cells(columns.stream().map(column -> text(column, row)).toList()));
        }
        return new Page(words.get("sheet.unit.title", unit.name()), below(), List.of(new Listing(columns.stream()
                .map(column -> new Block.Column(column.heading(Table.UNIT_SHEET, words), column.spot(Table.UNIT_SHEET).width(),
                        column.look().brief())).toList(), rows, "")), true);
    }

    /** What became of the opinions on a draft, by unit. */
    public Page opinions() {
        List<List<List<Piece>>> rows = new ArrayList<>();
        int number = 0;
        for (Entity entity : Entries.of(snapshot, assessment.plan().id(), Opinion.KIND)) {
            Opinion opinion = new Opinion(entity);
            rows.add(cells(List.of(Integer.toString(++number), tree.unitName(opinion.unit()), opinion.text(Opinion.PLACE),
                    opinion.text(Opinion.COMMENT), opinion.adoption() == null ? words.get("sheet.undecided")
                    : words.choice(Opinion.ADOPTION, opinion.adoption()),
                    opinion.text(Opinion.REASON))));
        }
        return new Page(words.get("sheet.opinions.title"), below(), List.of(new Listing(List.of(column("number", 6, true),
                column("unit", 16, true), column("place", 18, false), column("comment", 36, false), column("adoption", 11, true),
                column("reason", 32, false)), rows, "")), true);
    }

    private Block.Column column(String key, int width, boolean centred) {
        return new Block.Column(words.get("sheet.column." + key), width, centred);
    }

    private ItemRow row(Item item) {
        return ItemRow.of(tree, item, assessment.period(), Reports.progress(snapshot, item.id(), assessment.period().id()),
                assessment);
    }

    private String text(Column<ItemRow> column, ItemRow row) {
        return switch (column.value(row)) {
            case null -> column.look() == Look.VERDICT ? verdict(Objects.requireNonNull(row.result())) : "";
            case Sentence sentence -> sentence.in(words);
            case Enum<?> verdict when column.look() == Look.VERDICT -> verdict(Objects.requireNonNull(row.result()));
            case Enum<?> choice -> words.choice(Objects.requireNonNull(column.field()), choice);
            case Boolean flag -> words.get("flag." + flag);
            case BigDecimal share when column.look() == Look.SHARE -> Numbers.tenths(share) + "%";
            case BigDecimal share when column.look() == Look.TIME -> Numbers.whole(share) + "%";
            case BigDecimal number -> Numbers.plain(number);
            case List<?> names -> names.stream().map(Object::toString).collect(Collectors.joining(words.get("report.list-mark")));
            case Object text -> text.toString();
        };
    }

    private static List<List<Piece>> cells(List<String> texts) {
        List<List<Piece>> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(text.isEmpty() ? List.of() : List.of(new Piece.Words(text)));
        }
        return cells;
    }

    private String verdict(ItemResult result) {
        return assessment.rules().wording().beside(result.verdict(), result.computed(), result.overruled(), words::get);
    }

    /** The tables of a page as people paste them: tabs between cells, a line each, an empty line between tables. */
    public static String asText(Page page) {
        return page.tables().stream().map(SupervisionSheet::asText).collect(Collectors.joining("\n\n"));
    }

    private static String asText(Listing listing) {
        StringBuilder text = new StringBuilder(listing.columns().stream().map(Block.Column::heading).collect(Collectors.joining("\t")));
        for (List<String> row : cells(listing)) {
            text.append('\n').append(row.stream()
                    .map(cell -> cell.contains("\n") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                    .collect(Collectors.joining("\t")));
        }
        return text.toString();
    }

    /** The texts of its cells, row by row, without the headings. */
    public static List<List<String>> cells(Listing listing) {
        return listing.rows().stream().map(row -> row.stream().map(SupervisionSheet::plain).toList()).toList();
    }

    /** The same tables as HTML, for a word processor to keep their lines. */
    public static String asHtml(Page page) {
        return page.tables().stream().map(SupervisionSheet::asHtml).collect(Collectors.joining("<br>"));
    }

    private static String asHtml(Listing listing) {
        StringBuilder html = new StringBuilder("<table border=\"1\" style=\"border-collapse:collapse\"><tr>");
        listing.columns().forEach(column -> html.append("<th>").append(escape(column.heading())).append("</th>"));
        html.append("</tr>");
        for (List<List<Piece>> row : listing.rows()) {
            html.append("<tr>");
            // As text: Excel would make a number of code 1.10, and a day of 1-2.
            row.forEach(cell -> html.append("<td style=\"mso-number-format:'\\@'\">")
                    .append(escape(plain(cell)).replace("\n", "<br>")).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The words of a cell. */
    public static String plain(List<Piece> cell) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : cell) {
            switch (piece) {
                case Piece.Words said -> text.append(said.text());
                case Piece.Number number -> text.append(number.shown());
                case Piece.Note _, Piece.Again _ -> { }
            }
        }
        return text.toString();
    }
}
