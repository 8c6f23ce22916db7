package gangmu.excel.status;

import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.excel.cells.StreamedWorkbook;
import gangmu.status.figures.Figures;
import gangmu.status.tables.Selection;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.status.tables.StatusWorkbooks;
import gangmu.words.ChoiceWords;
import gangmu.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The status workbook by POI, streamed out, so that a plan of 100,000 items needs little memory. */
public final class PoiStatusWorkbooks implements StatusWorkbooks {
    /** As many rows of working groups as are made to fit on one page rather than leave a few for another. */
    private static final int ROWS_ON_A_PAGE = 30;
    /** The sheets in their order. */
    private static final List<String> SHEETS = List.of("summary", "indicators", "tasks", "projects", "policies", "groups",
            "units", "charts", "trail");

    @Override
    public void write(StatusTables tables, Locale language, Path file) throws IOException {
        Words words = Words.of(language);
        try (StreamedWorkbook workbook = new StreamedWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            // What stands in the cells is right already; asking for it anew costs little and heals a careless program.
            workbook.setForceFormulaRecalculation(true);
            fill(workbook, tables, words);
            OpaqueColours.in(workbook.getXSSFWorkbook().getStylesSource());
            workbook.write(out);
        }
    }

    private static void fill(SXSSFWorkbook workbook, StatusTables tables, Words words) {
        StatusStyles styles = new StatusStyles(workbook, words);
        Lights lights = new Lights(words, tables.wording());
        DetailColumns columns = new DetailColumns(words, tables, lights);
        tables.refuseUnknownColumns(columns.known());
        Trail trail = new Trail(tables);
        Selection selection = tables.stamp().selection();
        boolean withRates = !selection.isPart();
        Detail<IndicatorRow> indicators = Detail.of(words.get("status-workbook.sheet.indicators"),
                columns.indicators(), tables.columns(), tables.indicators(), DetailWriter.FIRST_LINE);
        Map<ItemTable, Detail<ItemRow>> items = new EnumMap<>(ItemTable.class);
        for (ItemTable table : ItemTable.values()) {
            items.put(table, Detail.of(words.get("status-workbook.sheet." + ChoiceWords.name(table)),
                    columns.items(table), tables.columns(), tables.items(table), DetailWriter.FIRST_LINE));
        }
        Details details = new Details(indicators, items, words.get("flag.true"));
        Map<String, StatusSheet> pages = new HashMap<>();
        for (String key : SHEETS) {
            pages.put(key, new StatusSheet(workbook, styles, words, words.get("status-workbook.sheet." + key)));
        }
        DetailWriter<IndicatorRow> ofIndicators = new DetailWriter<>(page(pages, "indicators"), words, indicators,
                selection.indicators());
        ofIndicators.open(tables.stamp());
        ofIndicators.lines();
        ofIndicators.close(tables.stamp(), Lights.judgements().stream().map(lights::of).toList());
        Map<ItemTable, DetailWriter<ItemRow>> ofItems = new EnumMap<>(ItemTable.class);
        items.forEach((table, detail) -> {
            String key = ChoiceWords.name(table);
            DetailWriter<ItemRow> writer = new DetailWriter<>(page(pages, key), words, detail, selection.count(table));
            writer.open(tables.stamp());
            ofItems.put(table, writer);
        });
        linesAndTotals(ofItems.values(), tables.figures());
        List<Lights.Light> all = Lights.itemVerdicts().stream().map(lights::of).toList();
        ofItems.forEach((table, writer) -> writer.close(tables.stamp(), all));
        SummarySheet summary = new SummarySheet(page(pages, "summary"), words, tables, columns, details, trail, lights);
        summary.write();
        StatusSheet groups = page(pages, "groups");
        breakdown(groups, tables, BreakdownTable.width(false, true, withRates));
        BreakdownTable.Totals byGroup = new BreakdownTable(groups, words, columns, details, trail, withRates,
                tables.figures()::group).write(DetailColumns.GROUP,
                words.get("status-workbook.column.group"), tables.groups(), ItemRow::group, null, true);
        if (groups.next() <= ROWS_ON_A_PAGE) {
            groups.sheet().getPrintSetup().setFitHeight((short) 1);
        }
        StatusSheet units = page(pages, "units");
        breakdown(units, tables, BreakdownTable.width(true, true, withRates));
        new BreakdownTable(units, words, columns, details, trail, withRates,
                tables.figures()::unit).write(DetailColumns.LEAD,
                words.get("status-workbook.column.lead"), tables.units(), ItemRow::lead, IndicatorRow::lead, true);
        new StatusCharts(workbook, page(pages, "charts"), words, tables, columns, lights)
                .write(byGroup, summary.spreadRow());
        new TrailSheet(page(pages, "trail"), words, tables, trail).write();
    }

    /** The lines of each sheet and the totals that count them, side by side on the processors that there are. */
    private static void linesAndTotals(Collection<DetailWriter<ItemRow>> writers, Figures figures) {
        List<Runnable> work = new ArrayList<>();
        writers.forEach(writer -> work.add(writer::lines));
        work.add(figures::prepare);
        try (ExecutorService beside = Executors.newFixedThreadPool(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, work.size()))) {
            CompletableFuture.allOf(work.stream().map(each -> CompletableFuture.runAsync(each, beside))
                    .toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private static StatusSheet page(Map<String, StatusSheet> pages, String key) {
        return Objects.requireNonNull(pages.get(key));
    }

    private static void breakdown(StatusSheet page, StatusTables tables, int width) {
        page.sheet().setColumnWidth(0, 34 * 256);
        for (int i = 1; i < width; i++) {
            page.sheet().setColumnWidth(i, 9 * 256);
        }
        page.overview(tables.stamp(), page.sheet().getSheetName(), width);
        page.sheet().createFreezePane(1, 4);
        page.print(tables.stamp(), false, 2, 3);
    }
}
