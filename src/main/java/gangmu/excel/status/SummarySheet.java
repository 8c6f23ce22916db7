package gangmu.excel.status;

import gangmu.assessment.ItemVerdict;
import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.excel.status.Details.Pair;
import gangmu.period.Judgement;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.status.figures.Part;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet: the headline figures, how the verdicts are spread, indicators by category, items by section. */
final class SummarySheet {
    private static final int COLUMNS = 10;
    /** As many rows as can still be read on one page. */
    private static final int ONE_PAGE = 48;
    private final StatusSheet page;
    private final Words words;
    private final StatusTables tables;
    private final DetailColumns columns;
    private final Details details;
    private final Trail trail;
    private final Lights lights;
    /** A share of what meets the standard says something of the whole plan alone. */
    private final boolean withRates;
    private final int checkColumn;
    private int spreadRow;

    SummarySheet(StatusSheet page, Words words, StatusTables tables, DetailColumns columns, Details details, Trail trail,
            Lights lights) {
        this.page = page;
        this.words = words;
        this.tables = tables;
        this.columns = columns;
        this.details = details;
        this.trail = trail;
        this.lights = lights;
        this.withRates = !tables.stamp().selection().isPart();
        this.checkColumn = withRates ? 5 : 4;
    }

    /** The first row of the spread of verdicts, from 0. */
    int spreadRow() {
        return spreadRow;
    }

    void write() {
        // The checks beside the headline are written last, when the row of the totals is known.
        page.sheet().setRandomAccessWindowSize(-1);
        page.widths(26, 13, 13, 13, 13, 13, 13, 13, 13, 13);
        page.overview(tables.stamp(), words.get("status-workbook.summary-title"), COLUMNS);
        block("headline");
        int headline = page.next() + 1;
        Map<ItemTable, Integer> rows = headline();
        page.gap();
        block("spread");
        spread();
        page.gap();
        block("categories");
        categories();
        page.gap();
        block("sections");
        BreakdownTable.Totals totals = new BreakdownTable(page, words, columns, details, trail, withRates,
                tables.figures()::section).write(DetailColumns.SECTION,
                words.get("status-workbook.column.section"), tables.sections(), ItemRow::section, null, false);
        checks(headline, rows, totals);
        page.gap();
        page.span(page.row(20), 0, COLUMNS, words.get("status-workbook.note"), page.styles().stamp());
        page.print(tables.stamp(), false, -1, -1);
        if (page.next() <= ONE_PAGE) {
            page.sheet().getPrintSetup().setFitHeight((short) 1);
        }
    }

    private void block(String key) {
        page.span(page.row(24), 0, COLUMNS, words.get("status-workbook.block." + key), page.styles().block());
    }

    private void headings(List<String> texts) {
        Row row = page.row(26);
        for (int i = 0; i < texts.size(); i++) {
            page.text(row, i, texts.get(i), page.styles().heading());
        }
    }

    private Map<ItemTable, Integer> headline() {
        headings(Stream.of("what", "count", "met", "not-met", "rate").limit(checkColumn)
                .map(key -> words.get("status-workbook." + key)).toList());
        page.span(page.sheet().getRow(page.next() - 1), checkColumn, COLUMNS - checkColumn, words.get("status-workbook.check"),
                page.styles().heading());
        Row all = page.row(24);
        page.door(all, 0, words.get("status-workbook.sheet.indicators"), page.styles().name(1, false),
                details.indicators());
        pair(all, details.countIndicators(List.of()));
        trail.pairOfIndicators(page, all.getRowNum(), 1);
        for (Attribute attribute : Attribute.values()) {
            Row row = page.row(24);
            String text = word(attribute);
            page.text(row, 0, words.get("status-workbook.of-which", text), page.styles().name(3, false));
            pair(row, details.countIndicators(List.of(Figure.Condition.text(DetailColumns.ATTRIBUTE, text,
                    line -> line.attribute() == attribute))));
            trail.pairOfIndicators(page, row.getRowNum(), 1, new Part.Of(attribute));
        }
        Map<ItemTable, Integer> rows = new EnumMap<>(ItemTable.class);
        for (ItemTable table : ItemTable.values()) {
            Row row = page.row(24);
            rows.put(table, row.getRowNum());
            page.door(row, 0, words.get("status-workbook.sheet." + ChoiceWords.name(table)),
                    page.styles().name(1, false), details.of(table));
            pair(row, details.count(table, List.of()));
            trail.pair(table, page, row.getRowNum(), 1);
        }
        return rows;
    }

    private void pair(Row row, Pair pair) {
        page.figure(row, 1, pair.total(), page.styles().figure(false, true));
        page.figure(row, 2, pair.met(), page.styles().figure(false, true));
        page.formula(row, 3, StatusSheet.cell(row.getRowNum(), 1) + "-" + StatusSheet.cell(row.getRowNum(), 2),
                pair.total().value() - pair.met().value(), page.styles().figure(false, false));
        if (withRates) {
            page.rate(row, 4, 2, 1, pair.met().value(), pair.total().value(), false);
        }
        page.span(row, checkColumn, COLUMNS - checkColumn, "", page.styles().check());
    }

    /** 勾稽: parts add up to totals, and the sections to the whole. */
    private void checks(int headline, Map<ItemTable, Integer> rows, BreakdownTable.Totals totals) {
        long[] total = {indicators(null, false), indicators(Attribute.BINDING, false),
            indicators(Attribute.ANTICIPATORY, false)};
        long[] met = {indicators(null, true), indicators(Attribute.BINDING, true),
            indicators(Attribute.ANTICIPATORY, true)};
        String sumOfTotals = sum(headline, 1);
        String sumOfMet = sum(headline, 2);
        boolean agrees = total[1] + total[2] == total[0] && met[1] + met[2] == met[0];
        String rule = equation(headline, 1) + "&\"" + words.get("status-workbook.and") + "\"&" + equation(headline, 2);
        String said = total[1] + " + " + total[2] + " = " + total[0] + words.get("status-workbook.and") + met[1] + " + "
                + met[2] + " = " + met[0];
        check(headline, "AND(" + sumOfTotals + "," + sumOfMet + ")", agrees, rule, said);
        rows.forEach((table, row) -> {
            String same = "AND(" + StatusSheet.cell(row, 1) + "=" + totals.total(table) + "," + StatusSheet.cell(row, 2)
                    + "=" + totals.met(table) + ")";
            String text = words.get("status-workbook.as-sections");
            check(row, same, true, "\"" + text.replace("\"", "\"\"") + "\"", text);
        });
    }

    private static String sum(int row, int column) {
        return StatusSheet.cell(row + 1, column) + "+" + StatusSheet.cell(row + 2, column) + "="
                + StatusSheet.cell(row, column);
    }

    private static String equation(int row, int column) {
        return StatusSheet.cell(row + 1, column) + "&\" + \"&" + StatusSheet.cell(row + 2, column) + "&\" = \"&"
                + StatusSheet.cell(row, column);
    }

    private void check(int row, String condition, boolean holds, String formula, String value) {
        Row line = page.sheet().getRow(row);
        page.formula(line, checkColumn, "IF(" + condition + ",\"√ \",\"× \")&" + formula, (holds ? "√ " : "× ") + value,
                page.styles().check());
    }

    private String word(Attribute attribute) {
        return FieldWords.shown(words, Indicator.ATTRIBUTE, ChoiceWords.name(attribute));
    }

    private long indicators(@Nullable Attribute attribute, boolean met) {
        return tables.indicators().stream().filter(line -> attribute == null || line.attribute() == attribute)
                .filter(line -> !met || line.met()).count();
    }

    private void spread() {
        List<@Nullable ItemVerdict> verdicts = Lights.itemVerdicts();
        Row headings = page.row(28);
        page.text(headings, 0, words.get("status-workbook.what"), page.styles().heading());
        for (int i = 0; i < verdicts.size(); i++) {
            Lights.Light light = lights.of(verdicts.get(i));
            page.text(headings, i + 1, light.text(), page.styles().light(light));
        }
        spreadRow = page.next();
        for (ItemTable table : ItemTable.values()) {
            Row row = page.row(24);
            page.text(row, 0, words.get("status-workbook.sheet." + ChoiceWords.name(table)),
                    page.styles().name(1, false));
            for (int i = 0; i < verdicts.size(); i++) {
                ItemVerdict verdict = verdicts.get(i);
                trail.add(FigureKey.of(Trail.counted(table), verdict == null ? ItemTotal.UNREPORTED
                        : ItemTotal.of(verdict)), page, row.getRowNum(), i + 1);
            }
            for (int i = 0; i < verdicts.size(); i++) {
                ItemVerdict verdict = verdicts.get(i);
                page.figure(row, i + 1, Figure.count(details.of(table), List.of(Figure.Condition.text(
                        DetailColumns.VERDICT, lights.of(verdict).text(), line -> line.verdict() == verdict))),
                        page.styles().figure(false, false));
            }
        }
    }

    private void categories() {
        List<@Nullable Judgement> judgements = judgements();
        int met = 4 + judgements.size();
        Row headings = page.row(28);
        List<String> texts = List.of(words.get("status-workbook.column.category"), words.get("status-workbook.count"),
                word(Attribute.BINDING), word(Attribute.ANTICIPATORY));
        for (int i = 0; i < texts.size(); i++) {
            page.text(headings, i, texts.get(i), page.styles().heading());
        }
        for (int i = 0; i < judgements.size(); i++) {
            Lights.Light light = lights.of(judgements.get(i));
            page.text(headings, i + 4, light.text(), page.styles().light(light));
        }
        page.text(headings, met, words.get("status-workbook.met"), page.styles().heading());
        int first = page.next();
        for (String category : tables.categories()) {
            Row row = page.row(24);
            page.text(row, 0, columns.named(category), page.styles().name(1, false));
            Figure.Condition<IndicatorRow> own = Figure.Condition.cell(DetailColumns.CATEGORY,
                    "$A" + (row.getRowNum() + 1), columns.named(category), line -> line.category().equals(category));
            Pair pair = details.countIndicators(List.of(own));
            page.figure(row, 1, pair.total(), page.styles().figure(false, true));
            for (Attribute attribute : Attribute.values()) {
                page.figure(row, 2 + attribute.ordinal(), details.countIndicators(List.of(own, Figure.Condition.text(
                        DetailColumns.ATTRIBUTE, word(attribute), line -> line.attribute() == attribute))).total(),
                        page.styles().figure(false, false));
            }
            for (int i = 0; i < judgements.size(); i++) {
                Judgement judgement = judgements.get(i);
                page.figure(row, 4 + i, Figure.count(details.indicators(), List.of(own, Figure.Condition.text(
                        DetailColumns.VERDICT, lights.of(judgement).text(),
                        line -> line.verdict() == judgement))), page.styles().figure(false, false));
            }
            page.figure(row, met, pair.met(), page.styles().figure(false, true));
            Part.Category part = new Part.Category(category);
            trail.add(FigureKey.of(IndicatorTotal.TOTAL), page, row.getRowNum(), 1, part);
            trail.add(FigureKey.of(IndicatorTotal.MET), page, row.getRowNum(), met, part);
        }
        categoryTotals(first, judgements);
    }

    /** Those that belong to the time that is judged, 完成 and 未完成 once it is over, and any other that occurs. */
    private List<@Nullable Judgement> judgements() {
        Set<Judgement> occur = EnumSet.noneOf(Judgement.class);
        tables.indicators().stream().map(IndicatorRow::verdict).filter(Objects::nonNull).forEach(occur::add);
        boolean over = occur.stream().anyMatch(Judgement::isFinal);
        return Lights.judgements().stream()
                .filter(verdict -> verdict == null || verdict.isFinal() == over || occur.contains(verdict)).toList();
    }

    private void categoryTotals(int first, List<@Nullable Judgement> judgements) {
        Row row = page.row(24);
        page.text(row, 0, words.get("status-workbook.total"), page.styles().name(1, true));
        int met = 4 + judgements.size();
        long[] sums = new long[met + 1];
        sums[1] = indicators(null, false);
        sums[2] = indicators(Attribute.BINDING, false);
        sums[3] = indicators(Attribute.ANTICIPATORY, false);
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            sums[4 + i] = tables.indicators().stream().filter(line -> line.verdict() == judgement).count();
        }
        sums[met] = indicators(null, true);
        for (int column = 1; column <= met; column++) {
            String formula = row.getRowNum() == first ? "0" : "SUM(" + StatusSheet.cell(first, column) + ":"
                    + StatusSheet.cell(row.getRowNum() - 1, column) + ")";
            page.formula(row, column, formula, sums[column], page.styles().figure(true, true));
        }
    }
}
